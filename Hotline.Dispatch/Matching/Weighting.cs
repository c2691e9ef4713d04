using Hotline.Dispatch.Matching.Indexes;
using Hotline.Dispatch.Matching.Terms;

namespace Hotline.Dispatch.Matching;

/// <summary>The weights of a policy as shares of a million, and the score they give. Terms without weight are never computed.</summary>
internal sealed class Weighting
{
    private readonly SoftTerm[] _terms;
    private readonly int[] _shares;

    /// <summary>The shares of a checked policy.</summary>
    /// <exception cref="Refused"><c>policy-invalid</c>.</exception>
    public Weighting(MatchPolicy policy)
    {
        policy.Checked();
        var sum = 0.0;
        foreach (var weight in policy.Weights.Values)
            sum += weight;
        var all = SoftTerm.All;
        (_terms, _shares) = (new SoftTerm[all.Count], new int[all.Count]);
        for (var i = 0; i < all.Count; i++)
        {
            var share = Points.Of(policy.Weights.GetValueOrDefault(all[i].Name) / sum);
            if (share == 0)
                continue;
            (_terms[Count], _shares[Count++]) = (all[i], share);
            Whole += share;
        }
    }

    public int Count { get; }

    /// <summary>All shares together: a million but for rounding.</summary>
    public long Whole { get; }

    /// <summary>The share of a term in a score, 0 to 1.</summary>
    public double ShareOf(SoftTerm term) => (double)PointsOf(term) / Whole;

    /// <summary>The same share in millionths of all weights.</summary>
    public int PointsOf(SoftTerm term) => Array.IndexOf(_terms, term, 0, Count) is >= 0 and var i ? _shares[i] : 0;

    /// <summary>The score of a merchant in points, at most <see cref="Whole"/> millions.</summary>
    public long Score(MatchContext context, MerchantCandidate merchant)
    {
        var score = 0L;
        for (var i = 0; i < Count; i++)
            score += (long)_shares[i] * Points.Of(_terms[i].Value(context, merchant));
        return score;
    }

    /// <summary>The same, read from the index.</summary>
    public long Score(MatchContext context, in Row row)
    {
        var score = 0L;
        for (var i = 0; i < Count; i++)
            score += (long)_shares[i] * _terms[i].PointsOf(context, in row);
        return score;
    }

    /// <summary>A score in points as a person reads it, 0 to 1.</summary>
    public double Readable(long score) => Math.Round((double)score / ((double)Whole * Points.One), 6);
}
