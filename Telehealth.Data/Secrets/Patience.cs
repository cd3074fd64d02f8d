namespace Telehealth.Data.Secrets;

/// <summary>Tries again while others are in the way: another rotation, or whoever holds rows locked.</summary>
internal static class Patience
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <param name="tryAsync">False while others are in the way.</param>
    /// <param name="otherwise">What is said when they were for too long.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="SecretRotationException">They were for too long.</exception>
    public static async Task WaitAsync(Func<Task<bool>> tryAsync, string otherwise, CancellationToken cancellationToken)
    {
        var deadline = DateTime.UtcNow + Limit;
        while (!await tryAsync())
        {
            if (DateTime.UtcNow > deadline)
            {
                throw new SecretRotationException(otherwise);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
