using Hotline.Dispatch.Offers;

namespace Hotline.Dispatch.Tickets;

/// <summary>What people at the desk do with a ticket. Every verb returns its facts or throws <see cref="Refused"/> and changes nothing.</summary>
public static class DeskVerbs
{
    /// <summary>A new ticket enters the world. A hazard is reported beside it.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="isHeard">False when nobody has said yet what it is about.</param>
    public static List<Fact> Open(this Ticket ticket, bool isHeard = true)
    {
        List<Fact> facts = [new TicketOpened(ticket, isHeard)];
        if (ticket.Hazard is { } hazard) facts.AddRange(ticket.ReportHazard(hazard));
        return facts;
    }

    /// <summary>The matter is a danger: from now on a person acts, no machine.</summary>
    public static List<Fact> ReportHazard(this Ticket ticket, string hazard)
    {
        ticket.Hazard = hazard;
        ticket.Priority = Priority.Emergency;
        return [new HazardReported(ticket, hazard)];
    }

    /// <summary>Says what is asked for. Once merchants have been asked, or read it on the board, what they were asked for stays.</summary>
    /// <exception cref="Refused"><c>already-offered</c> when another service was or is being offered.</exception>
    public static void Classify(this Ticket ticket, Lines.ServiceType service)
    {
        if (ticket.ServiceTypeId == service.Id) return;
        if (ticket.Offers.Count > 0 || ticket.Status == TicketStatus.Dispatching) throw new Refused("already-offered", $"Ticket {ticket.Number} was already offered; its service can no longer change.");
        ticket.ServiceTypeId = service.Id;
        ticket.Parts.RemoveAll(part => part.Position == 1);
        if (service.TradeId is { } trade) ticket.Parts.Add(new TicketPart { TicketId = ticket.Id, ServiceTypeId = service.Id, TradeId = trade });
        if (service.IsUrgent && ticket.Priority == Priority.Normal) ticket.Priority = Priority.Urgent;
    }

    /// <summary>The matter needs the work of another trade too; it is done after what was asked for before.</summary>
    /// <exception cref="Refused"><c>service-missing</c> before the first service is known; <c>answered-at-the-desk</c> when no trade does it;
    /// <c>part-exists</c> while the same work is still to be done; <c>ticket-ended</c> when nothing more is expected of it.</exception>
    public static List<Fact> AddPart(this Ticket ticket, Lines.ServiceType service)
    {
        if (ticket.HasEnded || ticket.Status == TicketStatus.Done) throw new Refused("ticket-ended", $"Ticket {ticket.Number} is {ticket.Status}; reopen it before more work is asked for.");
        if (ticket.ServiceTypeId is null) throw new Refused("service-missing", $"Ticket {ticket.Number} has no service yet; choose that first.");
        if (service.TradeId is not { } trade) throw new Refused("answered-at-the-desk", "This service is answered at the desk; no merchant does it.");
        if (ticket.Parts.Any(part => part.ServiceTypeId == service.Id && part.DoneAt is null)) throw new Refused("part-exists", $"Ticket {ticket.Number} already asks for this work.");
        ticket.Parts.Add(new TicketPart
        {
            TicketId = ticket.Id, ServiceTypeId = service.Id, TradeId = trade,
            // 1 stays with the service that names the ticket.
            Position = ticket.Parts.Select(part => part.Position).Append(1).Max() + 1,
        });
        return [new PartAdded(service)];
    }

    /// <summary>A person looked at it; from then on it is Open. Looking again changes nothing.</summary>
    public static List<Fact> Triage(this Ticket ticket)
    {
        if (ticket.Status != TicketStatus.New) return [];
        ticket.Take(TicketStep.Triage);
        return [new TicketTriaged()];
    }

    /// <summary>An agent cares for it from now on.</summary>
    public static List<Fact> AssignTo(this Ticket ticket, string agent)
    {
        if (ticket.Assignee == agent) return [];
        ticket.Assignee = agent;
        return [new TicketAssigned(agent)];
    }

    /// <summary>Writes a note.</summary>
    public static List<Fact> AddNote(this Ticket ticket, string text) => [new NoteAdded(text)];

    /// <summary>The caller is promised a call. Who was promised one already is not promised another before it was made.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="at">From when on the caller wants it; null means as soon as possible.</param>
    /// <exception cref="Refused"><c>ticket-ended</c> when nothing more is expected of it; <c>no-phone</c> when nobody could be called.</exception>
    public static List<Fact> PromiseCallBack(this Ticket ticket, DateTimeOffset? at)
    {
        if (ticket.HasEnded) throw new Refused("ticket-ended", $"Ticket {ticket.Number} is {ticket.Status}; reopen it before a call is promised.");
        if ((ticket.Caller?.Phone ?? ticket.OnSitePhone) is null) throw new Refused("no-phone", $"Nobody of ticket {ticket.Number} has a phone.");
        return ticket.Deadlines.Any(deadline => deadline is { Kind: Deadlines.DeadlineKind.CallBack, IsOpen: true }) ? [] : [new CallBackPromised(at)];
    }

    /// <summary>Another text of the caller joins this open ticket; it counts as a chase.</summary>
    /// <exception cref="Refused"><c>ticket-ended</c> when nothing more is expected of it; <c>hazard-stands-alone</c> when it is a hazard's.</exception>
    public static List<Fact> JoinText(this Ticket ticket, string text)
    {
        if (ticket.HasEnded) throw new Refused("ticket-ended", $"Ticket {ticket.Number} is {ticket.Status}; a text cannot join it.");
        ticket.Chases++;
        return [new MessageJoined(text), new TicketChased(ticket.Chases, text)];
    }

