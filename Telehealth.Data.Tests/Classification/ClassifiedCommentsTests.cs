using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Classification;

/// <summary>Who has only the database sees what every column holds.</summary>
public class ClassifiedCommentsTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task The_comment_of_every_column_ends_with_its_classification()
        => Assert.Empty(await SilentAsync());

    [Fact]
    public async Task A_comment_that_does_not_is_found()
    {
        await database.RowsAsync("COMMENT ON COLUMN patient_flags.reason IS 'Why. [operational]'");

        Assert.Equal(["patient_flags.reason"], await SilentAsync());

        await database.RowsAsync("COMMENT ON COLUMN patient_flags.reason IS 'Why. [health:free_text]'");
    }

    private async Task<IEnumerable<string>> SilentAsync()
    {
        var comments = await database.RowsAsync(
            """
            SELECT format('%s.%s %s', relname, attname, col_description(attrelid, attnum)) FROM pg_class
            JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
            WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
            """);

        return
            from column in TestModel.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns)
            let name = $"{column.Table.Name}.{column.Name}"
            let classification = column.PropertyMappings[0].Property.GetClassification()
            where !comments.Any(comment => comment.StartsWith($"{name} ", StringComparison.Ordinal)
                && comment.EndsWith($" [{classification}]", StringComparison.Ordinal))
            select name;
    }
}
