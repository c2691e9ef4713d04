using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Matching.Terms;

namespace Hotline.Dispatch.Matching;

/// <summary>The slow and talkative form of a ranking: asks every rule and term about every merchant, and says what would have put a loser first.</summary>
internal sealed class Explanation
{
    private readonly MatchContext _context;
    private readonly Weighting _weighting;
    private readonly List<MerchantCandidate> _eligible;
    private readonly Dictionary<long, int> _places;
    private readonly Pick? _first;

    public Explanation(MatchContext context)
    {
        (_context, _weighting) = (context, context.Weighting);
        _eligible = [.. context.Snapshot.Candidates.Where(merchant => HardRule.All.All(rule => context.IsWaived(rule) || !rule.Excludes(context, merchant)))];
        _eligible.ForEach(context.AddPeer);
        var picks = _eligible.ConvertAll(PickOf);
        picks.Sort();
        _places = picks.Select((pick, place) => (pick.MerchantId, place)).ToDictionary(pick => pick.MerchantId, pick => pick.place);
        _first = picks.Count > 0 ? picks[0] : null;
    }

    /// <summary>Everything there is to say about one merchant.</summary>
    public Verdict Of(MerchantCandidate merchant)
    {
        var terms = SoftTerm.All.Select(term => new ScoreTerm(
            term.Name, (double)Points.Of(term.Value(_context, merchant)) / Points.One, _weighting.ShareOf(term), term.Text(_context, merchant)));
        var failed = HardRule.All.Where(rule => !_context.IsWaived(rule) && rule.Excludes(_context, merchant)).ToList();
        var rank = failed.Count == 0 ? _places[merchant.Id] + 1 : (int?)null;
        return new Verdict(
            merchant.Id, rank, _weighting.Readable(_weighting.Score(_context, merchant)), [.. terms],
            [.. failed.Select(rule => new Exclusion(rule.Code, rule.Text(_context, merchant)))],
            [.. failed.Count == 0 ? ByTerms(merchant) : ByRule(merchant, failed)]);
    }

    /// <summary>Each term whose highest value could carry the merchant over the first, with the value that just does; the means of the fair share stay as they were measured.</summary>
    private IEnumerable<Remedy> ByTerms(MerchantCandidate merchant)
    {
        var own = PickOf(merchant);
        if (_first is not { } first || own.CompareTo(first) <= 0)
            return [];
        // With equal scores the tie decides as it did.
        var gap = first.Score - own.Score + (own.Tie < first.Tie ? 0 : 1);
        return from term in SoftTerm.All
               let share = _weighting.PointsOf(term)
               where share > 0
               let missing = (gap + share - 1) / share
               let needed = Points.Of(term.Value(_context, merchant)) + missing
               where needed <= Points.One
               orderby missing
               select new Remedy(term.Name, (double)needed / Points.One, term.Remedy(_context, merchant, (double)needed / Points.One));
    }

    /// <summary>The one rule that stands in the way, if without it the merchant would be first among those who can be picked, itself included.</summary>
    private IEnumerable<Remedy> ByRule(MerchantCandidate merchant, List<HardRule> failed)
    {
        if (failed is not [var rule] || rule is HasConsistentData)
            return [];
        _context.AddPeer(merchant);
        var own = PickOf(merchant);
        var isFirst = _eligible.TrueForAll(other => own.CompareTo(PickOf(other)) < 0);
        _context.RemovePeer(merchant);
        return isFirst ? [new Remedy(rule.Code.ToString(), null, rule.Remedy)] : [];
    }

    private Pick PickOf(MerchantCandidate merchant)
        => new(merchant.Id, _weighting.Score(_context, merchant), TieBreak.Of(_context.Request.TicketId, merchant.Id, _context.Request.Seed));
}
