using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Simulations;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching.Simulations;

/// <summary>What the default policy promises a district of 240 merchants and 60 tickets a day, against the two obvious ways to dispatch. Four months in the short suite, a year in the long run.</summary>
public class SimulatedYearTests(ITestOutputHelper output)
{
    private static readonly SimulationPlan Ours = new("default policy", MatchPolicy.Default);

    [Fact]
    public void A_year_is_fair_near_quick_and_quiet()
    {
        var district = new SimulatedDistrict(Seeds.Take(output), 240, new DateOnly(2026, 1, 1));
        var tickets = district.Tickets(FullRun.Times(120, 365), 60);
        var ours = Run(district, tickets, Ours);
        var nearest = Run(district, tickets, SimulationPlan.NearestFirst);
        var broadcast = Run(district, [.. tickets.Take(2_000)], SimulationPlan.Broadcast);

        Assert.True(ours.MostToLeast <= 1.5, $"most to least offers per eligible hour: {ours.MostToLeast}");
        Assert.True(ours.MeanTravel <= 1.1 * nearest.MeanTravel, $"travel: {ours.MeanTravel} against {nearest.MeanTravel}");
        Assert.True(ours.PingsPerTicket <= 0.5 * broadcast.PingsPerTicket, $"pings: {ours.PingsPerTicket} against {broadcast.PingsPerTicket}");
        Assert.True(ours.NinetiethAccept <= 10, $"90th percentile of acceptance: {ours.NinetiethAccept}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_gives_others()
    {
        Assert.Equal(Week(1), Week(1));
        Assert.NotEqual(Week(1), Week(2));

        static SimulationFigures Week(long seed)
        {
            var district = new SimulatedDistrict(seed, 100, new DateOnly(2026, 1, 1));
            return Simulation.Run(district, district.Tickets(7, 30), Ours);
        }
    }

    [Fact]
    public void A_district_without_merchants_is_late_for_everybody_and_one_without_tickets_for_nobody()
    {
        var empty = new SimulatedDistrict(3, 0, new DateOnly(2026, 1, 1));
        var figures = Simulation.Run(empty, empty.Tickets(1, 30), Ours);
        Assert.True(figures is { AcceptedShare: 0, LateShare: 1, PingsPerTicket: 0, Tickets: > 0 });
        Assert.Equal(0, Simulation.Run(new SimulatedDistrict(3, 10, new DateOnly(2026, 1, 1)), [], Ours).Tickets);
    }

    private SimulationFigures Run(SimulatedDistrict district, IReadOnlyList<SimulatedTicket> tickets, SimulationPlan plan)
    {
        var figures = Simulation.Run(district, tickets, plan);
        output.WriteLine(figures.ToString());
        return figures;
    }
}
