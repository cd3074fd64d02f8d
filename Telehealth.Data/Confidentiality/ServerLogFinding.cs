namespace Telehealth.Data.Confidentiality;

/// <summary>A setting of the server that lets values of rows into the server's own log.</summary>
/// <param name="Setting">Its name, such as <c>log_statement</c>.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Login">The login that it is set for; null where it is this connection's.</param>
/// <param name="Prints">What it prints.</param>
/// <param name="Sql">What a superuser would run against it.</param>
public sealed record ServerLogFinding(string Setting, string Value, string? Login, string Prints, string Sql);
