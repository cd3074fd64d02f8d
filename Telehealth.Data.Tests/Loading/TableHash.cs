using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Loading;

/// <summary>What the tables of the model hold, as hashes of their rows.</summary>
internal static class TableHash
{
    /// <summary>One line a table.</summary>
    public static async Task<string> OfAllAsync(NpgsqlDataSource owner)
    {
        var lines = new StringBuilder();
        // The audit trail tells when a run was, which is no part of what it made.
        foreach (var table in TestModel.Tables.Where(t => t.ClrType != typeof(AuditEntry)).Select(t => t.GetTableName()!)
            .Order(StringComparer.Ordinal))
        {
            await using var command = owner.CreateCommand(
                $"""SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\n' ORDER BY t::text COLLATE "C")), '') FROM {table} AS t""");
            lines.AppendLine($"{table} {await command.ExecuteScalarAsync()}");
        }

        return lines.ToString();
    }
}
