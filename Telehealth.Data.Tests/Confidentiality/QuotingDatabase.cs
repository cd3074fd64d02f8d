using Telehealth.Data.Patients;
using Telehealth.Data.Tests.TestDatabase;

namespace Telehealth.Data.Tests.Confidentiality;

/// <summary>A migrated database with triggers that quote values in their errors, one of them at commit only.</summary>
public sealed class QuotingDatabase(TestServer server) : Database(server)
{
    /// <summary>The given name of the one patient in it, which is what the triggers quote.</summary>
    public const string Value = "value-that-nobody-may-see";

    /// <summary>The patient's family name.</summary>
    public const string LastName = "Quoted";

    protected override async Task PrepareAsync()
    {
        await using var context = CreateContext();
        context.Add(new Patient { FirstName = Value, LastName = LastName, DateOfBirth = new(1990, 1, 1) });
        await context.SaveChangesAsync();
        await RowsAsync(
            $"""
            CREATE FUNCTION quote() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF coalesce(NEW.first_name, OLD.first_name) <> '{Value}' THEN RETURN NEW; END IF;
                    RAISE EXCEPTION 'not %', coalesce(NEW.first_name, OLD.first_name)
                        USING DETAIL = coalesce(NEW.first_name, OLD.first_name);
                END $$;
            CREATE TRIGGER quote AFTER INSERT OR UPDATE OR DELETE ON patients FOR EACH ROW EXECUTE FUNCTION quote();
            CREATE TABLE checked_late (first_name text);
            GRANT INSERT ON checked_late TO {TestServer.Application};
            CREATE CONSTRAINT TRIGGER quote AFTER INSERT ON checked_late DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION quote();
            """);
    }
}
