namespace Telehealth.Data.Deployment.Repairing;

/// <summary>A correction of the history.</summary>
/// <param name="MigrationName">The migration that it is about.</param>
/// <param name="Kind">What it does.</param>
/// <param name="OldValue">What the history says: a checksum, the migration's name, or the step.</param>
/// <param name="NewValue">What it will say; null where it says nothing any more.</param>
public sealed record Repair(string MigrationName, RepairKind Kind, string OldValue, string? NewValue)
{
    /// <summary>In words, such as <c>strike off the step: build index ix on visits</c>.</summary>
    public string Description => Kind switch
    {
        RepairKind.AcceptChange => $"accept the changed content: {OldValue[..8]}... becomes {NewValue![..8]}...",
        RepairKind.Forget => "forget it: it is applied and no longer in the code",
        _ => $"strike off the step: {OldValue}",
    };
}
