namespace Telehealth.Data.Secrets;

/// <summary>What a rotation did.</summary>
/// <param name="KeyVersion">The key that the secrets are encrypted with now.</param>
/// <param name="IsResumed">Whether an earlier run made that key and did not come to its end.</param>
/// <param name="Reencrypted">Secrets that this run encrypted anew.</param>
/// <param name="RetiredKeys">Keys that no secret uses any more since this run.</param>
/// <param name="Refused">Secrets that cannot be read, and stay as they are; their keys are not retired.</param>
public sealed record SecretRotationReport(
    int KeyVersion, bool IsResumed, long Reencrypted, IReadOnlyList<int> RetiredKeys, IReadOnlyList<RefusedSecret> Refused);
