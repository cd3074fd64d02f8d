namespace Telehealth.Data.Deployment;

/// <summary>The database has a table <c>migration_history</c> that is not ours. Nothing was changed.</summary>
public sealed class UnexpectedHistoryException(Exception? innerException) : Exception(
    "The table migration_history in this database has other columns than ours; it is probably the old runner's "
    + "(run_all_migrations.sh). Nothing was changed. Migrate into a new, empty database and move the data there.",
    innerException);
