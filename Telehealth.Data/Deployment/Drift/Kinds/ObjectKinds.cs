namespace Telehealth.Data.Deployment.Drift.Kinds;

/// <summary>All kinds of objects that are compared.</summary>
internal static class ObjectKinds
{
    public static readonly ObjectKind Table = new TableKind();
    public static readonly ObjectKind Column = new ColumnKind();
    public static readonly ObjectKind Partition = new PartitionKind();
    public static readonly ObjectKind Grant = new GrantKind();
    public static readonly ObjectKind Comment = new CommentKind();

    /// <summary>In an order in which they can be made: what others need comes before them.</summary>
    public static readonly IReadOnlyList<ObjectKind> All =
    [
        new EnumTypeKind(),
        new SequenceKind(),
        new FunctionKind(),
        Table,
        Column,
        new ConstraintKind("primary key", 'p'),
        new ConstraintKind("unique constraint", 'u'),
        new ConstraintKind("exclusion constraint", 'x'),
        new ConstraintKind("check", 'c'),
        new ConstraintKind("foreign key", 'f'),
        new IndexKind(),
        new TriggerKind(),
        new RuleKind(),
        new RowSecurityKind(),
        new PolicyKind(),
        new ViewKind("view", 'v'),
        new ViewKind("materialized view", 'm'),
        Partition,
        Grant,
        Comment,
    ];

    private static readonly Dictionary<string, ObjectKind> ByName = All.ToDictionary(kind => kind.Name);

    public static ObjectKind Named(string name) => ByName[name];

    /// <summary>The place of a kind in <see cref="All" />.</summary>
    public static int OrderOf(string name) => All.TakeWhile(kind => kind.Name != name).Count();
}
