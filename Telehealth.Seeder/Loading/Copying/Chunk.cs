using Telehealth.Seeder.Generation;

namespace Telehealth.Seeder.Loading.Copying;

/// <summary>The rows of some patients, ready to be sent: one buffer for each table, in load order.</summary>
internal sealed class Chunk
{
    private readonly IReadOnlyList<RowEncoder> _tables;
    private readonly CopyRows[] _rows;

    /// <summary>An empty chunk.</summary>
    /// <param name="tables">All tables, in load order.</param>
    public Chunk(IReadOnlyList<RowEncoder> tables)
    {
        _tables = tables;
        _rows = [.. tables.Select(_ => new CopyRows())];
    }

    /// <summary>How many patients are in it.</summary>
    public int Patients { get; set; }

    /// <summary>The rows of a table.</summary>
    public CopyRows Of(RowEncoder table) => _rows[table.Position];

    /// <summary>Adds generated rows.</summary>
    public void Add(SeedRows rows)
    {
        foreach (var table in _tables)
        {
            foreach (var row in rows.Of(table.EntityType.ClrType))
            {
                table.Encode(row, Of(table));
            }
        }
    }

    /// <summary>Empties it for other patients, and keeps the memory.</summary>
    public void Clear()
    {
        Patients = 0;
        foreach (var rows in _rows)
        {
            rows.Clear();
        }
    }
}
