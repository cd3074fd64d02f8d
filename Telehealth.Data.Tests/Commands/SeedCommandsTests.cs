using Npgsql;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Commands;

public sealed class SeedCommandsTests(TestServer server) : CommandTests(new Database(server))
{
    [Fact]
    public async Task Seeding_twice_changes_nothing_the_second_time_and_keeps_the_reference_data()
    {
        var first = (await RunAsync("seed", "--patients", "5", "--json")).AssertDone().Json;
        Assert.Equal(5, await CountPatientsAsync());
        Assert.Equal(5, first.GetProperty("run").GetProperty("patients").GetInt32());

        var second = (await RunAsync("seed")).AssertDone();
        Assert.Contains("Nothing changed", second.Output, StringComparison.Ordinal);
        Assert.Matches(@"treatment_plans +0 +18", second.Output);
        Assert.Equal(5, await CountPatientsAsync());

        (await RunAsync("seed", "--patients", "6")).AssertRefused(1, "reset");
    }

    [Fact]
    public async Task The_profile_prod_writes_no_fake_data_and_demo_its_people()
    {
        foreach (var command in new[] { "seed", "init" })
        {
            var run = (await RunAsync(command, "--profile", "prod")).AssertDone();
            Assert.Contains("reference data only: the profile prod", run.Output, StringComparison.Ordinal);
            Assert.Equal(0, await CountPatientsAsync());
        }

        (await RunAsync("seed", "--profile", "demo")).AssertDone();
        Assert.Equal(12, await CountPatientsAsync());
        Assert.Equal(1L,
            await QueryAsync<long>("SELECT count(*) FROM patients WHERE (first_name, last_name) = ('Maya', 'Torres')"));
    }

