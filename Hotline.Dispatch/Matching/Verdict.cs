namespace Hotline.Dispatch.Matching;

/// <summary>One part of a score.</summary>
/// <param name="Name">Stable name, as in <see cref="MatchPolicy.Weights"/>.</param>
/// <param name="Value">0 (worst) to 1 (best).</param>
/// <param name="Weight">Its share of the score; the weights of a verdict sum to 1.</param>
/// <param name="Text">What the value was made from, as a person reads it.</param>
public sealed record ScoreTerm(string Name, double Value, double Weight, Wording Text);

/// <summary>What the matcher thinks of one merchant for one request.</summary>
/// <param name="MerchantId">The merchant.</param>
/// <param name="Rank">Place among those that can be picked, from 1; null when excluded.</param>
/// <param name="Score">0 to 1, the sum of value times weight; also computed for the excluded, so that a person sees what the exclusion cost.</param>
/// <param name="Terms">The parts of the score.</param>
/// <param name="Exclusions">Every hard rule that the merchant fails; empty when it can be picked.</param>
/// <param name="Remedies">The single changes each of which alone would have put it first, all else being as it was, the smallest first. Empty for the first, and when no single change would do.</param>
public sealed record Verdict(
    long MerchantId, int? Rank, double Score, IReadOnlyList<ScoreTerm> Terms, IReadOnlyList<Exclusion> Exclusions, IReadOnlyList<Remedy> Remedies);

/// <summary>A single change that would have put a merchant first.</summary>
/// <param name="Name">Name of the term, or of the exclusion's code.</param>
/// <param name="Needed">The least value of the term that would do, 0 to 1; null for an exclusion, which has to go.</param>
/// <param name="Text">The change as a person reads it.</param>
public sealed record Remedy(string Name, double? Needed, Wording Text);

/// <summary>A ranking explained as far as a person reads.</summary>
/// <param name="Verdicts">The ranked first, then the excluded by the score they would have; nobody who does not master the trade.</param>
/// <param name="Eligible">How many can be picked in all.</param>
/// <param name="Excluded">How many of those who master the trade fail each rule; one may fail several.</param>
public sealed record Overview(IReadOnlyList<Verdict> Verdicts, int Eligible, IReadOnlyList<ExclusionCount> Excluded);

/// <summary>How many merchants a rule excludes.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Merchants">How many.</param>
public sealed record ExclusionCount(ExclusionCode Code, int Merchants);
