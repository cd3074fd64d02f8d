using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Telehealth.Data.AuditTrail;
using Telehealth.Data.Classification;
using Telehealth.Data.Rows;

namespace Telehealth.Data.Auditing;

[Comment("A run of the Seeder that filled this database with fake data: its patients are nobody. Empty in a real clinic.")]
[NotAudited("is a record of what was done")]
public class SeedRun : Entity
{
    [Comment("Name of the profile: sizes and shares of the fake clinic.")]
    [Operational]
    public required string Profile { get; set; }

    [Comment("The number that all chance of the run follows from.")]
    [Operational]
    public required int Seed { get; set; }

    [Comment("How many patients were made.")]
    [Operational]
    public required int Patients { get; set; }

    [Comment("The day at whose beginning (UTC) every story ends.")]
    [Operational]
    public required DateOnly AsOf { get; set; }

    [Comment("How many rows were made, in all tables.")]
    [Operational]
    public required long Rows { get; set; }

    [Comment("SHA-256 over the hashes of the tables, in the order of their names.")]
    [Operational]
    public required byte[] ContentHash { get; set; }

    [Comment("SHA-256 of the rows of each table in the order in which they were made, as hexadecimal text by table.")]
    [Operational]
    public required JsonElement TableHashes { get; set; }
}
