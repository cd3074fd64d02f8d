using Npgsql;

namespace Telehealth.Data.Confidentiality;

/// <summary>
///     Looks for settings of the server that let values of rows into the server's own log, where no rule of the database
///     protects them. The primary message of an error, which may quote a value, is printed with any setting but a
///     <c>log_min_messages</c> above <c>error</c>.
/// </summary>
public static class ServerLog
{
    // A setting of a login holds from its next connection on.
    private const string Settings =
        """
        SELECT name, setting, NULL FROM pg_settings WHERE name = ANY ($1)
        UNION ALL
        SELECT split_part(change, '=', 1), substr(change, strpos(change, '=') + 1), rolname
        FROM pg_db_role_setting CROSS JOIN unnest(setconfig) AS change JOIN pg_roles ON pg_roles.oid = setrole
        WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
            AND split_part(change, '=', 1) = ANY ($1) AND rolname <> current_user
        """;

    /// <summary>Reads what is set for this connection, and for other logins of the database.</summary>
    /// <param name="connection">Open; any login will do.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What prints values; none where nothing does.</returns>
    public static async Task<IReadOnlyList<ServerLogFinding>> FindAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        await using var command = new NpgsqlCommand(Settings, connection)
        {
            Parameters = { new() { Value = ServerLogRule.All.Select(rule => rule.Setting).ToArray() } },
        };
        var values = new List<(string Setting, string Value, string? Login)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                values.Add((reader.GetString(0), reader.GetString(1), await reader.IsDBNullAsync(2, cancellationToken)
                    ? null
                    : reader.GetString(2)));
            }
        }

        var statements = Apply(ServerLogRule.OfStatements, values);
        var errors = Apply(ServerLogRule.OfErrors, values);
        // Parameters stand in the detail of a line.
        var hasDetail = errors.Any(finding => finding.Setting == ServerLogRule.Detail.Setting);
        return
        [
            .. statements,
            .. Apply(hasDetail && statements.Count > 0 ? [ServerLogRule.Parameters] : [], values),
            .. errors,
            .. Apply(hasDetail ? [ServerLogRule.ParametersOfErrors] : [], values),
        ];
    }

    private static List<ServerLogFinding> Apply(
        IEnumerable<ServerLogRule> rules, IEnumerable<(string Setting, string Value, string? Login)> values)
        => [.. from rule in rules
               join value in values on rule.Setting equals value.Setting
               where !rule.IsQuiet(value.Value)
               select new ServerLogFinding(rule.Setting, value.Value, value.Login, rule.Prints, Sql(rule, value.Login))];

    private static string Sql(ServerLogRule rule, string? login)
        => login is null
            ? $"ALTER SYSTEM SET {rule.Setting} = '{rule.Advised}';"
            : $"ALTER ROLE {Quote(login)} SET {rule.Setting} = '{rule.Advised}';";

    private static string Quote(string login)
    {
        using var quoting = new NpgsqlCommandBuilder();
        return quoting.QuoteIdentifier(login);
    }
}
