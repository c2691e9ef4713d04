namespace Hotline.Api.Data.Model;

/// <summary>One fact of a ticket, append-only and chained. It holds no personal text, only a salted digest of its payload.</summary>
public sealed class HistoryEntry
{
    public long Id { get; set; }
    public long TicketId { get; set; }

    /// <summary>Order within the ticket, from 1 without gaps.</summary>
    public int Seq { get; set; }

    /// <summary>Name of the fact, for example <c>OfferAccepted</c>.</summary>
    public required string Kind { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Who did it: <c>agent:NAME</c>, <c>merchant:ID</c>, <c>caller</c>, <c>system</c>, <c>program:NAME</c>.</summary>
    public required string By { get; set; }

    /// <summary>SHA-256 of salt and payload, lower-case hex.</summary>
    public required string Digest { get; set; }

    /// <summary>SHA-256 of the previous hash and this row, lower-case hex.</summary>
    public required string Hash { get; set; }

    /// <summary>What the fact says; null when not loaded or purged.</summary>
    public HistoryPayload? Payload { get; set; }
}

/// <summary>The payload of a fact; a purge may delete it, the chain stays whole.</summary>
public sealed class HistoryPayload
{
    public long EntryId { get; set; }

    /// <summary>Random, so that a digest cannot be guessed back to a name after a purge; lower-case hex.</summary>
    public required string Salt { get; set; }
    public required string Json { get; set; }
}

/// <summary>
/// A seal over the history heads of all tickets; also written to a file. It names the tickets whose history grew since the seal before
/// and carries that seal's root, so that its own root stands for every ticket.
/// </summary>
public sealed class Seal
{
    /// <summary>Order of the seals, from 1 without gaps.</summary>
    public long Id { get; set; }

    /// <summary>The district's day that it seals.</summary>
    public DateOnly Day { get; set; }

    /// <summary>How many tickets it names.</summary>
    public int Tickets { get; set; }

    /// <summary>Lower-case hex.</summary>
    public required string Root { get; set; }

    /// <summary>Root of the seal before; empty for the first.</summary>
    public required string PreviousRoot { get; set; }
    public DateTimeOffset SealedAt { get; set; }
}
