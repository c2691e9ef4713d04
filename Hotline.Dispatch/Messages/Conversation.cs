namespace Hotline.Dispatch.Messages;

/// <summary>Everything written to and from one phone. A shared phone is still one conversation.</summary>
public sealed class Conversation
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Counts every change; the row's version on consoles.</summary>
    public int Version { get; set; }

    /// <summary>The line that was written to last.</summary>
    public long LineId { get; set; }

    /// <summary>The other side's number, E.164, or the carrier's word for a sender without one.</summary>
    public required string Phone { get; set; }

    /// <summary>The caller usually behind this phone; null when unknown or a merchant's.</summary>
    public long? CallerId { get; set; }

    /// <summary>The merchant behind this phone; null for callers.</summary>
    public long? MerchantId { get; set; }

    /// <summary>When something was last written.</summary>
    public DateTimeOffset LastAt { get; set; }

    /// <summary>The last text, for lists.</summary>
    public string LastText { get; set; } = "";

    /// <summary>How many inbound texts wait for a person.</summary>
    public int Unhandled { get; set; }

    /// <summary>When the phone opted out of texts; null while it may be written to.</summary>
    public DateTimeOffset? OptedOutAt { get; set; }

    /// <summary>Begins the phone of a conversation whose person was erased; no number begins so.</summary>
    public const string ErasedPhone = "erased:";

    /// <summary>Takes the person out of it. A phone that said STOP stays: forgetting that would break the promise made to it.</summary>
    public void Erase()
    {
        if (OptedOutAt is null) Phone = $"{ErasedPhone}{Id}";
        (CallerId, LastText, Unhandled) = (null, "", 0);
    }
}
