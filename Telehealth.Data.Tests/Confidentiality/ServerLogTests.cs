using Npgsql;
using Telehealth.Data.Confidentiality;
using Telehealth.Seeder.LocalPostgres;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>
///     A server's log after statements that succeed and that are refused, with values in their text and as parameters: each
///     setting that is reported lets one of them in, and with all of them as advised there is none.
/// </summary>
public sealed class ServerLogTests : IAsyncLifetime
{
    private const string Written = "written-value";
    private const string Passed = "passed-value";

    // Parameters stand in the detail of a line, which is left out with less.
    private const string Verbose = "SET log_error_verbosity = 'default'";

    private static readonly Dictionary<string, (string Settings, string Leaks)> Loud = new()
    {
        ["log_statement"] = ("SET log_statement = 'mod'", Written),
        ["log_min_duration_statement"] = ("SET log_min_duration_statement = 0", Written),
        ["log_min_duration_sample"] = ("SET log_min_duration_sample = 0", Written),
        ["log_transaction_sample_rate"] = ("SET log_transaction_sample_rate = 1", Written),
        ["auto_explain.log_min_duration"] = ("SET auto_explain.log_min_duration = 0", Written),
        ["log_parameter_max_length"] = ($"{Verbose}; SET log_statement = 'mod'; SET log_parameter_max_length = -1", Passed),
        ["log_error_verbosity"] = (Verbose, Passed),
        ["log_min_error_statement"] = ("SET log_min_error_statement = 'error'", Written),
        ["log_parameter_max_length_on_error"] = ($"{Verbose}; SET log_parameter_max_length_on_error = -1", Passed),
    };

    private ThrowawayPostgresServer? _server;

    public static TheoryData<string> Settings => [.. ServerLogRule.All.Select(rule => rule.Setting)];

    public async ValueTask InitializeAsync() => _server = await ThrowawayPostgresServer.StartAsync();

    public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_setting_that_is_reported_lets_values_into_the_log(string setting)
    {
        var (loud, leaks) = Loud[setting];
        await using var connection = await OpenQuietAsync();
        Assert.SkipWhen(
            setting.StartsWith("auto_explain", StringComparison.Ordinal) && !await HasAutoExplainAsync(connection),
            "The server has no auto_explain.");
        await ExecuteAsync(connection, loud);

        Assert.Contains(setting, (await ServerLog.FindAsync(connection)).Select(finding => finding.Setting));
        Assert.Contains(leaks, await LogOfStatementsAsync(connection), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_advised_there_are_none_but_in_the_message_of_an_error()
    {
        await using var connection = await OpenQuietAsync();

        Assert.Empty(await ServerLog.FindAsync(connection));
        var log = await LogOfStatementsAsync(connection);
        Assert.DoesNotContain(Written, log, StringComparison.Ordinal);
        Assert.DoesNotContain(Passed, log, StringComparison.Ordinal);
        // The refusals are in it, and such a one as no setting but a log_min_messages above error keeps out.
        Assert.Contains("violates check constraint", log, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, "SELECT $1::int", Passed));
        Assert.Contains(Passed, await File.ReadAllTextAsync(_server!.LogFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_are_reported_only_where_they_are_printed_and_other_logins_are_named()
    {
        await using var connection = await OpenQuietAsync();
        await ExecuteAsync(connection, "SET log_parameter_max_length = -1; SET log_parameter_max_length_on_error = -1");
        Assert.Empty(await ServerLog.FindAsync(connection));
        Assert.DoesNotContain(Passed, await LogOfStatementsAsync(connection), StringComparison.Ordinal);
        await ExecuteAsync(connection, $"SET log_parameter_max_length_on_error = 0; {Verbose}");
        Assert.Equal(["log_error_verbosity"], (await ServerLog.FindAsync(connection)).Select(finding => finding.Setting));
        await ExecuteAsync(connection, "SET log_error_verbosity = 'terse'");

        await ExecuteAsync(connection, "CREATE ROLE \"Loud one\"; ALTER ROLE \"Loud one\" SET log_statement = 'all'");

        var finding = (await ServerLog.FindAsync(connection))[0];
        Assert.Equal(("log_statement", "all", "Loud one"), (finding.Setting, finding.Value, finding.Login));
        await ExecuteAsync(connection, finding.Sql);
        Assert.Empty(await ServerLog.FindAsync(connection));
    }

    private async Task<NpgsqlConnection> OpenQuietAsync()
    {
        var connection = new NpgsqlConnection(_server!.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CREATE TEMPORARY TABLE t (v text CHECK (length(v) < 5))");
        var hasAutoExplain = await HasAutoExplainAsync(connection);
        foreach (var rule in ServerLogRule.All.Where(rule => !rule.Setting.Contains('.') || hasAutoExplain))
        {
            await ExecuteAsync(connection, $"SET {rule.Setting} = '{rule.Advised}'");
        }

        return connection;
    }

    private static async Task<bool> HasAutoExplainAsync(NpgsqlConnection connection)
    {
        try
        {
            await ExecuteAsync(connection, "LOAD 'auto_explain'");
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.UndefinedFile)
        {
            return false;
        }
    }

    private async Task<string> LogOfStatementsAsync(NpgsqlConnection connection)
    {
        var before = (await File.ReadAllTextAsync(_server!.LogFile)).Length;
        await ExecuteAsync(connection, $"UPDATE t SET v = 'x' WHERE v = '{Written}'");
        await ExecuteAsync(connection, "UPDATE t SET v = 'x' WHERE v = $1", Passed);
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, $"INSERT INTO t VALUES ('{Written}')"));
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, "INSERT INTO t VALUES ($1)", Passed));
        return (await File.ReadAllTextAsync(_server.LogFile))[before..];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params string[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = parameter });
        }

        await command.ExecuteNonQueryAsync();
    }
}
