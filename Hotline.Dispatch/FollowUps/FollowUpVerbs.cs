using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.FollowUps;

/// <summary>Asking the caller, and what an answer does to the ticket.</summary>
public static class FollowUpVerbs
{
    /// <summary>Scores from this one up count as content. (default) Ours; the survey says "1 不满意 … 5 很满意".</summary>
    public const int LowestContentScore = 3;

    /// <summary>The work is done: the caller is asked at once, or in the morning when it is late.</summary>
    public static List<Fact> BeginFollowUp(this Ticket ticket, FollowUpPolicy policy, TimeZoneInfo zone, DateTimeOffset now)
    {
        ticket.FollowUpAt = policy.NextFriendly(now, zone);
        return ticket.FollowUpAt == now ? ticket.AskBySurvey(policy, zone, now) : [];
    }

    /// <summary>The next step of asking, when its time has come: the text, then calls by agents.</summary>
    public static List<Fact> ContinueFollowUp(this Ticket ticket, FollowUpPolicy policy, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (ticket.Status != TicketStatus.Done || ticket.FollowUpAt is not { } at || at > now) return [];
        var asked = ticket.AskedSinceDone().ToList();
        if (asked.Count == 0) return ticket.AskBySurvey(policy, zone, now);
        ticket.FollowUpAt = null;
        List<Fact> facts = [];
        if (asked[^1] is { IsOpen: true } open)
        {
            // An agent's call that is still to be made stays on the desk; its promise climbs the ladder.
            if (open.Way == FollowUpWay.AgentCall) return [];
            (open.AnsweredAt, open.Outcome) = (now, FollowUpOutcome.NoAnswer);
            facts.Add(new FollowUpAnswered(open));
        }
        var call = ticket.Ask(FollowUpWay.AgentCall, now);
        facts.Add(new FollowUpCallDue(call));
        return facts;
    }

    /// <summary>Records an answer: a content caller closes the ticket, an unhappy one reopens it.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="outcome">What the caller said; null derives it from the score.</param>
    /// <param name="score">1 to 5, or null.</param>
    /// <param name="comment">The caller's words.</param>
    /// <param name="now">When.</param>
    /// <exception cref="Refused"><c>bad-score</c>; <c>bad-outcome</c>; <c>score-or-outcome</c> when both are missing; <c>illegal-step</c> unless the ticket is Done.</exception>
    public static List<Fact> AnswerFollowUp(this Ticket ticket, FollowUpOutcome? outcome, int? score, string? comment, DateTimeOffset now)
    {
        if (score is < 1 or > 5) throw new Refused("bad-score", "The score is a whole number from 1 to 5.");
        ticket.RequireDone();
        var meant = outcome ?? (score is { } given ? given >= LowestContentScore ? FollowUpOutcome.Satisfied : FollowUpOutcome.Unhappy : throw new Refused("score-or-outcome", "Give a score or an outcome."));
        if (meant is not (FollowUpOutcome.Satisfied or FollowUpOutcome.Unhappy)) throw new Refused("bad-outcome", $"{meant} is not something a caller says.");
        var followUp = ticket.OpenAsking() ?? ticket.Ask(FollowUpWay.AgentCall, now);
        (followUp.AnsweredAt, followUp.Outcome, followUp.Score, followUp.Comment) = (now, meant, score, comment);
        ticket.FollowUpAt = null;
        List<Fact> facts = [new FollowUpAnswered(followUp)];
        facts.AddRange(meant == FollowUpOutcome.Satisfied ? ticket.Close(HouseReason.CallerContent, ClosingGround.CallerAgreed, now) : ticket.Reopen(HouseReason.CallerUnhappy, now));
        return facts;
    }

    /// <summary>An agent called and reached nobody. After enough tries on different day parts the ticket closes as unverified; before, the next call is planned.</summary>
    /// <exception cref="Refused"><c>illegal-step</c> unless the ticket is Done.</exception>
    public static List<Fact> MissCaller(this Ticket ticket, string? comment, FollowUpPolicy policy, ServiceHours hours, TimeZoneInfo zone, DateTimeOffset now)
    {
        ticket.RequireDone();
        var open = ticket.OpenAsking();
        // The text that still waits for its answer is not the call that failed.
        var call = open is { Way: FollowUpWay.AgentCall } ? open : ticket.Ask(FollowUpWay.AgentCall, now);
        (call.AnsweredAt, call.Outcome, call.Comment) = (now, FollowUpOutcome.Unreachable, comment);
        List<Fact> facts = [new FollowUpAnswered(call)];
        List<DateTimeOffset> calls = [.. ticket.AskedSinceDone().Where(each => each.Outcome == FollowUpOutcome.Unreachable).Select(each => each.AnsweredAt!.Value)];
        var tries = policy.CountTries(calls, zone);
        if (tries >= policy.Tries)
        {
            facts.AddRange(ticket.Close(HouseReason.CallerNotReached, ClosingGround.Unverified, now));
            return facts;
        }
        ticket.FollowUpAt = policy.NextTry(calls, hours, zone, now);
        return facts;
    }

    private static List<Fact> AskBySurvey(this Ticket ticket, FollowUpPolicy policy, TimeZoneInfo zone, DateTimeOffset now)
    {
        ticket.FollowUpAt = policy.NextFriendly(now + policy.AnswerWithin, zone);
        return [new FollowUpAsked(ticket.Ask(FollowUpWay.Survey, now))];
    }

    private static FollowUp Ask(this Ticket ticket, FollowUpWay way, DateTimeOffset now)
    {
        var followUp = new FollowUp { TicketId = ticket.Id, Way = way, AskedAt = now };
        ticket.FollowUps.Add(followUp);
        return followUp;
    }

    private static FollowUp? OpenAsking(this Ticket ticket) => ticket.FollowUps.LastOrDefault(asked => asked.IsOpen);

    /// <summary>A ticket that was done, reopened and done again is asked about anew.</summary>
    private static IEnumerable<FollowUp> AskedSinceDone(this Ticket ticket)
    {
        var doneAt = ticket.Jobs.Max(job => job.DoneAt);
        return ticket.FollowUps.Where(asked => doneAt is null || asked.AskedAt >= doneAt);
    }

    private static void RequireDone(this Ticket ticket)
    {
        if (ticket.Status != TicketStatus.Done) throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; only finished work is rated.");
    }
}
