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
public sealed record Verdict(
    long MerchantId, int? Rank, double Score, IReadOnlyList<ScoreTerm> Terms, IReadOnlyList<Exclusion> Exclusions);
