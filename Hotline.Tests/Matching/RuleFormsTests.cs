using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Indexes;
using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Matching.Terms;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching;

/// <summary>A rule and a term have a form that is explained and a form that is fast. Here they are held against each other one by one, so that a failure names the file.</summary>
public class RuleFormsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Rules() => [.. HardRule.All.Select(rule => rule.GetType().Name)];

    public static TheoryData<string> Terms() => [.. SoftTerm.All.Select(term => term.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_from_a_table_exactly_whom_it_excludes(string name) => Always.Holds(output, random =>
    {
        var rule = HardRule.All.Single(rule => rule.GetType().Name == name);
        var (context, table) = Ask(random);
        var mask = new Mask(new ulong[table.Blocks.Length], table);
        for (var i = 0; i < table.Blocks.Length; i++)
            mask.Words[i] = table.Blocks[i].Present;
        rule.Narrow(context, mask);
        for (var i = 0; i < table.Blocks.Length; i++)
        {
            for (var word = table.Blocks[i].Present; word != 0;)
            {
                var place = Mask.TakeLowest(ref word);
                if (rule.Excludes(context, table.Blocks[i].Rows[place].Merchant) == ((mask.Words[i] >> place) & 1) > 0)
                    return false;
            }
        }

        return true;
    }, 60, 500);

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_reads_from_a_row_exactly_what_it_says_of_the_merchant(string name) => Always.Holds(output, random =>
    {
        var term = SoftTerm.All.Single(term => term.Name == name);
        var (context, table) = Ask(random);
        context.Snapshot.Candidates.Where(_ => random.Next(2) == 0).ToList().ForEach(context.AddPeer);
        foreach (var block in table.Blocks)
        {
            for (var word = block.Present; word != 0;)
            {
                ref readonly var row = ref block.Rows[Mask.TakeLowest(ref word)];
                if (term.PointsOf(context, in row) != Points.Of(term.Value(context, row.Merchant)))
                    return false;
            }
        }

        return true;
    }, 60, 500);

    [Fact]
    public void The_index_keeps_room_for_every_standing_term()
        => Assert.Equal(Enumerable.Range(0, StandingTerm.Count), StandingTerm.Graded.Select(term => term.Place));

    private static (MatchContext Context, TradeTable Table) Ask(Random random)
    {
        var (request, snapshot) = (RandomDistrict.Request(random), District.Snapshot(RandomDistrict.Merchants(random)));
        return (new MatchContext(request, snapshot, RandomDistrict.Policy(random), District.Now), snapshot.TableOf(request.TradeId));
    }
}
