using Hotline.Dispatch.Offers;

namespace Hotline.Dispatch.Matching;

/// <summary>What a merchant's record says about its next answer.</summary>
public static class AnswerRecord
{
    /// <summary>The chance that the merchant accepts an offer that goes out at this hour of the line's day.</summary>
    /// <param name="merchant">The merchant; null when nothing is known about it.</param>
    /// <param name="hour">0 to 23.</param>
    public static double ChanceAt(this MerchantCandidate? merchant, int hour)
    {
        if (merchant is null)
            return AcceptanceChance.Of(default, default);
        var thisHour = merchant.AnswersByHour.FirstOrDefault(each => each.Hour == hour).Answers;
        return AcceptanceChance.Of(new AnswerCount(merchant.Acceptance.Count, merchant.Acceptance.Good), new AnswerCount(thisHour.Count, thisHour.Good));
    }
}
