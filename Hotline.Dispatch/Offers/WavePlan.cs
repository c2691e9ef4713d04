namespace Hotline.Dispatch.Offers;

/// <summary>How many merchants are asked side by side.</summary>
/// <param name="Width">Offers that should be open at once.</param>
/// <param name="ChanceSingly">Chance that somebody accepts before the promise is due when one is asked after the other.</param>
/// <param name="Chance">The same with this width.</param>
public sealed record WavePlan(int Width, double ChanceSingly, double Chance)
{
    /// <summary>Singles do as long as somebody accepts before due with this chance. Decided in the design of offers: asking several costs everybody's attention.</summary>
    public const double EnoughChance = 0.95;

    /// <summary>
    /// The smallest width with which somebody accepts before due with <see cref="EnoughChance"/>; the greatest allowed when none reaches it.
    /// Each merchant accepts independently with their own chance p, so of those who can be asked in time nobody does with ∏(1 − p). That each
    /// takes the whole limit is assumed: a quick no only helps.
    /// </summary>
    /// <param name="chances">Chance of each merchant still to be asked, in the order of asking.</param>
    /// <param name="left">Time until acceptance is due; none or less means that only one more asking counts.</param>
    /// <param name="limit">How long each merchant has.</param>
    /// <param name="least">Least width: 1 for routine work, more when urgent.</param>
    /// <param name="most">Greatest width.</param>
    public static WavePlan For(IReadOnlyList<double> chances, TimeSpan left, TimeSpan limit, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        var askings = Math.Max(1, (int)Math.Min(left / limit, chances.Count));
        var singly = ChanceOf(chances, askings);
        for (var width = least; width <= Math.Max(least, most); width++)
        {
            var chance = ChanceOf(chances, askings * width);
            if (chance >= EnoughChance || width >= most || askings * width >= chances.Count) return new WavePlan(width, singly, chance);
        }

        return new WavePlan(least, singly, ChanceOf(chances, askings * least));
    }

    private static double ChanceOf(IReadOnlyList<double> chances, int asked)
    {
        var nobody = 1.0;
        for (var i = 0; i < Math.Min(asked, chances.Count); i++) nobody *= 1 - chances[i];
        return 1 - nobody;
    }
}
