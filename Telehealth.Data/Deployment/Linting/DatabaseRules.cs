using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations.Operations;
using Telehealth.Data.Schema;

namespace Telehealth.Data.Deployment.Linting;

/// <summary>What can be wrong with views, functions, sequences, and types, and with SQL that nobody can judge.</summary>
internal static class DatabaseRules
{
    private const int ShownOfSql = 60;
    private const string Enum = "Npgsql:Enum:";
    private const string Range = "Npgsql:Range:";
    private const string Collation = "Npgsql:CollationDefinition:";

    /// <summary>Where the operations are from that the rules, and the forms for a busy database, are made for.</summary>
    private static readonly HashSet<Assembly> Known =
    [
        typeof(MigrationOperation).Assembly, typeof(NpgsqlCreateDatabaseOperation).Assembly, typeof(DatabaseRules).Assembly,
    ];

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new(
            "drop-view",
            LintHarm.Breaks,
            "Code that runs may still read it.",
            "Let one release stop using it, and a later one drop it.",
            migration => Gone(migration, TelehealthAnnotationNames.View)),
        new(
            "change-view",
            LintHarm.Breaks,
            "Code that runs reads the columns that it had.",
            "Look whether they are all there, and mean the same.",
            migration => Changed(migration, TelehealthAnnotationNames.View)),
        new(
            "drop-function",
            LintHarm.Breaks,
            "Code that runs, or a default or CHECK, may still call it.",
            "Let one release stop using it, and a later one drop it.",
            migration => Gone(migration, TelehealthAnnotationNames.Function)),
        new(
            "change-function",
            LintHarm.Breaks,
            "Defaults, checks, indexes and triggers that call it do something else from now on, and old rows are not looked at.",
            "Add a function of another name.",
            migration => Changed(migration, TelehealthAnnotationNames.Function)),
        new(
            "change-sequence",
            LintHarm.Breaks,
            "Numbers may come twice, or code that runs finds the sequence no more.",
            "Look at the numbers in use.",
            migration => migration.Operations.Select(operation => operation switch
            {
                AlterSequenceOperation sequence => sequence.Name,
                RestartSequenceOperation sequence => sequence.Name,
                RenameSequenceOperation sequence => sequence.Name,
                DropSequenceOperation sequence => sequence.Name,
                _ => null,
            }).OfType<string>()),
        new(
            "enum-type",
            LintHarm.Fails,
            "A new value cannot be used in the same migration, and none can ever be taken away.",
            "Store the enumeration as text with a CHECK, as the model's are.",
            migration => migration.Operations.AddedOrChanged(Enum).Select(type => type.Name)),
        new(
            "drop-type",
            LintHarm.Breaks,
            "Code that runs may still use the type or collation.",
            "Let one release stop using it, and a later one drop it.",
            migration => Gone(migration, Enum).Concat(Gone(migration, Range)).Concat(Gone(migration, Collation))),
        new(
            "raw-sql",
            LintHarm.Unknown,
            "Nobody can tell what it locks, writes anew or breaks.",
            "Say it with the operations of MigrationBuilder, or say in the suppression what it does.",
            migration => migration.Operations.Select(operation => operation switch
            {
                SqlOperation statement => Shorten(statement.Sql),
                _ when !Known.Contains(operation.GetType().Assembly) => operation.GetType().Name,
                _ => null,
            }).OfType<string>()),
    ];

    private static IEnumerable<string> Gone(LintedMigration migration, string prefix)
        => migration.Operations.RemovedOrChanged(prefix).Select(old => old.Name)
            .Except(migration.Operations.AddedOrChanged(prefix).Select(now => now.Name));

    private static IEnumerable<string> Changed(LintedMigration migration, string prefix)
        => migration.Operations.RemovedOrChanged(prefix).Select(old => old.Name)
            .Intersect(migration.Operations.AddedOrChanged(prefix).Select(now => now.Name));

    private static string Shorten(string sql)
    {
        var line = string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= ShownOfSql ? line : $"{line[..ShownOfSql]}...";
    }
}
