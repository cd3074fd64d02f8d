using Npgsql;
using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Seeder.LocalPostgres;

/// <summary>
/// The private PostgreSQL server of this user for development: made at the first start from the installed binaries,
/// on a loopback port with a generated password, and reused from then on. It outlives the process that starts it.
/// </summary>
public static class LocalPostgresServer
{
    private const string Database = "telehealth_db";
    private const string User = "telehealth_user";

    /// <summary>Starts the server, making it first if need be; does nothing but tell where it is while it runs.</summary>
    /// <exception cref="LocalPostgresException">
    /// The environment is Production, no binaries can be had, or the server does not start.
    /// </exception>
    public static async Task<LocalServerState> StartAsync(
        LocalPostgresOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LocalPostgresOptions();
        if (ConnectionSources.IsProduction(options.Variable))
        {
            throw new LocalPostgresException(
                "The private PostgreSQL server is for development, and the environment is Production: "
                + "set ConnectionStrings__Telehealth to the server to use.");
        }

        try
        {
            using var startLock = await FolderLock.AcquireAsync(options.Folder, cancellationToken);
            var state = LocalServerState.Read(options.Folder)?.Running() ?? await BootAsync(options, cancellationToken);
            await EnsureDatabaseAsync(state, cancellationToken);
            return state;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LocalPostgresException(
                $"The private PostgreSQL server's folder cannot be written: {exception.Message}", exception);
        }
    }

    /// <summary>Stops the server; sessions that are open end.</summary>
    /// <returns>False when it did not run.</returns>
    /// <exception cref="LocalPostgresException">It does not stop.</exception>
    public static async Task<bool> StopAsync(
        LocalPostgresOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LocalPostgresOptions();
        if (Status(options) is null)
        {
            return false;
        }

        using var stopLock = await FolderLock.AcquireAsync(options.Folder, cancellationToken);
        if (Status(options) is not { } running)
        {
            return false;
        }

        var binaries = new PostgresBinaries(running.BinFolder, new Version(0, 0));
        var account = await ServerAccount.FindAsync(cancellationToken);
        await new PostgresCluster(binaries, running.DataFolder, account).StopAsync("fast", cancellationToken);
        return true;
    }

    /// <summary>Where the server is, or null when it does not run.</summary>
    public static LocalServerState? Status(LocalPostgresOptions? options = null) =>
        LocalServerState.Read((options ?? new LocalPostgresOptions()).Folder)?.Running();

    /// <summary>The server's address in the form that psql and most tools take; holds the password.</summary>
    public static string Url(LocalServerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return $"postgresql://{state.User}:{Uri.EscapeDataString(state.Password)}@127.0.0.1:{state.Port}/{state.Database}";
    }

    /// <summary>psql beside the server's binaries, else on PATH; null where none is installed.</summary>
    public static string? PsqlPath(LocalServerState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Prepend(state.BinFolder)
            .Select(folder => PostgresBinaries.PathOf(folder, "psql"))
            .FirstOrDefault(File.Exists);
    }

    private static async Task EnsureDatabaseAsync(LocalServerState state, CancellationToken cancellationToken)
    {
        try
        {
            await PostgresCluster.EnsureDatabaseAsync(state.ToConnectionString(), cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new LocalPostgresException(
                $"The private PostgreSQL server at {state} runs but cannot be used: {exception.Message}. "
                + $"If its password was changed, set it in {LocalServerState.PathIn(state.DataFolder)} too; "
                + $"or stop it and delete {state.DataFolder} to begin with an empty database.",
                exception);
        }
    }

    private static async Task<LocalServerState> BootAsync(LocalPostgresOptions options, CancellationToken cancellationToken)
    {
        var account = await ServerAccount.FindAsync(cancellationToken);
        await account.CreateFolderAsync(options.DataHome, cancellationToken);
        var dataFolder = Path.Combine(options.DataHome, "data");
        var binaries = await BinariesProvider.GetAsync(options, dataFolder, cancellationToken);
        if (!Directory.Exists(dataFolder))
        {
            options.Progress?.Invoke($"Making a private PostgreSQL {binaries.Version} in {dataFolder}");
            await MakeAsync(binaries, dataFolder, account, cancellationToken);
        }

        // The copy inside the data folder is the one that is sure to hold this folder's password.
        var state = LocalServerState.Read(dataFolder) ?? throw new LocalPostgresException(
            $"The password of the private PostgreSQL server in {dataFolder} is lost: "
            + "delete that folder to begin with an empty database.");
        options.Progress?.Invoke($"Starting PostgreSQL {binaries.Version} in {dataFolder}");
        var cluster = new PostgresCluster(binaries, dataFolder, account);
        var port = await cluster.StartAsync(LocalServerState.Read(options.Folder)?.Port ?? 0, cancellationToken);
        state = state with { Port = port, DataFolder = dataFolder, BinFolder = binaries.Folder };
        state.Write(options.Folder);
        return state;
    }

    // Made beside its place and moved when complete: a crash half way leaves nothing that looks like a database.
    private static async Task MakeAsync(
        PostgresBinaries binaries, string dataFolder, ServerAccount account, CancellationToken cancellationToken)
    {
        var unfinished = dataFolder + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        var password = Passwords.Generate();
        await new PostgresCluster(binaries, unfinished, account).InitializeAsync(
            User, password, sync: true, [], cancellationToken);
        new LocalServerState(0, User, password, Database, dataFolder, binaries.Folder).Write(unfinished);
        Directory.Move(unfinished, dataFolder);
    }
}
