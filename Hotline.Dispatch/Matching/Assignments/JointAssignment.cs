namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>Who does what when several open tickets compete for the same merchants.</summary>
/// <param name="Picks">One for each ticket, in the order of the question.</param>
/// <param name="IsComplete">False when time ran out: then each ticket should be matched alone.</param>
public sealed record JointAssignment(IReadOnlyList<JointPick> Picks, bool IsComplete);

/// <summary>What a ticket got, and why it is not always its own best.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="PartId">The part of the ticket.</param>
/// <param name="MerchantId">The merchant; null when none is left.</param>
/// <param name="Rank">That merchant's place in the ticket's own ranking, from 1; null without a merchant.</param>
/// <param name="BestAloneId">Who would be asked if this ticket stood alone; null when nobody can be.</param>
/// <param name="BestWentTo">The ticket that got the last place of that merchant; null when this one did, or places are left.</param>
/// <param name="Text">The reason as a person reads it.</param>
public sealed record JointPick(long TicketId, long PartId, long? MerchantId, int? Rank, long? BestAloneId, long? BestWentTo, Wording Text);
