using System.Text.RegularExpressions;
using Npgsql;
using Telehealth.Data.Deployment.Preview;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>What PostgreSQL says at DEBUG1 when it reads a whole table for a change of the schema.</summary>
internal sealed partial class ServerMessages
{
    private readonly NpgsqlConnection _connection;
    private readonly List<PostgresNotice> _messages = [];

    public ServerMessages(NpgsqlConnection connection)
    {
        _connection = connection;
        connection.Notice += (_, message) => _messages.Add(message.Notice);
    }

    public void Clear() => _messages.Clear();

    /// <summary>Indexes that were built on existing tables, each with its table.</summary>
    public Dictionary<string, string> IndexesBuilt(Relations relations)
        => Of("index_build").Where(names => relations.Called(names[1]) is not null)
            .ToDictionary(names => names[0], names => relations.Called(names[1])!);

    /// <summary>
    ///     Tables that were read as a whole, and those that their rows were looked up in: how, is the planner's choice,
    ///     which may be to read all of a small one.
    /// </summary>
    public async Task<(IReadOnlyList<string> Scanned, IReadOnlyList<string> LookedUp)> ScannedAsync(
        Relations relations, Dictionary<string, LockMode> locks)
    {
        List<string?> scanned =
        [
            .. Of("ATRewriteTable").Select(names => relations.Called(names[0])),
            .. Of("index_build").Select(names => relations.Called(names[1])),
        ];
        var lookedUp = new List<string?>();
        foreach (var names in Of("validateForeignKeyConstraint").ToList())
        {
            foreach (var (table, referenced) in await ForeignKeysAsync(names[0], relations))
            {
                // Partitions have foreign keys of the same name.
                if (table is not null && locks.TryGetValue(table, out var mode) && mode >= LockMode.ShareUpdateExclusive)
                {
                    scanned.Add(table);
                    lookedUp.Add(referenced);
                }
            }
        }

        return ([.. scanned.OfType<string>()], [.. lookedUp.OfType<string>().Except(scanned.OfType<string>())]);
    }

    /// <summary>The names in the messages of a function of the server, which are the same in every language.</summary>
    private IEnumerable<string[]> Of(string function)
        => _messages.Where(message => message.Routine == function)
            .Select(message => Quoted().Matches(message.MessageText).Select(name => name.Groups[1].Value).ToArray());

    private async Task<List<(string? Table, string? Referenced)>> ForeignKeysAsync(string name, Relations relations)
    {
        await using var command = new NpgsqlCommand(
            "SELECT conrelid, confrelid FROM pg_constraint WHERE conname = $1 AND contype = 'f'", _connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = name } },
        };
        var keys = new List<(string?, string?)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            keys.Add((relations.TableOf(reader.GetFieldValue<uint>(0)), relations.TableOf(reader.GetFieldValue<uint>(1))));
        }

        return keys;
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
