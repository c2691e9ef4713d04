namespace Hotline.Dispatch.Offers;

/// <summary>How often a merchant was asked and said yes. Only answers and lapses count; what we withdrew does not.</summary>
/// <param name="Asked">Offers that were accepted, declined or lapsed.</param>
/// <param name="Accepted">Those that were accepted.</param>
public readonly record struct AnswerCount(int Asked, int Accepted);

/// <summary>The chance that a merchant accepts an offer at one hour of the day.</summary>
public static class AcceptanceChance
{
    /// <summary>Share of offers that a merchant about whom nothing is known accepts. (default) Ours, until the district's own record says otherwise.</summary>
    public const double PriorShare = 0.65;

    /// <summary>How many imagined offers the prior weighs as much as. (default) Ours.</summary>
    public const double PriorOffers = 4;

    /// <summary>How many offers of one hour weigh as much as what the merchant does all day. (default) Ours.</summary>
    public const double HourOffers = 8;

    /// <summary>
    /// Posterior mean of a beta-binomial model in two levels: the merchant's share over all hours is drawn to the prior, the share at one
    /// hour to the merchant's own (A. Gelman et al., "Bayesian Data Analysis", 3rd ed. 2013, sections 2.4 and 5.1; the weights are given,
    /// not estimated, so that the same record always gives the same number).
    /// </summary>
    /// <param name="allDay">The merchant's record over all hours.</param>
    /// <param name="thisHour">The same, of this hour of the local day alone.</param>
    public static double Of(AnswerCount allDay, AnswerCount thisHour)
    {
        var merchant = ((PriorShare * PriorOffers) + allDay.Accepted) / (PriorOffers + allDay.Asked);
        return ((merchant * HourOffers) + thisHour.Accepted) / (HourOffers + thisHour.Asked);
    }
}
