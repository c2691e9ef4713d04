namespace Hotline.Api.Data.Model;

/// <summary>A decision of the matcher about one ticket: what went in and who was picked, so that it can be made again.</summary>
public sealed class MatchDecision
{
    public long Id { get; set; }
    public long TicketId { get; set; }
    public long PartId { get; set; }
    public long LineId { get; set; }
    public int Round { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Version of the line's policy; the policy itself lies in <see cref="Ground"/>.</summary>
    public int PolicyVersion { get; set; }

    /// <summary>Highest <c>MerchantVersion.Sequence</c> that the snapshot contained.</summary>
    public long Snapshot { get; set; }

    /// <summary>Digest of the <see cref="MatchGround"/>: policy, calendars and travel times.</summary>
    public required string Ground { get; set; }

    /// <summary>The ticket's input, JSON.</summary>
    public required string Input { get; set; }

    /// <summary>Merchant ids in order, JSON.</summary>
    public required string Picks { get; set; }

    /// <summary>The joint decision that gave this ticket its merchant; null when the ticket was decided alone.</summary>
    public long? JointId { get; set; }

    /// <summary>HMAC over all of the above but the id, so that a changed row shows.</summary>
    public required string Seal { get; set; }
}

/// <summary>Several tickets that competed for the same merchants, decided at once.</summary>
public sealed class JointDecision
{
    public long Id { get; set; }
    public long LineId { get; set; }
    public DateTimeOffset At { get; set; }
    public long Snapshot { get; set; }
    public required string Ground { get; set; }

    /// <summary>The inputs of all tickets, JSON.</summary>
    public required string Input { get; set; }

    /// <summary>The whole result, JSON.</summary>
    public required string Result { get; set; }
    public required string Seal { get; set; }
}

/// <summary>What decisions saw beside merchants and tickets: the policy, the calendars, the travel times. Stored once per content.</summary>
public sealed class MatchGround
{
    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hex.</summary>
    public required string Digest { get; set; }
    public required string Json { get; set; }
}

/// <summary>One version of a line's matching policy. Never changed and never deleted.</summary>
public sealed class LinePolicy
{
    public long Id { get; set; }
    public long LineId { get; set; }
    public int Version { get; set; }

    /// <summary>The policy, JSON of <c>MatchPolicy</c>.</summary>
    public required string Json { get; set; }

    /// <summary>From when it decides; the latest version that is in effect counts.</summary>
    public DateTimeOffset EffectiveAt { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public required string By { get; set; }
    public required string Reason { get; set; }
}
