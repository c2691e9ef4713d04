namespace Hotline.Dispatch.Fairness;

/// <summary>The measure of the fair share: how many offers a merchant got for each hour in which it could have got one.</summary>
public static class OffersPerEligibleHour
{
    /// <summary>Hours below which the measure would jump with every offer; somebody who just joined counts as this long.</summary>
    public const double LeastHours = 8;

    /// <summary>Offers per hour.</summary>
    /// <param name="offers">Offers sent in the period, those that we withdrew not counted.</param>
    /// <param name="eligibleHours">Hours of the period during which the merchant was open, licensed, not suspended and not full.</param>
    public static double Of(double offers, double eligibleHours) => offers / Math.Max(eligibleHours, LeastHours);
}
