using Hotline.Dispatch.Matching;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching;

public class TieTests(ITestOutputHelper output)
{
    [Fact]
    public void Ties_are_spread_evenly_over_equals()
    {
        const int merchants = 12, tickets = 24_000;
        // Names and identities run in step on purpose: neither may show in the result.
        var snapshot = District.Snapshot(Enumerable.Range(1, merchants).Select(i => District.Plumber(i)));
        var random = new Random(Seeds.Take(output));
        var first = new int[merchants + 1];
        for (var ticket = 1; ticket <= tickets; ticket++)
            first[Matcher.Rank(District.Request with { TicketId = ticket, Seed = random.NextInt64() }, snapshot, MatchPolicy.Default, District.Now, 1)[0]]++;

        // Chi-square, 11 degrees of freedom: above 48.9 once in a million runs of a fair hash.
        var expected = (double)tickets / merchants;
        var chiSquare = first.Skip(1).Sum(n => (n - expected) * (n - expected) / expected);
        output.WriteLine($"chi-square {chiSquare:0.0} over {string.Join(' ', first.Skip(1))}");
        Assert.True(chiSquare < 48.9, $"{string.Join(' ', first.Skip(1))}: {chiSquare}");
    }

    [Fact]
    public void A_tie_is_broken_the_same_way_every_time_and_differently_for_another_ticket()
    {
        var snapshot = District.Snapshot(Enumerable.Range(1, 12).Select(i => District.Plumber(i)));
        var orders = Enumerable.Range(1, 50).Select(ticket => string.Join(' ',
            Matcher.Rank(District.Request with { TicketId = ticket }, snapshot, MatchPolicy.Default, District.Now))).ToList();
        Assert.Equal(orders.Count, orders.Distinct().Count());
        Assert.Equal(orders[0], string.Join(' ', Matcher.Rank(District.Request with { TicketId = 1 }, snapshot, MatchPolicy.Default, District.Now)));
    }
}
