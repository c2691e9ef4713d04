namespace Hotline.Dispatch.Tickets;

/// <summary>A ticket was recorded.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="IsHeard">False for a call that nobody has talked to yet: there is nothing to triage.</param>
public sealed record TicketOpened(Ticket Ticket, bool IsHeard = true) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { source = Ticket.Source, priority = Ticket.Priority, description = Ticket.Description, address = Ticket.Address, receivedAt = Ticket.ReceivedAt, guess = Ticket.GuessReasonZh };
}

/// <summary>The words of a ticket named a hazard.</summary>
public sealed record HazardReported(Ticket Ticket, string Hazard) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { hazard = Hazard };
}

/// <summary>A person took responsibility for a hazard.</summary>
public sealed record HazardAcknowledged(string Hazard) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { hazard = Hazard };
}

/// <summary>A person looked at it.</summary>
public sealed record TicketTriaged : Fact
{
    /// <inheritdoc/>
    public override object Data => new { };
}

/// <summary>A person changed fields; old and new values by field.</summary>
public sealed record TicketEdited(IReadOnlyDictionary<string, FieldChange> Changes) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { changes = Changes };
}

/// <summary>One field before and after an edit.</summary>
public sealed record FieldChange(string? From, string? To);

/// <summary>A person decided about a message of which nobody knew whether it went out.</summary>
public sealed record DoubtSettled(DoubtOutcome Outcome) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { outcome = Outcome };
}

/// <summary>What a person decided about a message in doubt.</summary>
public enum DoubtOutcome
{
    /// <summary>It goes out once more; the person may get it twice.</summary>
    SentAgain = 0,

    /// <summary>Somebody asked, and it had arrived.</summary>
    WasReceived = 1,
}

/// <summary>It asks for the work of another trade too.</summary>
public sealed record PartAdded(Lines.ServiceType Service) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { service = Service.Code, serviceZh = Service.NameZh, serviceEn = Service.NameEn };
}

/// <summary>An agent cares for it now.</summary>
public sealed record TicketAssigned(string Agent) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { agent = Agent };
}

/// <summary>An agent wrote a note.</summary>
public sealed record NoteAdded(string Text) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { text = Text };
}

/// <summary>The caller asked again about the open ticket.</summary>
public sealed record TicketChased(int Times, string Text) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { times = Times, text = Text };
}

/// <summary>A text of the caller joined the ticket.</summary>
public sealed record MessageJoined(string Text) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { text = Text };
}

/// <summary>The caller was promised a call.</summary>
/// <param name="At">From when on; null means as soon as possible.</param>
public sealed record CallBackPromised(DateTimeOffset? At) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { wantedAt = At };
}

/// <summary>The caller was called as promised.</summary>
/// <param name="Note">What the person wrote about it.</param>
public sealed record CallerCalledBack(string? Note) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { note = Note };
}

/// <summary>It waits for the caller; clocks pause.</summary>
public sealed record TicketHeld(string Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { reason = Reason };
}

/// <summary>The wait is over; clocks run on.</summary>
public sealed record TicketResumed(DateTimeOffset HeldAt) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { heldAt = HeldAt };
}

/// <summary>Answered without dispatch.</summary>
public sealed record TicketResolved(string Answer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { answer = Answer };
}

/// <summary>Ended without work.</summary>
public sealed record TicketCancelled(string Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { reason = Reason };
}

/// <summary>Ended with the caller's yes, or with the recorded reason.</summary>
public sealed record TicketClosed(string Reason, ClosingGround Ground) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { reason = Reason, ground = Ground };
}

/// <summary>Came back; a person must choose what happens.</summary>
public sealed record TicketReopened(string Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { reason = Reason };
}

/// <summary>Handed to a linked hotline.</summary>
public sealed record TicketTransferred(string To, string? PartnerNumber, DateTimeOffset? DueAt) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { to = To, partnerNumber = PartnerNumber, dueAt = DueAt };
}

/// <summary>Given back by the linked hotline.</summary>
public sealed record TicketReturned(string Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { reason = Reason };
}

/// <summary>Linked with another ticket about the same matter.</summary>
public sealed record TicketLinked(string Other) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { other = Other };
}

/// <summary>Its matter goes on in another ticket.</summary>
public sealed record TicketMerged(string Into) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { into = Into };
}
