using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Deployment.Applying.Sample;

/// <summary>A database of the sample's first tables, with rows in them.</summary>
public class SampleDatabase(TestServer server) : Database(server)
{
    /// <summary>What there is once everything is done, whatever happened on the way; null where it is as it should be.</summary>
    public async Task<string?> FindFaultAsync()
    {
        foreach (var (sql, expected) in new[]
        {
            // Each row was changed once: neither twice nor never.
            ($"SELECT count(*) FROM visits", $"{SampleMigrations.Visits}"),
            ("SELECT count(*) FROM visits WHERE summary IS DISTINCT FROM 'note ' || cost - 1000 OR cost NOT BETWEEN 1001 AND 1250", "0"),
            ("SELECT count(*) FROM logs WHERE text NOT IN ('in a month!', 'elsewhere!')", "0"),
            ("SELECT count(*) FROM logs", "40"),
            ("SELECT count(*) FROM visits WHERE kind = 'walk_in'", "167"),
            ("SELECT count(*) FROM pg_index WHERE NOT indisvalid", "0"),
            ("SELECT count(*) FROM pg_constraint WHERE NOT convalidated", "0"),
            ("SELECT count(*) FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE inhparent = 'ix_logs_clinic_id'::regclass", "2"),
            ("SELECT count(*) FROM pg_constraint WHERE conname = 'fk_logs_clinics'", "3"),
            ("SELECT count(*) FROM pg_constraint WHERE conrelid = 'logs'::regclass AND conname = 'ak_logs_text'", "1"),
            ("SELECT count(*) FROM pg_constraint WHERE conname IN ('ak_clinics_name', 'fk_visits_clinics', 'ck_visits_cost')", "3"),
            ("SELECT count(*) FROM pg_constraint WHERE conname LIKE '%not_null'", "0"),
            ("SELECT count(*) FROM pg_constraint WHERE conname = 'ck_visits_cost' AND pg_get_constraintdef(oid) LIKE '%-1%'", "1"),
            ("SELECT count(*) FROM pg_class WHERE relname = 'ix_visits_cost'", "1"),
            ("SELECT attnotnull FROM pg_attribute WHERE attrelid = 'visits'::regclass AND attname = 'kind'", "t"),
            ("SELECT count(*) FROM pg_attribute WHERE attrelid = 'visits'::regclass AND attname = 'note'", "0"),
            ("SELECT count(*) FROM migration_history WHERE outstanding = '[]' AND NOT reverting", $"{SampleMigrations.All.Count}"),
            ("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())", "0"),
        })
        {
            var found = await AnswerAsync(sql);
            if (found != expected)
            {
                return $"{sql}: {found} instead of {expected}";
            }
        }

        return null;
    }

    protected override Task<string> CreateAsync() => Server.CopyAsync("sample", async () =>
    {
        var connection = await Server.CreateEmptyAsync();
        await SampleContext.MigrateAsync(connection, SampleMigrations.BeforeRows);
        await using var owner = NpgsqlDataSource.Create(connection);
        await using var rows = owner.CreateCommand(SampleMigrations.Rows);
        await rows.ExecuteNonQueryAsync();
        return connection;
    });

    private async Task<string> AnswerAsync(string sql)
    {
        try
        {
            return (await RowsAsync(sql))[0];
        }
        catch (PostgresException exception)
        {
            return exception.MessageText;
        }
    }
}
