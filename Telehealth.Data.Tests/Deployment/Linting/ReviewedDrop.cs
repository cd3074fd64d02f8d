using Microsoft.EntityFrameworkCore.Migrations;
using Telehealth.Data.Deployment.Linting;

namespace Telehealth.Data.Tests.Deployment.Linting;

/// <summary>The same with a reason.</summary>
[Migration("20260111000000_Drop")]
[SuppressLint("drop-column", "No version since 2 reads it.", On = "visits.note")]
internal sealed class ReviewedDrop : UnreviewedDrop;
