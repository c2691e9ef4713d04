using Hotline.Api.Hosting;
using Hotline.Api.Offers.Workbench;
using Hotline.Dispatch.Matching.Simulations;
using Hotline.Dispatch.Offers;
using Hotline.Tests.Demo;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace Hotline.Tests.Offers;

/// <summary>A day that was lived is lived again, from the ledger alone.</summary>
public sealed class PastDayTests(ITestOutputHelper output)
{
    // The first day of the district's clock.
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task The_policy_that_was_in_effect_reproduces_the_day_and_another_does_not(Engine engine)
    {
        await using var host = await DistrictHost.StartAsync(engine);
        await new BusyDistrict(host.Services, new Random(Seeds.Take(output))).DecideAsync(60);
        var day = await ReadAsync(host, Day);
        Assert.NotNull(day);

        var (accepted, offers) = await host.ReadAsync(async db =>
        {
            var ofTheDay = db.Offers.Where(offer => db.Decisions.Any(decision => decision.Id == offer.DecisionId && decision.At < day.To));
            return (await ofTheDay.CountAsync(offer => offer.Status == OfferStatus.Accepted || offer.Status == OfferStatus.Released), await ofTheDay.CountAsync(offer => offer.SentAt != null));
        });
        var same = PastDayRun.Run(day, "in effect", inEffect => inEffect);
        output.WriteLine(same.ToString());
        Assert.Equal((day.Decisions.Count, day.Decisions.Count, 0), (same.Decisions, same.Reproduced, same.AnswersImagined));
        // The day as it was: every acceptance, every ping.
        Assert.Equal(accepted, Math.Round(same.Figures.AcceptedShare * same.Figures.Tickets));
        Assert.Equal(offers, Math.Round(same.Figures.PingsPerTicket * same.Figures.Tickets));

        var other = PastDayRun.Run(day, "nearest", _ => SimulationPlan.NearestFirst.Policy);
        output.WriteLine(other.ToString());
        Assert.True(other.Reproduced < other.Decisions, "Another policy gave every ticket the same merchants.");
        Assert.True(other.AnswersImagined > 0);
        Assert.Equal(same.Figures.Tickets, other.Figures.Tickets);
        Assert.True(other.Figures.MeanTravel <= same.Figures.MeanTravel, $"{other.Figures.MeanTravel} against {same.Figures.MeanTravel}");
        Assert.Equal(other, PastDayRun.Run(day, "nearest", _ => SimulationPlan.NearestFirst.Policy));

        Assert.Null(await ReadAsync(host, Day.AddDays(-1)));
        if (engine == Engine.Sqlite) await TheCommandLineSaysSoAsync(host, same.Decisions);
    }

    private static async Task TheCommandLineSaysSoAsync(DistrictHost host, int decisions)
    {
        var settings = new Dictionary<string, string>
        {
            ["Hotline:DataDirectory"] = host.Services.GetRequiredService<DataDirectory>().Path, ["Hotline:Demo"] = "false",
            ["Hotline:Database:ConnectionString"] = await host.ReadAsync(db => Task.FromResult(db.Database.GetConnectionString()!)),
        };
        var said = await HostProcess.RunVerbAsync(settings, "simulate", "--day", "2026-11-21", "--line", "hotline", "--against", "default");
        Assert.True(said.ExitCode == 0, said.Output + said.Errors);
        Assert.Contains($"in-effect: {decisions} of {decisions} decisions reproduced", said.Output, StringComparison.Ordinal);
        Assert.Contains($"default: {decisions} of {decisions} decisions reproduced", said.Output, StringComparison.Ordinal);
        Assert.Contains("answers imagined", said.Output, StringComparison.Ordinal);
        var moon = await HostProcess.RunVerbAsync(settings, "simulate", "--day", "2026-11-21", "--line", "moon");
        Assert.Equal(CommandVerbs.Misused, moon.ExitCode);
        Assert.Contains("There is no line \"moon\"; lines are", moon.Errors, StringComparison.Ordinal);
    }

    private static async Task<PastDay?> ReadAsync(DistrictHost host, DateOnly day) => await host.RunAsync<PastDays, PastDay?>(async days =>
    {
        var line = await host.ReadAsync(db => db.Lines.AsNoTracking().SingleAsync(each => each.Code == "hotline"));
        return await days.ReadAsync(line, day, CancellationToken.None);
    });
}
