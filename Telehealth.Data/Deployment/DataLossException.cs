namespace Telehealth.Data.Deployment;

/// <summary>Reverting would drop data, and <see cref="MigrationSettings.AllowDataLoss" /> is not set. Nothing was dropped.</summary>
public sealed class DataLossException(IReadOnlyList<LostData> lost) : Exception(
    $"Reverting would drop data: {string.Join(", ", lost)}. Nothing was dropped. If that is meant, back it up and add "
    + "--allow-data-loss to `rollback`, or -- --allow-data-loss to the end of `dotnet ef database update NAME`.")
{
    /// <summary>What would be lost, the most first.</summary>
    public IReadOnlyList<LostData> Lost { get; } = lost;
}
