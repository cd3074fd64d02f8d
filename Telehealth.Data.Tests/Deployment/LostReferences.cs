using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment;

/// <summary>What a person has to look after when a migration is reverted and applied again.</summary>
internal static class LostReferences
{
    /// <summary>
    ///     Clears the references from rows that stay to rows that are dropped for good: applied again, the foreign key
    ///     would find no row. Those of the reference data come back.
    /// </summary>
    public static async Task ClearAsync(Database database, Migration migration)
    {
        var dropped = migration.DownOperations.OfType<DropTableOperation>().Select(drop => drop.Name).ToList();
        var lost = dropped.Except(migration.UpOperations.OfType<InsertDataOperation>().Select(insert => insert.Table));
        foreach (var statement in await database.RowsAsync(
            $"""
            SELECT format('UPDATE %s SET %I = NULL WHERE %2$I IS NOT NULL', conrelid::regclass, attname)
            FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[cardinality(conkey)]
            WHERE contype = 'f' AND NOT attnotnull
                AND confrelid::regclass::text = ANY (string_to_array('{string.Join(',', lost)}', ','))
                AND conrelid::regclass::text <> ALL (string_to_array('{string.Join(',', dropped)}', ','))
            """))
        {
            await database.RowsAsync(statement);
        }
    }
}
