using Microsoft.EntityFrameworkCore;
using Telehealth.Data.Classification;

namespace Telehealth.Data.Rows;

/// <summary>What every row has: an identifier and the moment of its creation.</summary>
public abstract class Entity
{
    [Comment("Identifier: a UUIDv7 made by the client, so that rows sort by time.")]
    [Operational]
    public Guid Id { get; set; }

    [Comment("When the row was created; set by the database.")]
    [Operational]
    public DateTimeOffset CreatedAt { get; set; }
}
