namespace Telehealth.Data.Deployment;

/// <summary>The connection goes through a pooler in transaction mode. Nothing was changed.</summary>
public sealed class TransactionPoolerException() : Exception(
    "The connection goes through a pooler that gives each transaction another session (PgBouncer in transaction mode?), where "
    + "the migration lock would hold nobody. Nothing was changed. Give a connection to the server itself, or through a pool in "
    + "session mode, in ConnectionStrings__TelehealthMigrations.");
