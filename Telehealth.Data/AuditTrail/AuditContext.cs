using System.Net;
using System.Text.Json;

namespace Telehealth.Data.AuditTrail;

/// <summary>
///     Who acts and what for. What is written meanwhile through a <see cref="TelehealthDbContext" /> carries it in the audit
///     trail; what is written otherwise carries the login at the database alone.
/// </summary>
/// <param name="Kind">Who the actor is.</param>
/// <param name="ActorId">The patient, provider, admin or job; null for a job without one.</param>
public sealed record AuditContext(ActorKind Kind, Guid? ActorId)
{
    private static readonly AsyncLocal<AuditContext?> Ambient = new();

    /// <summary>Who acts now, in this asynchronous flow; null where nobody was named.</summary>
    public static AuditContext? Current => Ambient.Value;

    /// <summary>What it is done for, such as "treatment"; null where nothing is said.</summary>
    public string? Purpose { get; init; }

    /// <summary>The request that it is a part of, such as a trace identifier; null where nothing is said.</summary>
    public string? RequestId { get; init; }

    /// <summary>Where the request came from; null where it did not come from the network.</summary>
    public IPAddress? IpAddress { get; init; }

    /// <summary>User agent, as the actor's browser sent it; null where none was sent.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Makes it the current one until the result is disposed of; the one before is current again then.</summary>
    public IDisposable Begin()
    {
        var before = Ambient.Value;
        Ambient.Value = this;
        return new Ending(before);
    }

    /// <summary>The value of the setting that the audit trail's triggers read.</summary>
    internal string ToSetting() => JsonSerializer.Serialize(
        new Dictionary<string, string?>
        {
            ["kind"] = Schema.Enums.SnakeCase.From(Kind.ToString()),
            ["actor"] = ActorId?.ToString(),
            ["purpose"] = Purpose,
            ["request"] = RequestId,
            ["ip"] = IpAddress?.ToString(),
            ["agent"] = UserAgent,
        }.Where(part => part.Value is not null).ToDictionary());

    private sealed class Ending(AuditContext? before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