    [Fact]
    public async Task A_plan_says_without_a_database_what_a_run_then_writes()
    {
        var plan = (await Seeder.RunAsync(
            "seed", "--plan", "--profile", "staging", "--patients", "400", "--as-of", "2026-03-15", "--json",
            "--connection", "Host=nowhere.invalid;Username=nobody;Database=none")).AssertDone().Json;

        var run = (await RunAsync(
            "seed", "--profile", "staging", "--patients", "400", "--as-of", "2026-03-15", "--json")).AssertDone().Json;

        var planned = plan.GetProperty("rows").GetDouble();
        var written = run.GetProperty("seeded").EnumerateArray().Sum(table => table.GetProperty("inserted").GetInt64());
        Assert.InRange(planned / written, 0.7, 1.3);
        Assert.Equal(
            run.GetProperty("run").GetProperty("profile").GetString(),
            plan.GetProperty("run").GetProperty("profile").GetString());

        // Where there are as few as the sample has, it is exact.
        Assert.Equal(12, (await Seeder.RunAsync("seed", "--plan", "--profile", "demo", "--json")).AssertDone().Json
            .GetProperty("tables").EnumerateArray()
            .Single(table => table.GetProperty("table").GetString() == "patients").GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task The_profile_of_the_first_run_is_that_of_later_ones_and_another_is_refused()
    {
        (await RunAsync("seed", "--profile", "demo")).AssertDone();

        Assert.Contains("Nothing changed", (await RunAsync("seed")).AssertDone().Output, StringComparison.Ordinal);
        (await RunAsync("seed", "--profile", "dev")).AssertRefused(1, "--profile demo", "--profile dev", "reset");

        await ExecuteAsync("UPDATE seed_runs SET profile = 'ours'");
        (await RunAsync("seed")).AssertRefused(2, "'ours'", "--profile");
    }

    [Fact]
    public async Task The_profile_prod_writes_reference_data_only_and_refuses_what_would_make_patients()
    {
        Assert.Contains(
            "reference data only", (await RunAsync("seed", "--profile", "prod")).AssertDone().Output, StringComparison.Ordinal);
        Assert.Equal(0, await CountPatientsAsync());

        foreach (var option in new[] { "--patients 5", "--seed 2", "--as-of 2026-01-01", "--threads 2", "--plan" })
        {
            var refused = await RunAsync(["seed", "--profile", "prod", .. option.Split(' ')]);
            Assert.Equal(2, refused.ExitCode);
            Assert.Matches($"^Error: .*{option.Split(' ')[0]}.*prod|^Error: .*prod.*{option.Split(' ')[0]}", refused.Error);
        }
    }

    [Fact]
    public async Task Patients_that_the_Seeder_did_not_make_stop_seed_and_reset_and_are_left_alone_by_init()
    {
        await ExecuteAsync(
            """
            INSERT INTO patients (id, first_name, last_name, date_of_birth, allergies, current_medications,
                medical_conditions, has_valid_payment_method, account_credit)
            VALUES (gen_random_uuid(), 'Real', 'Person', '1990-01-01', '{}', '{}', '{}', false, 0)
            """);

        (await RunAsync("seed", "--patients", "5")).AssertRefused(1, "1 patient that the Seeder did not make");
        (await RunAsync("reset", "--yes")).AssertRefused(1, "1 patient that the Seeder did not make");
        Assert.Contains(
            "1 patient that the Seeder did not make", (await RunAsync("init")).AssertDone().Output, StringComparison.Ordinal);

        Assert.Equal(1, await CountPatientsAsync());
    }

    [Fact]
    public async Task Rollback_of_what_holds_data_names_it_and_needs_allow_data_loss_whoever_made_the_data()
    {
        (await RunAsync("seed", "--patients", "5")).AssertDone();

        (await RunAsync("rollback", "--to", "0")).AssertRefused(1, "table patients (5 rows)", "--allow-data-loss");
        Assert.Equal(5, await CountPatientsAsync());

        Assert.Contains(
            "1 migration reverted",
            (await RunAsync("rollback", "--allow-data-loss")).AssertDone().Output,
            StringComparison.Ordinal);
        Assert.Equal(5, await CountPatientsAsync());
    }

    [Fact]
    public async Task In_production_fake_data_goes_only_to_the_host_that_is_named()
    {
        var production = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ConnectionStrings__TelehealthMigrations"] = Database.OwnerConnectionString,
        };

        foreach (var command in new[] { "seed", "init", "seed --allow-fake-data-on elsewhere.example.com" })
        {
            var run = (await Seeder.RunWithAsync(production, command.Split(' '))).AssertDone();
            Assert.Contains("reference data only", run.Output, StringComparison.Ordinal);
            Assert.Contains("ConnectionStrings__TelehealthMigrations", run.FirstLine, StringComparison.Ordinal);
            Assert.Equal(0, await CountPatientsAsync());
        }

        (await Seeder.RunWithAsync(production, "reset", "--yes")).AssertRefused(2, "seed none", "Production");
        Assert.Equal(18L, await QueryAsync<long>("SELECT count(*) FROM treatment_plans"));

        (await Seeder.RunWithAsync(production, "seed", "--patients", "5", "--allow-fake-data-on", "127.0.0.1")).AssertDone();
        Assert.Equal(5, await CountPatientsAsync());
    }

    [Fact]
    public async Task A_server_that_may_be_elsewhere_gets_reference_data_only()
    {
        // Two hosts: the first answers, and the second makes it one that is not this machine.
        var builder = new NpgsqlConnectionStringBuilder(Database.OwnerConnectionString);
        builder.Host += ",nowhere.invalid";
        // The test's server has no certificate, which it would have to show off this machine.
        builder.SslMode = SslMode.Disable;

        var run = (await Seeder.RunAsync("seed", "--connection", builder.ConnectionString)).AssertDone();

        Assert.Contains("is not this machine", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await CountPatientsAsync());
    }

    [Fact]
    public async Task Seeding_before_migrating_ends_with_3()
    {
        (await RunAsync("rollback")).AssertDone();

        (await RunAsync("seed")).AssertRefused(3, "lacks 1 migration");
    }

    private Task<long> CountPatientsAsync() => QueryAsync<long>("SELECT count(*) FROM patients");
}
