using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telehealth.Data.Tests.TestDatabase;

/// <summary>The model as migrations see it, without a database.</summary>
public static class TestModel
{
    private static readonly Lazy<IModel> Instance = new(() => Of<TelehealthDbContext>(options => new(options)));

    public static IModel Model => Instance.Value;

    public static IEnumerable<IEntityType> Tables => Model.GetEntityTypes().Where(t => t.GetTableName() is not null);

    /// <summary>The model of a context made for one test, such as a deliberately wrong one.</summary>
    public static IModel Of<TContext>(Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext
    {
        using var context = Create(create);
        return context.GetService<IDesignTimeModel>().Model;
    }

    /// <summary>The SQL that a migration from one model to another would run.</summary>
    public static string MigrationSql<TFrom, TTo>(
        Func<DbContextOptions<TFrom>, TFrom> from, Func<DbContextOptions<TTo>, TTo> to)
        where TFrom : DbContext
        where TTo : DbContext
    {
        using var context = Create(to);
        var target = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(Of(from).GetRelationalModel(), target.GetRelationalModel());
        return string.Concat(context.GetService<IMigrationsSqlGenerator>()
            .Generate(operations, target).Select(command => command.CommandText));
    }

    private static TContext Create<TContext>(Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseTelehealth("Host=nowhere.invalid").EnableServiceProviderCaching(false);
        return create(options.Options);
    }
}
