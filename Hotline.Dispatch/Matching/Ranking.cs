using System.Buffers;
using Hotline.Dispatch.Matching.Indexes;
using Hotline.Dispatch.Matching.Rules;

namespace Hotline.Dispatch.Matching;

/// <summary>Answers a question from the index: the rules take bits away from the table of the trade, who is left is scored, the best are kept.</summary>
internal static class Ranking
{
    // 4 KB of stack: tables of up to 32,768 merchants of one trade.
    private const int WordsOnStack = 512;

    /// <summary>The best, best first. Works out the means of the fair share on the way.</summary>
    /// <param name="context">The question.</param>
    /// <param name="most">How many are wanted.</param>
    public static Pick[] Best(MatchContext context, int most)
    {
        var table = context.Snapshot.TableOf(context.Request.TradeId);
        var rented = table.Blocks.Length > WordsOnStack ? ArrayPool<ulong>.Shared.Rent(table.Blocks.Length) : null;
        try
        {
            var mask = new Mask((rented ?? stackalloc ulong[WordsOnStack])[..table.Blocks.Length], table);
            var eligible = Narrow(context, mask);
            var best = new Pick[Math.Min(most, eligible)];
            Select(context, mask, best);
            return best;
        }
        finally
        {
            if (rented is not null)
                ArrayPool<ulong>.Shared.Return(rented);
        }
    }

    /// <summary>Leaves in the mask who can be picked, and counts them as peers.</summary>
    /// <returns>How many.</returns>
    public static int Narrow(MatchContext context, Mask mask)
    {
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] = mask.Blocks[i].Present;
        foreach (var rule in HardRule.All)
        {
            if (!context.IsWaived(rule))
                rule.Narrow(context, mask);
        }

        var eligible = 0;
        for (var i = 0; i < mask.Words.Length; i++)
        {
            for (var word = mask.Words[i]; word != 0; eligible++)
            {
                ref readonly var row = ref mask.Blocks[i].Rows[Mask.TakeLowest(ref word)];
                context.Peers.Add(row.HomeArea, context.OfferRate(in row));
            }
        }

        return eligible;
    }

    /// <summary>The best of those whom the mask leaves.</summary>
    public static void Select(MatchContext context, Mask mask, Span<Pick> best)
    {
        var (request, count) = (context.Request, 0);
        for (var i = 0; i < mask.Words.Length && best.Length > 0; i++)
        {
            for (var word = mask.Words[i]; word != 0;)
            {
                ref readonly var row = ref mask.Blocks[i].Rows[Mask.TakeLowest(ref word)];
                var score = context.Weighting.Score(context, in row);
                if (count == best.Length && score < best[^1].Score)
                    continue;
                Insert(best, ref count, new Pick(row.Id, score, TieBreak.Of(request.TicketId, row.Id, request.Seed)));
            }
        }
    }

    // The best stand in order; a newcomer pushes the worse ones down and the last one out.
    private static void Insert(Span<Pick> best, ref int count, Pick pick)
    {
        if (count < best.Length)
            count++;
        else if (best[^1].CompareTo(pick) <= 0)
            return;
        var at = count - 1;
        for (; at > 0 && pick.CompareTo(best[at - 1]) < 0; at--)
            best[at] = best[at - 1];
        best[at] = pick;
    }
}

/// <summary>A merchant that can be picked; the better compares lower.</summary>
internal readonly record struct Pick(long MerchantId, long Score, ulong Tie) : IComparable<Pick>
{
    public int CompareTo(Pick other)
    {
        var byScore = other.Score.CompareTo(Score);
        return byScore != 0 ? byScore : Tie.CompareTo(other.Tie);
    }
}
