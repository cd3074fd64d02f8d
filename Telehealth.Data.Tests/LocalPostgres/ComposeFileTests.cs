using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Tests.LocalPostgres;

/// <summary>The names in docker-compose.yml are those in the commands that people know.</summary>
public sealed class ComposeFileTests
{
    private static readonly string Root = DotEnvFile.FindRepositoryRoot(AppContext.BaseDirectory)!;

    [Theory]
    [InlineData("services.postgres.image", "postgres:15-alpine")]
    [InlineData("services.postgres.container_name", "telehealth_postgres")]
    [InlineData("services.postgres.environment.POSTGRES_DB", "telehealth_db")]
    [InlineData("services.postgres.environment.POSTGRES_USER", "telehealth_user")]
    [InlineData("services.postgres.ports.-", "127.0.0.1:${POSTGRES_PORT:-5432}:5432")]
    [InlineData("services.postgres.volumes.-", "postgres_data:/var/lib/postgresql/data")]
    [InlineData("volumes.postgres_data", "")]
    public void A_name_is_kept(string path, string value) => Assert.Equal(value, Read()[path]);

    [Fact]
    public void It_refuses_to_start_without_a_password_and_says_what_writes_one()
    {
        var password = Read()["services.postgres.environment.POSTGRES_PASSWORD"];

        Assert.StartsWith("${POSTGRES_PASSWORD:?", password, StringComparison.Ordinal);
        Assert.EndsWith("dotnet run --project Telehealth.Seeder -- env}", password, StringComparison.Ordinal);
    }

    [Fact]
    public void It_has_a_health_check() =>
        Assert.Contains("pg_isready", Read()["services.postgres.healthcheck.test"], StringComparison.Ordinal);

    // Enough of YAML for this file: mappings by indentation of two, and lists of one scalar.
    private static Dictionary<string, string> Read()
    {
        var values = new Dictionary<string, string>();
        var path = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Root, "docker-compose.yml")))
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var parts = text.StartsWith("- ", StringComparison.Ordinal) ? ["-", text[2..]] : text.Split(':', 2);
            var depth = (line.Length - line.TrimStart().Length) / 2;
            path.RemoveRange(depth, path.Count - depth);
            path.Add(parts[0]);
            values[string.Join('.', path)] = parts[1].Trim().Trim('"');
        }

        return values;
    }
}
