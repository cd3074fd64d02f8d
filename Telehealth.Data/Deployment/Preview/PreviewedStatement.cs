namespace Telehealth.Data.Deployment.Preview;

/// <summary>A statement that would run.</summary>
/// <param name="Sql">The statement, without a semicolon.</param>
/// <param name="Effect">What it does to tables that are there now.</param>
public sealed record PreviewedStatement(string Sql, StatementEffect Effect);
