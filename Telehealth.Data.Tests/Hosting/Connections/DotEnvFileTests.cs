using Telehealth.Data.Hosting.Connections;

namespace Telehealth.Data.Tests.Hosting.Connections;

public sealed class DotEnvFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telehealth-env-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("KEY=value", "value")]
    [InlineData("KEY = value ", "value")]
    [InlineData("export KEY=value", "value")]
    [InlineData("KEY=value # comment", "value")]
    [InlineData("KEY=val#ue", "val#ue")]
    [InlineData("KEY=# comment", "")]
    [InlineData("KEY=", "")]
    [InlineData("KEY=a=b", "a=b")]
    [InlineData("KEY='a # $b \"c\"' # comment", "a # $b \"c\"")]
    [InlineData("""KEY="a # 'b' \"c\" \\ \$d" """, """a # 'b' "c" \ $d""")]
    [InlineData("# KEY=value", null)]
    [InlineData("OTHER=value", null)]
    [InlineData("KEY", null)]
    public void A_line_is_read_as_compose_and_shells_read_it(string line, string? value) =>
        Assert.Equal(value, DotEnvFile.Read(Write(_folder, line))["KEY"]);

    [Fact]
    public void A_quote_that_is_not_closed_is_named_by_its_line_without_the_value()
    {
        var path = Write(_folder, "A=1\nKEY=\"s3cr3t\n");

        var error = Assert.Throws<ConnectionSettingsException>(() => DotEnvFile.Read(path));

        Assert.Equal($"{path}, line 2: the quote is not closed.", error.Message);
    }

    [Fact]
    public void The_nearest_file_up_to_the_root_of_the_repository_is_found()
    {
        var root = Directory.CreateDirectory(Path.Combine(_folder, "outside", "root")).FullName;
        var inner = Directory.CreateDirectory(Path.Combine(root, "a", "b")).FullName;
        File.WriteAllText(Path.Combine(root, "Telehealth.sln"), "");
        Write(Path.Combine(_folder, "outside"), "KEY=outside");
        Assert.Null(DotEnvFile.Find(inner));

        var atRoot = Write(root, "KEY=root");
        Assert.Equal(atRoot, DotEnvFile.Find(inner)?.Path);

        var nearer = Write(Path.Combine(root, "a"), "KEY=nearer");
        Assert.Equal(nearer, DotEnvFile.Find(inner)?.Path);
        Assert.Equal(atRoot, DotEnvFile.Find(root)?.Path);
    }

    [Fact]
    public void Outside_a_repository_only_the_folder_itself_counts()
    {
        var inner = Directory.CreateDirectory(Path.Combine(_folder, "inner")).FullName;
        var path = Write(_folder, "KEY=value");

        Assert.Equal(path, DotEnvFile.Find(_folder)?.Path);
        Assert.Null(DotEnvFile.Find(inner));
    }

    private static string Write(string folder, string text)
    {
        var path = Path.Combine(folder, ".env");
        File.WriteAllText(path, text);
        return path;
    }
}
