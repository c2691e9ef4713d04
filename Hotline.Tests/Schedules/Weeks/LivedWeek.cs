using System.Net.Http.Json;
using System.Text.Json;
using System.Xml;
using Hotline.Dispatch.Offers;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Schedules.Weeks;

/// <summary>
/// Lives a week of the district by the manual clock, over HTTP only: people act at the minute that the script says, and between them the clock jumps.
/// Every act is written down, so that nobody can say afterwards that it was done at another time.
/// </summary>
internal sealed class LivedWeek(RunningHotline hotline, DateTimeOffset start)
{
    /// <summary>Where the week is lived: eight hours before the world's clock, all year.</summary>
    internal static readonly TimeSpan Zone = TimeSpan.FromHours(8);
    private readonly Dictionary<string, string> numbers = [];
    private readonly List<(string Number, DateTimeOffset At, string Fact)> acts = [];
    private DateTimeOffset now = start;
    private HttpClient? agent;
    private DateOnly signedInOn;

    /// <summary>What people did: ticket, instant and the fact that must stand in its history.</summary>
    internal IReadOnlyList<(string Number, DateTimeOffset At, string Fact)> Acts => acts;

    /// <summary>The number of the ticket that a name in the script stands for.</summary>
    internal string NumberOf(string name) => numbers[name];

    /// <summary>Days are 0 (Monday) to 6; times are local.</summary>
    internal async Task UntilAsync(int day, string time)
    {
        var at = DateTimeOffset.Parse($"2026-09-28T{time}+08:00", System.Globalization.CultureInfo.InvariantCulture).AddDays(day).ToUniversalTime();
        Assert.True(at >= now, $"The script runs backwards at day {day}, {time}.");
        await MoveAsync(at - now);
        now = at;
    }

    /// <summary>A caller of their own texts a line.</summary>
    internal async Task TextAsync(string name, string to, string words)
    {
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/sms", new { from = PhoneOf(name), to, body = words });
        numbers[name] = await hotline.ReadAsync(db => db.Tickets.OrderByDescending(ticket => ticket.Id).Select(ticket => ticket.Number).FirstAsync());
        Note(name, "TicketOpened");
        await MoveAsync(TimeSpan.Zero);
    }

    /// <summary>The caller answers the question how it was.</summary>
    internal async Task ScoreAsync(string name, int score)
    {
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/sms", new { from = PhoneOf(name), to = RunningHotline.HotlineNumber, body = $"{score}" });
        Note(name, "FollowUpAnswered");
        await MoveAsync(TimeSpan.Zero);
    }

    /// <summary>The merchant who was asked first of those still asked says yes or no by text.</summary>
    internal Task AcceptAsync(string name) => AnswerAsync(name, "1", "OfferAccepted");

    internal Task DeclineAsync(string name) => AnswerAsync(name, "2", "OfferDeclined");

    /// <summary>Whoever holds the job texts: arrived, or done for this price.</summary>
    internal Task ArriveAsync(string name) => FromHolderAsync(name, "4", "", "MerchantArrived");

    internal Task FinishAsync(string name, int yuan) => FromHolderAsync(name, "5", $" {yuan}", "WorkFinished");

    /// <summary>An agent does something with the ticket.</summary>
    internal async Task DeskAsync(string name, string verb, object? body, string fact)
    {
        await RunningHotline.PostAsync(await AgentAsync(), $"/api/tickets/{numbers[name]}/{verb}", body);
        Note(name, fact);
        await MoveAsync(TimeSpan.Zero);
    }

    /// <summary>The technician must come again, on a day and at a time.</summary>
    internal async Task ComesAgainAsync(string name, int day, string time)
    {
        var job = await hotline.ReadAsync(db => db.Jobs.Where(each => db.Tickets.Any(ticket => ticket.Id == each.TicketId && ticket.Number == numbers[name])).OrderByDescending(each => each.Id).Select(each => each.Id).FirstAsync());
        var nextAt = DateTimeOffset.Parse($"2026-09-28T{time}+08:00", System.Globalization.CultureInfo.InvariantCulture).AddDays(day);
        await RunningHotline.PostAsync(await AgentAsync(), $"/api/jobs/{job}/cannot-finish", new { outcome = "WaitingForPart", nextAt });
        Note(name, "VisitEnded");
        await MoveAsync(TimeSpan.Zero);
    }

    private async Task AnswerAsync(string name, string digit, string fact)
    {
        var number = numbers[name];
        var asked = await hotline.ReadAsync(async db =>
        {
            var ticket = await db.Tickets.AsNoTracking().Include(each => each.Offers).SingleAsync(each => each.Number == number);
            var offer = ticket.Offers.Where(each => each.Status == OfferStatus.Sent).OrderBy(each => each.SentAt).ThenBy(each => each.Id).FirstOrDefault()
                ?? throw new InvalidOperationException($"Nobody is asked about {name} ({ticket.Status}) when somebody should {fact}.");
            return (Phone: await db.Merchants.Where(merchant => merchant.Id == offer.MerchantId).Select(merchant => merchant.Phone).SingleAsync(), offer.Code);
        });
        await FromMerchantAsync(name, asked.Phone, $"{digit} {asked.Code}", fact);
    }

    private async Task FromHolderAsync(string name, string digit, string more, string fact)
    {
        var number = numbers[name];
        var holder = await hotline.ReadAsync(async db =>
        {
            var offer = (await db.Tickets.AsNoTracking().Include(each => each.Offers).SingleAsync(each => each.Number == number)).Offers.Single(each => each.Status == OfferStatus.Accepted);
            return (Phone: await db.Merchants.Where(merchant => merchant.Id == offer.MerchantId).Select(merchant => merchant.Phone).SingleAsync(), offer.Code);
        });
        await FromMerchantAsync(name, holder.Phone, $"{digit} {holder.Code}{more}", fact);
    }

    private async Task FromMerchantAsync(string name, string phone, string words, string fact)
    {
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/sms", new { from = phone, to = RunningHotline.HotlineNumber, body = words });
        Note(name, fact);
        await MoveAsync(TimeSpan.Zero);
    }

    /// <summary>Nobody's session lasts a week.</summary>
    private async Task<HttpClient> AgentAsync()
    {
        var today = DateOnly.FromDateTime(now.ToOffset(Zone).DateTime);
        if (agent is not null && signedInOn == today) return agent;
        agent?.Dispose();
        signedInOn = today;
        return agent = await hotline.SignInAsync("supervisor");
    }

    private async Task MoveAsync(TimeSpan by)
    {
        var answer = await hotline.Anonymous.PostAsJsonAsync("/dev/clock", new { advance = XmlConvert.ToString(by) });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var shown = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("now").GetDateTimeOffset();
        Assert.Equal(now + by, shown);
    }

    private void Note(string name, string fact) => acts.Add((numbers[name], now, fact));

    // One phone for each, so that nobody's text is taken for another's.
    private static string PhoneOf(string name) => $"+86142000{name.Sum(letter => letter) * 37 % 90000 + 10000:00000}";
}
