using System.Text;
using System.Text.RegularExpressions;
using Hotline.Dispatch.Offers;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Hotline.Tests.Journeys;

/// <summary>
/// One morning of the district, from texts to ratings, over HTTP with the simulator. It must end alike on both databases, and
/// when the carrier delivers webhooks twice, late and out of order.
/// </summary>
public sealed partial class JourneyTests(ITestOutputHelper output)
{
    private const string Content = "+8614200039001";
    private const string Unhappy = "+8614200039002";
    private const string InDanger = "+8614200039003";
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_morning_ends_alike_on_both_databases_and_under_a_troubled_carrier()
    {
        var calm = await LiveAsync(Engine.Sqlite, isTroubled: false);
        output.WriteLine(calm);
        Assert.Contains("Closed", calm, StringComparison.Ordinal);
        Assert.Contains("Reopened", calm, StringComparison.Ordinal);
        Assert.Equal(calm, await LiveAsync(Engine.PostgreSql, isTroubled: false));
        Assert.Equal(calm, await LiveAsync(Engine.Sqlite, isTroubled: true));
        Assert.Equal(calm, await LiveAsync(Engine.PostgreSql, isTroubled: true));
    }

    private static async Task<string> LiveAsync(Engine engine, bool isTroubled)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        if (isTroubled) await TroubleAsync(hotline);

        await SayAsync(hotline, Content, "世纪城一期3幢2单元501，厨房水管漏水，麻烦派个师傅");
        await AnswerAsync(hotline, "1 {0}");
        await AnswerAsync(hotline, "3 {0}");
        await AnswerAsync(hotline, "4 {0}");
        await AnswerAsync(hotline, "5 {0} 120元");
        await SayAsync(hotline, Content, "5");

        await SayAsync(hotline, Unhappy, "南洋小城二期6幢301，厨房水管漏水");
        await AnswerAsync(hotline, "2 {0} 没空");
        // The second merchant never answers; after the limit the third is asked.
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(4));
        await AnswerAsync(hotline, "好");
        await AnswerAsync(hotline, "5 {0}");
        await SayAsync(hotline, Unhappy, "1");

        await SayAsync(hotline, InDanger, "大众公寓A区2号楼302，厨房有煤气味");
        // A trouble that never struck would prove nothing.
        if (isTroubled) Assert.All((await hotline.GetAsync("/sim/faults")).GetProperty("items").EnumerateArray(), fault => Assert.NotEqual(0, fault.GetProperty("struck").GetInt32()));
        return await OutcomeAsync(hotline);
    }

    private static async Task TroubleAsync(RunningHotline hotline)
    {
        foreach (var what in new[] { "sms-in", "sms-status" })
        {
            await RunningHotline.PostAsync(hotline.Anonymous, "/sim/faults", new { side = "Webhook", kind = "Duplicate", what, probability = 0.6, seed = 7, copies = 3, together = true });
            await RunningHotline.PostAsync(hotline.Anonymous, "/sim/faults", new { side = "Webhook", kind = "Delay", what, probability = 0.4, seed = 8, delayMs = 2500 });
        }
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/faults", new { side = "Webhook", kind = "Reorder", what = "sms-status", probability = 0.5, seed = 9, delayMs = 4000 });
    }

    private static async Task SayAsync(RunningHotline hotline, string from, string body)
    {
        await hotline.TextAsync(from, body);
        await hotline.AdvanceAsync(AMoment);
    }

    /// <summary>The merchant of the newest offer that is open or accepted texts; {0} stands for the code.</summary>
    private static async Task AnswerAsync(RunningHotline hotline, string body)
    {
        var (code, phone) = await hotline.ReadAsync(async db =>
        {
            var row = await (from offer in db.Offers
                             join merchant in db.Merchants on offer.MerchantId equals merchant.Id
                             where offer.Status == OfferStatus.Sent || offer.Status == OfferStatus.Accepted
                             orderby offer.Id descending
                             select new { offer.Code, merchant.Phone }).FirstAsync();
            return (row.Code, row.Phone);
        });
        await SayAsync(hotline, phone, body.Replace("{0}", code, StringComparison.Ordinal));
    }

    private static async Task<string> OutcomeAsync(RunningHotline hotline)
    {
        var text = new StringBuilder();
        var tickets = await hotline.ReadAsync(db => db.Tickets.AsNoTracking().Include(ticket => ticket.Offers).Include(ticket => ticket.Jobs).Include(ticket => ticket.FollowUps).Include(ticket => ticket.Deadlines)
            .OrderBy(ticket => ticket.Id).ToListAsync());
        foreach (var ticket in tickets)
        {
            text.AppendLine($"{ticket.Number} {ticket.Status} {ticket.Priority} {ticket.Hazard} {ticket.Address} chases {ticket.Chases}");
            foreach (var offer in ticket.Offers.OrderBy(offer => offer.Id)) text.AppendLine($"  offer {offer.MerchantId} rank {offer.Rank} code {offer.Code} {offer.Status} {offer.Reason}");
            foreach (var job in ticket.Jobs.OrderBy(job => job.Id)) text.AppendLine($"  job {job.MerchantId} price {job.PriceFen} done {job.DoneAt is not null}");
            foreach (var asked in ticket.FollowUps) text.AppendLine($"  score {asked.Score} {asked.Outcome}");
            foreach (var deadline in ticket.Deadlines.OrderBy(deadline => deadline.Id)) text.AppendLine($"  {deadline.Kind} {(deadline.MetAt is not null ? "met" : deadline.CancelledAt is not null ? "lapsed" : "open")} {(deadline.BreachedAt is null ? "" : "breached")}");
            var history = await hotline.ReadAsync(db => db.History.AsNoTracking().Where(entry => entry.TicketId == ticket.Id).OrderBy(entry => entry.Seq).Select(entry => entry.Kind + " by " + entry.By).ToListAsync());
            foreach (var line in history) text.AppendLine($"    {line}");
        }
        foreach (var task in await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().OrderBy(task => task.Id).ToListAsync())) text.AppendLine($"task {task.Kind} open {task.IsOpen}");
        var phones = await hotline.ReadAsync(db => db.Outbox.Select(entry => entry.Phone).Distinct().OrderBy(phone => phone).ToListAsync());
        foreach (var phone in phones)
            foreach (var received in await hotline.TextsToAsync(phone)) text.AppendLine($"{phone}: {Link().Replace(received, "LINK")}");
        return text.ToString();
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
