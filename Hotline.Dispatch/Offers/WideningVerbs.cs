using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Offers;

/// <summary>A rule that a person may let go of when nobody can take a ticket. Trade and skill, licence, suspension, refusals and conflicts of interest
/// are not among them: nobody may let go of those. Names are wire contract: append only.</summary>
public enum WidenedRule
{
    /// <summary>Also merchants who do not serve the area.</summary>
    Area = 0,

    /// <summary>Also merchants who are closed at the wanted time; they may open for it.</summary>
    Hours = 1,

    /// <summary>Also merchants who do not speak the language asked for.</summary>
    Language = 2,

    /// <summary>Also merchants who hold as many jobs as they take, or are with another caller then.</summary>
    Capacity = 3,

    /// <summary>Also merchants who were asked as often today as they may be.</summary>
    PingBudget = 4,

    /// <summary>Also merchants who declined or did not answer in this round.</summary>
    AskAgain = 5,

    /// <summary>Also others while the merchant under warranty has the first refusal.</summary>
    FirstRefusal = 6,
}

/// <summary>Letting go of rules, knowingly.</summary>
public static class WideningVerbs
{
    /// <summary>From now on merchants whom only these rules exclude may be asked about this ticket. Who and why stands in its history.</summary>
    /// <exception cref="Refused"><c>nothing-to-widen</c> when every rule named was let go of before; <c>illegal-step</c> when the ticket has ended or is taken.</exception>
    public static List<Fact> WidenRules(this Ticket ticket, IReadOnlyCollection<WidenedRule> rules, string reason)
    {
        if (!TicketLifecycle.Allows(ticket.Status, TicketStep.Dispatch))
            throw new Refused("illegal-step", $"Ticket {ticket.Number} is {ticket.Status}; its rules cannot be widened.");
        var added = rules.Except(ticket.WidenedRules).Distinct().Order().ToList();
        if (added.Count == 0) throw new Refused("nothing-to-widen", $"These rules are widened for ticket {ticket.Number} already.");
        ticket.WidenedRules = [.. ticket.WidenedRules.Concat(added).Order()];
        return [new RulesWidened(added, reason)];
    }
}
