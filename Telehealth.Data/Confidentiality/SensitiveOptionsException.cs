namespace Telehealth.Data.Confidentiality;

/// <summary>An option is set in Production that puts values of rows into logs or errors.</summary>
public sealed class SensitiveOptionsException(string option)
    : InvalidOperationException(
        $"{option} is on, which puts values of rows into logs and errors. In Production that is refused: leave it out, or "
        + "set it in Development only.");
