using System.Text.Json.Serialization;

namespace Telehealth.Data.Schema.Online;

/// <summary>
///     A part of a migration that does not run in its first transaction, because it would hold a lock for long or cannot run
///     in one. Plain data: the steps that are outstanding are kept in <c>migration_history</c> until they are done.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(TransactionStep), "transaction")]
[JsonDerivedType(typeof(BuildIndexStep), "build_index")]
[JsonDerivedType(typeof(DropIndexStep), "drop_index")]
[JsonDerivedType(typeof(MoveDataStep), "move_data")]
[JsonDerivedType(typeof(ForeignKeyByPartitionStep), "foreign_key_by_partition")]
[JsonDerivedType(typeof(UniqueByPartitionStep), "unique_by_partition")]
[JsonDerivedType(typeof(SqlStep), "sql")]
internal abstract record OnlineStep
{
    /// <summary>What the step does, in a few words, for those who wait for it.</summary>
    public abstract string Description { get; }

    /// <summary>The step as SQL for a script.</summary>
    public abstract string Script { get; }

    /// <summary>
    ///     Whether the script cannot be in a transaction, and so cannot commit together with the note that it is done. Such a
    ///     step bears that it is done again.
    /// </summary>
    public virtual bool ScriptRunsAlone => false;
}
