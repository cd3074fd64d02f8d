namespace Telehealth.Data.Deployment.Preview.Forms;

/// <summary>What a statement does to one table.</summary>
/// <param name="Table">The table, by the name that it has when the statement runs.</param>
/// <param name="Lock">The strongest lock that it takes on it.</param>
/// <param name="Scans">Whether it reads all rows.</param>
/// <param name="Rewrites">Whether it writes all rows anew.</param>
internal readonly record struct Touch(string Table, LockMode Lock, bool Scans = false, bool Rewrites = false);
