using System.Globalization;
using System.Text;
using Npgsql;
using Telehealth.Data.Deployment.Backups;
using Telehealth.Seeder.Backups;

namespace Telehealth.Seeder.Commands.Seeding;

/// <summary>
///     The rows of a database as files that the server can read, and the scripts that make the same database of them.
/// </summary>
internal static class ServerFiles
{
    private const string Sequences =
        """
        SELECT format('SELECT setval(%L, %s);', format('%I.%I', schemaname, sequencename), last_value)
        FROM pg_sequences WHERE last_value IS NOT NULL
        """;

    /// <summary>Why the server cannot read files of the folder; null where it can.</summary>
    public static async Task<string?> WhyNotAsync(
        NpgsqlDataSource server, BenchmarkFolder folder, CancellationToken cancellationToken)
    {
        await using var connection = await server.OpenConnectionAsync(cancellationToken);
        await using var asking = new NpgsqlCommand("SELECT pg_has_role('pg_read_server_files', 'USAGE')", connection);
        if (!(bool)(await asking.ExecuteScalarAsync(cancellationToken))!)
        {
            return $"the login '{connection.UserName}' is no superuser and has not the role pg_read_server_files";
        }

        // A path may be another file on another machine.
        var token = Guid.NewGuid().ToString();
        await using (var writer = new StreamWriter(folder.Create("token")))
        {
            await writer.WriteAsync(token);
        }

        try
        {
            await using var reading = new NpgsqlCommand(
                $"""
                CREATE TEMPORARY TABLE token (token text);
                COPY token FROM {Literal(folder.PathOf("token"))};
                SELECT min(token) FROM token
                """,
                connection);
            return await reading.ExecuteScalarAsync(cancellationToken) as string == token
                ? null
                : "the server is on another machine";
        }
        catch (PostgresException refused)
        {
            return $"the server cannot read files here, or is on another machine: {refused.MessageText}";
        }
    }

    /// <summary>Writes the files.</summary>
    /// <param name="database">The database.</param>
    /// <param name="tools">pg_dump among them.</param>
    /// <param name="content">What is in the database.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The scripts, in the order in which they make the database.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        TargetDatabase database, PostgresTools tools, DatabaseContent content, BenchmarkFolder folder,
        CancellationToken cancellationToken)
    {
        string[] scripts = [folder.PathOf("pre-data.sql"), folder.PathOf("data.sql"), folder.PathOf("post-data.sql")];
        foreach (var section in new[] { "pre-data", "post-data" })
        {
            await database.RunAsync(
                tools,
                PostgresTools.PgDump,
                ["--no-owner", "--no-privileges", $"--section={section}", $"--file={folder.PathOf($"{section}.sql")}"],
                cancellationToken);
        }

        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        var load = new StringBuilder();
        foreach (var table in content.Tables.Where(table => table.Rows > 0))
        {
            // The client writes them, so that the server need not be allowed to write anywhere.
            var name = string.Create(CultureInfo.InvariantCulture, $"{load.Length}.copy");
            await using var rows = await connection.BeginRawBinaryCopyAsync(
                $"COPY {table.Name} TO STDOUT (FORMAT binary)", cancellationToken);
            await using var file = folder.Create(name);
            await rows.CopyToAsync(file, cancellationToken);
            var path = Literal(folder.PathOf(name));
            load.AppendLine(CultureInfo.InvariantCulture, $"COPY {table.Name} FROM {path} (FORMAT binary);");
        }

        await using var sequences = new NpgsqlCommand(Sequences, connection);
        await using var reader = await sequences.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            load.AppendLine(reader.GetString(0));
        }

        await File.WriteAllTextAsync(scripts[1], load.ToString(), cancellationToken);
        return scripts;
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
