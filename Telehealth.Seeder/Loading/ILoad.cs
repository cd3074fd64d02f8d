using Telehealth.Seeder.Loading.Copying;

namespace Telehealth.Seeder.Loading;

/// <summary>A way to bring rows into the tables, in the running transaction.</summary>
internal interface ILoad
{
    /// <summary>Takes rows; they are in the tables at the latest when the load is finished.</summary>
    Task AddAsync(Chunk chunk, CancellationToken cancellationToken);

    /// <summary>Brings in what is left, and makes the tables complete again.</summary>
    /// <param name="step">Is told what is done, for a person.</param>
    /// <param name="cancellationToken">Ends it; the transaction is of no use then.</param>
    /// <returns>What was done to each table, in load order.</returns>
    Task<IReadOnlyList<SeedTableReport>> FinishAsync(Action<string> step, CancellationToken cancellationToken);
}
