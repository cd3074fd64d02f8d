namespace Telehealth.Data.Deployment.Backups;

/// <summary>An open transaction to ask, whoever holds it: source and restored database are read by the same queries.</summary>
public interface ISqlSession
{
    /// <summary>Runs one query.</summary>
    /// <returns>Its rows, each cell as PostgreSQL writes it; an empty text stands for null.</returns>
    Task<IReadOnlyList<string[]>> QueryAsync(string sql, CancellationToken cancellationToken = default);
}
