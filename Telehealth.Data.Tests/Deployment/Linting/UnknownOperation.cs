using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>An operation that neither EF Core nor the data layer knows.</summary>
internal sealed class UnknownOperation : MigrationOperation;
