using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>A way to bring rows into the tables, in the running transaction.</summary>
internal interface ILoad
{
    /// <summary>Takes rows, and sends them when there are enough.</summary>
    Task AddAsync(Chunk chunk, CancellationToken cancellationToken);

    /// <summary>Sends the rows that are left.</summary>
    Task SendRestAsync(CancellationToken cancellationToken);

    /// <summary>Makes the tables complete again, when all is sent.</summary>
    /// <param name="step">Is told what is done, for a person.</param>
    /// <param name="cancellationToken">Ends it; the transaction is of no use then.</param>
    /// <returns>What was done to each table, in load order.</returns>
    Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken);
}
