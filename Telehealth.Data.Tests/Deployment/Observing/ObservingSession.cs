using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Telehealth.Data.Deployment;
using Telehealth.Data.Deployment.Preview;

namespace Telehealth.Data.Tests.Deployment.Observing;

/// <summary>
///     Runs what it is given as the working session does, and notes what each statement does to existing tables.
/// </summary>
internal sealed class ObservingSession : MigrationSession
{
    private readonly Onlooker _onlooker;
    private readonly Relations _relations;
    private readonly ServerMessages _messages;
    private readonly List<ObservedStatement> _statements = [];
    private string? _step;

    private ObservingSession(IRelationalConnection connection, Onlooker onlooker, Relations relations)
        : base(connection, new MigrationSettings(), NullLogger.Instance)
    {
        (_onlooker, _relations) = (onlooker, relations);
        _messages = new ServerMessages(Npgsql);
    }

    /// <summary>In the order in which they ran.</summary>
    public IReadOnlyList<ObservedStatement> Statements => _statements;

    public static async Task<ObservingSession> CreateAsync(IRelationalConnection connection, Onlooker onlooker)
    {
        var npgsql = (NpgsqlConnection)connection.DbConnection;
        // A row that is looked up by its key is no scan, however small the table.
        await using var command = new NpgsqlCommand("SET client_min_messages = debug1; SET enable_seqscan = off", npgsql);
        await command.ExecuteNonQueryAsync();
        return new ObservingSession(connection, onlooker, await Relations.ReadAsync(npgsql));
    }

    public override void Tell(string migration, string step) => _step = step;

    /// <remarks>Each statement has a transaction of its own.</remarks>
    public override Task InTransactionAsync(
        string what, bool isLong, Func<Task> work, CancellationToken cancellationToken) => work();

    public override async Task AloneAsync(string what, string sql, CancellationToken cancellationToken)
    {
        await _relations.ReadAgainAsync(Npgsql);
        var before = await TableState.ReadAsync(Npgsql, _relations);
        _messages.Clear();
        var locks = await _onlooker.LocksWhileAsync(
            Npgsql.ProcessID, _relations, () => base.ExecuteAsync(sql, cancellationToken));
        // How often tables were scanned is told within a transaction only; building an index says so.
        await NoteAsync(sql, locks, before, await TableState.ReadAsync(Npgsql, _relations), readsCounts: false);
    }

    public override async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        foreach (var statement in SqlStatements.Split(sql))
        {
            await ObserveAsync(statement, async () =>
            {
                await base.ExecuteAsync(statement, cancellationToken);
                return true;
            });
        }
    }

    public override Task<int> ExecuteAsync(NpgsqlBatchCommand statement, CancellationToken cancellationToken)
        => ObserveAsync(statement.CommandText, () => base.ExecuteAsync(statement, cancellationToken));

    public override Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] parameters)
        => ObserveAsync(sql, () => base.QueryAsync(sql, read, cancellationToken, parameters));

    private async Task<T> ObserveAsync<T>(string sql, Func<Task<T>> run)
    {
        await using var transaction = await Npgsql.BeginTransactionAsync();
        await _relations.ReadAgainAsync(Npgsql);
        var before = await TableState.ReadAsync(Npgsql, _relations);
        _messages.Clear();
        var result = await run();
        var locks = await _onlooker.LocksAsync(Npgsql.ProcessID, _relations);
        await NoteAsync(sql, locks, before, await TableState.ReadAsync(Npgsql, _relations), readsCounts: true);
        await transaction.CommitAsync();
        return result;
    }

    private async Task NoteAsync(
        string sql, Dictionary<string, LockMode> locks, TableState before, TableState after, bool readsCounts)
    {
        var (said, lookedUp) = await _messages.ScannedAsync(_relations, locks);
        var scanned = said.ToHashSet();
        if (readsCounts)
        {
            scanned.UnionWith(after.ScannedSince(before).Except(lookedUp));
        }

        scanned.RemoveWhere(after.HoldsNoRows);

        // What only looks into the catalog, or keeps the history, is no part of the migration.
        if (IsOwn(sql) || locks.Count > 0)
        {
            _statements.Add(new ObservedStatement(
                sql.TrimEnd().TrimEnd(';'),
                _step,
                locks,
                after.RewrittenSince(before).ToHashSet(),
                scanned,
                _messages.IndexesBuilt(_relations)));
        }
    }

    private static bool IsOwn(string sql)
        => !sql.Contains(TelehealthHistoryRepository.Table, StringComparison.Ordinal)
            && !sql.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase);
}
