using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.FollowUps;

/// <summary>The caller is asked how it went.</summary>
public sealed record FollowUpAsked(FollowUp FollowUp) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { followUp = FollowUp.Id };
}

/// <summary>The caller answered, or the try is recorded.</summary>
public sealed record FollowUpAnswered(FollowUp FollowUp) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { followUp = FollowUp.Id, outcome = FollowUp.Outcome, score = FollowUp.Score, comment = FollowUp.Comment };
}

/// <summary>Asking the caller, and what an answer does to the ticket.</summary>
public static class FollowUpVerbs
{
    /// <summary>Scores from this one up count as content. (default) Ours; the survey says "1 不满意 … 5 很满意".</summary>
    public const int LowestContentScore = 3;

    /// <summary>Asks the caller. One asking is open at a time.</summary>
    public static List<Fact> AskFollowUp(this Ticket ticket, DateTimeOffset now)
    {
        if (ticket.Status != TicketStatus.Done) throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; the caller is asked when it is Done.");
        if (ticket.FollowUps.Any(asked => asked.IsOpen)) return [];
        var followUp = new FollowUp { TicketId = ticket.Id, AskedAt = now };
        ticket.FollowUps.Add(followUp);
        return [new FollowUpAsked(followUp)];
    }

    /// <summary>Records an answer: a content caller closes the ticket, an unhappy one reopens it, an unreachable one changes nothing.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="outcome">What the caller said; null derives it from the score.</param>
    /// <param name="score">1 to 5, or null.</param>
    /// <param name="comment">The caller's words.</param>
    /// <param name="now">When.</param>
    /// <exception cref="Refused"><c>bad-score</c>; <c>score-or-outcome</c> when both are missing; <c>illegal-step</c> unless the ticket is Done.</exception>
    public static List<Fact> AnswerFollowUp(this Ticket ticket, FollowUpOutcome? outcome, int? score, string? comment, DateTimeOffset now)
    {
        if (score is < 1 or > 5) throw new Refused("bad-score", "The score is a whole number from 1 to 5.");
        if (ticket.Status != TicketStatus.Done) throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; only finished work is rated.");
        var meant = outcome ?? (score is { } given ? given >= LowestContentScore ? FollowUpOutcome.Satisfied : FollowUpOutcome.Unhappy : throw new Refused("score-or-outcome", "Give a score or an outcome."));
        if (meant == FollowUpOutcome.Superseded) throw new Refused("bad-outcome", "Superseded is not something a caller says.");
        var followUp = ticket.FollowUps.LastOrDefault(asked => asked.IsOpen);
        if (followUp is null)
        {
            followUp = new FollowUp { TicketId = ticket.Id, AskedAt = now };
            ticket.FollowUps.Add(followUp);
        }
        (followUp.AnsweredAt, followUp.Outcome, followUp.Score, followUp.Comment) = (now, meant, score, comment);
        List<Fact> facts = [new FollowUpAnswered(followUp)];
        if (meant == FollowUpOutcome.Satisfied) facts.AddRange(ticket.Close(HouseReason.CallerContent, now));
        if (meant == FollowUpOutcome.Unhappy) facts.AddRange(ticket.Reopen(HouseReason.CallerUnhappy, now));
        return facts;
    }
}
