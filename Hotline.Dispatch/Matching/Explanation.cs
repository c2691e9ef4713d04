using System.Numerics;
using Hotline.Dispatch.Matching.Indexes;
using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Matching.Terms;

namespace Hotline.Dispatch.Matching;

/// <summary>The talkative form of a ranking: asks every rule and term about the merchants in question, and says what would have put a loser first. Who is ahead of whom it reads from the index.</summary>
internal sealed class Explanation
{
    private readonly MatchContext _context;
    private readonly Weighting _weighting;
    private readonly TradeTable _table;
    private readonly ulong[] _eligible;
    private readonly Pick? _first;

    public Explanation(MatchContext context)
    {
        (_context, _weighting, _table) = (context, context.Weighting, context.Snapshot.TableOf(context.Request.TradeId));
        _eligible = new ulong[_table.Blocks.Length];
        Count = Ranking.Narrow(context, new Mask(_eligible, _table));
        _first = BestOf(_eligible, 1) is [var first] ? first : null;
    }

    /// <summary>How many can be picked.</summary>
    public int Count { get; }

    /// <summary>Those who master the trade, the best that can be picked first, then the others by the score they would have.</summary>
    public IReadOnlyList<Verdict> Foremost(int most)
    {
        var (sound, unsound) = Masters();
        var ranked = BestOf(_eligible, most);
        for (var i = 0; i < sound.Length; i++)
            sound[i] &= ~_eligible[i];
        var others = BestOf(sound, most - ranked.Length);
        // Their places are known already; counting each would look at everybody a hundred times.
        return
        [
            .. ranked.Select((pick, place) => Of(_context.Snapshot.Find(pick.MerchantId)!, place + 1)),
            .. others.Select(pick => pick.MerchantId).Concat(Of(unsound).Select(row => row.Id)).Take(most - ranked.Length).Select(id => Of(_context.Snapshot.Find(id)!, null)),
        ];
    }

    /// <summary>How many of those who master the trade fail each rule; rules that nobody fails are left out.</summary>
    public IEnumerable<ExclusionCount> Counts()
    {
        var (sound, unsound) = Masters();
        var all = CountOf(sound);
        foreach (var rule in HardRule.All.Where(rule => rule is not MastersTrade && !_context.IsWaived(rule)))
        {
            var left = (ulong[])sound.Clone();
            if (rule is not HasConsistentData)
                rule.Narrow(_context, new Mask(left, _table));
            var failed = rule is HasConsistentData ? CountOf(unsound) : all - CountOf(left);
            if (failed > 0)
                yield return new ExclusionCount(rule.Code, failed);
        }
    }

    /// <summary>Everything there is to say about one merchant.</summary>
    public Verdict Of(MerchantCandidate merchant) => Of(merchant, null);

    private Verdict Of(MerchantCandidate merchant, int? knownRank)
    {
        var terms = SoftTerm.All.Select(term => new ScoreTerm(
            term.Name, (double)Points.Of(term.Value(_context, merchant)) / Points.One, _weighting.ShareOf(term), term.Text(_context, merchant)));
        var failed = HardRule.All.Where(rule => !_context.IsWaived(rule) && rule.Excludes(_context, merchant)).ToList();
        var rank = failed.Count == 0 ? knownRank ?? Of(_eligible).Count(other => PickOf(other).CompareTo(PickOf(merchant)) < 0) + 1 : (int?)null;
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
        // The first is asked first: it nearly always settles it.
        var isFirst = (_first is not { } first || own.CompareTo(PickOf(_context.Snapshot.Find(first.MerchantId)!)) < 0) && Of(_eligible).All(other => own.CompareTo(PickOf(other)) < 0);
        _context.RemovePeer(merchant);
        return isFirst ? [new Remedy(rule.Code.ToString(), null, rule.Remedy)] : [];
    }

    /// <summary>Who masters the trade as it is asked for: those with a sound record, and the others.</summary>
    private (ulong[] Sound, ulong[] Unsound) Masters()
    {
        var sound = new ulong[_table.Blocks.Length];
        var unsound = new ulong[_table.Blocks.Length];
        for (var i = 0; i < sound.Length; i++)
        {
            var masters = _table.Blocks[i].Present & _table.Blocks[i].Skilled(_context.Request.LeastSkill);
            (sound[i], unsound[i]) = (masters & _table.Blocks[i].Sound, masters & ~_table.Blocks[i].Sound);
        }

        return (sound, unsound);
    }

    private Pick[] BestOf(ulong[] words, int most)
    {
        var best = new Pick[Math.Min(most, CountOf(words))];
        Ranking.Select(_context, new Mask(words, _table), best);
        return best;
    }

    private IEnumerable<Row> Of(ulong[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0;)
                yield return _table.Blocks[i].Rows[Mask.TakeLowest(ref word)];
        }
    }

    private static int CountOf(ulong[] words) => words.Sum(BitOperations.PopCount);

    private Pick PickOf(MerchantCandidate merchant) => new(merchant.Id, _weighting.Score(_context, merchant), TieOf(merchant.Id));

    private Pick PickOf(Row row) => new(row.Id, _weighting.Score(_context, in row), TieOf(row.Id));

    private ulong TieOf(long merchantId) => TieBreak.Of(_context.Request.TicketId, merchantId, _context.Request.Seed);
}
