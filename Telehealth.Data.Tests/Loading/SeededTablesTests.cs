using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Loading;

/// <summary>What holds of every table after seeding.</summary>
public class SeededTablesTests(SeededDatabase database, ITestOutputHelper output) : IClassFixture<SeededDatabase>
{
    [Fact]
    public async Task No_table_of_the_model_is_empty()
    {
        var report = database.Report;
        output.WriteLine($"{report.Inserted} rows, {report.Elapsed.TotalSeconds:N1} s, {report.RowsPerSecond:N0} rows/s");
        foreach (var table in report.Tables)
        {
            output.WriteLine($"{table.Table,-28} {table.Inserted,8} {table.Kept,6}");
        }

        foreach (var table in TestModel.Tables.Select(t => t.GetTableName()!))
        {
            Assert.True(await database.ReadAsync<bool>($"SELECT EXISTS (SELECT FROM {table})"), $"{table} is empty");
        }
    }
}
