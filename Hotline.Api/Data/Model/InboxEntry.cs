namespace Hotline.Api.Data.Model;

/// <summary>One webhook that was taken. A repeat of it gets the stored reply, byte for byte.</summary>
public sealed class InboxEntry
{
    public long Id { get; set; }

    /// <summary>Carrier profile that sent it.</summary>
    public required string Carrier { get; set; }
    public required string AccountSid { get; set; }

    /// <summary>The call's or message's identity at the carrier.</summary>
    public required string Sid { get; set; }

    /// <summary>What it tells: <c>sms</c>, <c>sms-status</c>, <c>voice</c> … A fallback delivery keeps the original kind.</summary>
    public required string Kind { get; set; }

    /// <summary>Which step of that: a sequence number, a status, the turn in our own action URL. Never null, because NULLs never collide.</summary>
    public required string Step { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>The body as it came, before any cleaning.</summary>
    public required byte[] RawBody { get; set; }
    public required string ReplyType { get; set; }
    public required string Reply { get; set; }
}