    /// <summary>It waits for the caller; standing offers are taken back.</summary>
    public static List<Fact> Hold(this Ticket ticket, string reason, DateTimeOffset now)
    {
        ticket.Take(TicketStep.Hold);
        ticket.HeldAt = now;
        ticket.Outcome = reason;
        return [new TicketHeld(reason), .. ticket.WithdrawOpenOffers(HouseReason.OnHold, now)];
    }

    /// <summary>The wait is over.</summary>
    public static List<Fact> Resume(this Ticket ticket)
    {
        ticket.Take(ticket.StandingJob is null ? TicketStep.Resume : TicketStep.ResumeJob);
        var heldAt = ticket.HeldAt ?? ticket.CreatedAt;
        ticket.HeldAt = null;
        ticket.Outcome = null;
        return [new TicketResumed(heldAt)];
    }

    /// <summary>The agent answered; no merchant is needed.</summary>
    public static List<Fact> Resolve(this Ticket ticket, string answer)
    {
        ticket.Take(TicketStep.Resolve);
        ticket.HeldAt = null;
        ticket.Outcome = answer;
        return [new TicketResolved(answer)];
    }

    /// <summary>Ends it without work: offers are taken back, a standing job is released without harm to the merchant's record.</summary>
    public static List<Fact> Cancel(this Ticket ticket, string reason, DateTimeOffset now)
    {
        ticket.Require(TicketStep.Cancel);
        List<Fact> facts = [.. ticket.WithdrawOpenOffers(HouseReason.Cancelled, now), .. ticket.ReleaseStanding(HouseReason.Cancelled, now), new TicketCancelled(reason)];
        ticket.Take(TicketStep.Cancel);
        ticket.HeldAt = null;
        ticket.Outcome = reason;
        return facts;
    }

    /// <summary>Ends it after the work: with the caller's yes, or because nobody was reached on all the day parts that are tried.</summary>
    public static List<Fact> Close(this Ticket ticket, string reason, ClosingGround ground, DateTimeOffset now)
    {
        ticket.Take(TicketStep.Close);
        (ticket.Outcome, ticket.ClosedAt, ticket.ClosedAs, ticket.FollowUpAt) = (reason, now, ground, null);
        foreach (var asked in ticket.FollowUps.Where(followUp => followUp.IsOpen))
        {
            asked.Outcome = Dispatch.FollowUps.FollowUpOutcome.Superseded;
            asked.AnsweredAt = now;
        }
        return [new TicketClosed(reason, ground)];
    }

    /// <summary>It comes back. The last finished part is open again and its acceptance no longer stands; nobody is sent by itself.</summary>
    public static List<Fact> Reopen(this Ticket ticket, string reason, DateTimeOffset now)
    {
        ticket.Take(TicketStep.Reopen);
        (ticket.Outcome, ticket.ClosedAt, ticket.ClosedAs, ticket.FollowUpAt) = (null, null, null, null);
        (ticket.Remedy, ticket.CostBearer) = (null, null);
        List<Fact> facts = [new TicketReopened(reason)];
        if (ticket.Parts.Where(part => part.DoneAt is not null).MaxBy(part => part.DoneAt) is { } part)
        {
            part.DoneAt = null;
            facts.AddRange(ticket.ReleaseAcceptance(part.Id, HouseReason.Reopened, now));
        }
        foreach (var asked in ticket.FollowUps.Where(followUp => followUp.IsOpen))
        {
            asked.Outcome = Dispatch.FollowUps.FollowUpOutcome.Superseded;
            asked.AnsweredAt = now;
        }
        return facts;
    }

    /// <summary>Hands it to a linked hotline, which keeps its own number and a due time.</summary>
    public static List<Fact> TransferTo(this Ticket ticket, string to, string? partnerNumber, DateTimeOffset? dueAt)
    {
        ticket.Take(TicketStep.Transfer);
        (ticket.TransferredTo, ticket.PartnerNumber, ticket.PartnerDueAt) = (to, partnerNumber, dueAt);
        return [new TicketTransferred(to, partnerNumber, dueAt)];
    }

    /// <summary>The linked hotline gave it back.</summary>
    public static List<Fact> Return(this Ticket ticket, string reason)
    {
        ticket.Take(TicketStep.Return);
        return [new TicketReturned(reason)];
    }

    /// <summary>Records that another ticket is about the same matter.</summary>
    public static List<Fact> LinkTo(this Ticket ticket, string otherNumber) => [new TicketLinked(otherNumber)];

    /// <summary>Ends this ticket because its matter goes on in another. A hazard's ticket stands alone.</summary>
    /// <exception cref="Refused"><c>hazard-stands-alone</c>, <c>merge-into-itself</c>, <c>ticket-ended</c>.</exception>
    public static List<Fact> MergeInto(this Ticket ticket, Ticket into, DateTimeOffset now)
    {
        if (ticket.Id == into.Id) throw new Refused("merge-into-itself", "A ticket cannot be merged into itself.");
        if (ticket.Hazard is not null) throw new Refused("hazard-stands-alone", $"Ticket {ticket.Number} reports a hazard; it is never merged.");
        if (into.HasEnded) throw new Refused("ticket-ended", $"Ticket {into.Number} is {into.Status}; nothing can be merged into it.");
        var facts = ticket.Cancel(HouseReason.Merged, now);
        ticket.MergedIntoId = into.Id;
        facts.Add(new TicketMerged(into.Number));
        return facts;
    }
}
