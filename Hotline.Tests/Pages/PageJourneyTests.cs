using System.Net;
using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Pages;

/// <summary>A merchant and a caller who have nothing but the links in their texts and a browser without script.</summary>
public sealed partial class PageJourneyTests : IAsyncLifetime
{
    private const string Caller = "+8614200030001";
    private RunningHotline hotline = null!;
    private HttpClient browser = null!;
    private string number = "";

    public async Task InitializeAsync()
    {
        hotline = await RunningHotline.StartAsync();
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = hotline.Address };
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");
        var ticket = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new
        {
            line = "hotline", callerPhone = Caller, service = "pipe-leak", area = "century-city", address = "世纪城二期5幢1单元102室", description = "厨房漏水 <script>alert(1)</script>",
        });
        number = ticket.GetProperty("number").GetString()!;
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await hotline.DisposeAsync();
    }

    [Fact]
    public async Task A_job_goes_from_offer_to_rating_by_pages_alone()
    {
        var offer = await MerchantLinkAsync();
        var page = await browser.GetStringAsync(offer);
        Assert.Contains("Take the job", page, StringComparison.Ordinal);
        Assert.DoesNotContain("5幢", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        await PressAsync(offer, "Accept");
        page = WebUtility.HtmlDecode(await browser.GetStringAsync(offer));
        Assert.Contains("世纪城二期5幢1单元102室", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Caller[3..], page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", await browser.GetStringAsync(offer), StringComparison.Ordinal);
        await PressAsync(offer, "SetOut");
        await PressAsync(offer, "Arrive");
        await PressAsync(offer, "Quote", ("yuan", "150"));

        var link = await CallerLinkAsync();
        Assert.Contains("150", await browser.GetStringAsync(link), StringComparison.Ordinal);
        await PressAsync(link, "Agree");
        await PressAsync(offer, "Done", ("yuan", "１５０元"));
        await PressAsync(link, "Rate", ("score", "5"), ("comment", "很好"));

        var ticket = await hotline.ReadAsync(db => db.Tickets.Include(each => each.Jobs).Include(each => each.FollowUps).SingleAsync(each => each.Number == number));
        Assert.Equal(TicketStatus.Closed, ticket.Status);
        Assert.Equal((15000L, 15000L), (ticket.Jobs[0].QuoteFen, ticket.Jobs[0].PriceFen));
        Assert.NotNull(ticket.Jobs[0].QuoteConsentAt);
        Assert.Equal(5, ticket.FollowUps[0].Score);
    }

    [Fact]
    public async Task Times_are_told_and_read_by_the_clock_of_the_line()
    {
        await hotline.ReadAsync(db => db.Lines.ExecuteUpdateAsync(set => set.SetProperty(line => line.Zone, "Europe/Berlin")));
        hotline.Services.GetRequiredService<Catalogues>().Forget();
        var offer = await MerchantLinkAsync();
        await PressAsync(offer, "Accept");
        await PressAsync(offer, "SetOut");
        await PressAsync(offer, "Arrive");
        await PressAsync(offer, "EndVisit", ("outcome", "ComesAgain"), ("nextAt", "2026-11-24T10:00"));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero), await hotline.ReadAsync(db => db.Visits.MaxAsync(visit => visit.AppointmentAt)));
        foreach (var link in new[] { offer, await CallerLinkAsync() }) Assert.Contains("11-21 02:0", await browser.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("11-24 10:00", await browser.GetStringAsync(offer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_never_changes_anything_and_pressing_twice_is_once()
    {
        var offer = await MerchantLinkAsync();
        var before = await hotline.ReadAsync(db => db.Tickets.Where(each => each.Number == number).Select(each => new { each.Version, each.HistoryCount }).SingleAsync());
        foreach (var query in new[] { "", "?handler=Accept", "?handler=Decline&reason=x" }) await browser.GetStringAsync(offer + query);
        Assert.Equal(before, await hotline.ReadAsync(db => db.Tickets.Where(each => each.Number == number).Select(each => new { each.Version, each.HistoryCount }).SingleAsync()));
        await PressAsync(offer, "Accept");
        await PressAsync(offer, "Accept");
        Assert.Single(await hotline.ReadAsync(db => db.Jobs.ToListAsync()));
    }

    [Fact]
    public async Task A_changed_or_ended_link_opens_nothing_and_says_nothing()
    {
        var offer = await MerchantLinkAsync();
        var changed = offer[..^1] + (offer[^1] == 'A' ? 'B' : 'A');
        using var answer = await browser.GetAsync(changed);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await hotline.ReadAsync(db => db.Offers.ExecuteUpdateAsync(set => set.SetProperty(each => each.LinkGeneration, each => each.LinkGeneration + 1)));
        using var ended = await browser.GetAsync(offer);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
    }

    [Fact]
    public async Task A_form_on_a_foreign_page_cannot_act()
    {
        var offer = await MerchantLinkAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, offer + "?handler=Accept") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_web_form_opens_a_ticket_and_leads_to_its_page_while_bad_input_is_said_beside_its_field()
    {
        using var bad = await browser.PostAsync("/ask", new FormUrlEncodedContent(new Dictionary<string, string> { ["Phone"] = "abc", ["Description"] = "" }));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        using var good = await browser.PostAsync("/ask", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Phone"] = "13812345678", ["Name"] = "=HYPERLINK(\"x\")", ["Area"] = "nanyang", ["Address"] = "南洋小城\u202E6幢", ["Description"] = "马桶堵了\u000B",
        }));
        Assert.True(good.IsSuccessStatusCode, await good.Content.ReadAsStringAsync());
        Assert.StartsWith("/t/", good.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var ticket = await hotline.ReadAsync(db => db.Tickets.SingleAsync(each => each.Source == TicketSource.Web));
        Assert.Equal("马桶堵了", ticket.Description);
    }

    private async Task<string> MerchantLinkAsync()
    {
        var phone = await hotline.ReadAsync(db => (from offer in db.Offers join merchant in db.Merchants on offer.MerchantId equals merchant.Id select merchant.Phone).SingleAsync());
        return await LinkAsync(phone, "/m/");
    }

    private Task<string> CallerLinkAsync() => LinkAsync(Caller, "/t/");

    private async Task<string> LinkAsync(string phone, string path)
    {
        await hotline.SettleAsync();
        var links = (await hotline.TextsToAsync(phone)).SelectMany(text => Link().Matches(text)).Select(match => match.Value);
        return new Uri(links.Last(link => link.Contains(path, StringComparison.Ordinal))).AbsolutePath;
    }

    private async Task PressAsync(string path, string button, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync($"{path}?handler={button}", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
