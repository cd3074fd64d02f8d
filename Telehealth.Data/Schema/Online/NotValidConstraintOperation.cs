using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Telehealth.Data.Schema.Online;

/// <summary>A foreign key or CHECK that new rows must keep at once, and old ones from when it has been validated.</summary>
/// <param name="constraint">The migration's own operation.</param>
internal sealed class NotValidConstraintOperation(MigrationOperation constraint) : MigrationOperation
{
    public MigrationOperation Constraint { get; } = constraint;
}
