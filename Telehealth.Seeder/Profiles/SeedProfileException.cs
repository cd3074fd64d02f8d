namespace Telehealth.Seeder.Profiles;

/// <summary>
///     A profile is not there or says what none can; the message names the file, the member and what is allowed.
/// </summary>
public sealed class SeedProfileException(string message, Exception? innerException = null)
    : Exception(message, innerException);
