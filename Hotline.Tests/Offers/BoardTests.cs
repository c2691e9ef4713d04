using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Api.Offers.Board;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Offers;

/// <summary>Work that hangs on a board, and whoever is suitable takes it.</summary>
public sealed partial class BoardTests
{
    [Fact]
    public async Task A_volunteer_opens_the_board_with_a_code_and_claims_and_who_comes_second_is_told()
    {
        await using var street = await Street.OpenAsync(1);
        var number = await PostedAsync(street);
        Assert.Empty((await street.TicketOfAsync(number)).Offers);
        Assert.Equal(number, (await street.Agent.ReadAsync("/api/board"))[0].Text("number"));

        using var phone = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = street.Desk.Address };
        phone.DefaultRequestHeaders.Add("Accept-Language", "en");
        var door = await phone.PostAsync("/m", new FormUrlEncodedContent(new Dictionary<string, string> { ["Phone"] = "13900000001" }));
        var board = door.RequestMessage!.RequestUri!.PathAndQuery;
        Assert.Contains("Enter the code", await door.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var code = JsonDocument.Parse(await street.ReadAsync(db => db.Outbox.Where(entry => entry.Template == NoticeTemplate.BoardCode).Select(entry => entry.Arguments).SingleAsync())).RootElement.Text("code");

        Assert.Contains("not right", await PressAsync(phone, board, "Code", ("code", code == "000000" ? "000001" : "000000")), StringComparison.Ordinal);
        var open = await PressAsync(phone, board, "Code", ("code", code));
        Assert.Contains("Pipe repair", open, StringComparison.Ordinal);
        // Never the address or the caller before the claim.
        Assert.DoesNotContain("13800000041", open, StringComparison.Ordinal);
        await PressAsync(phone, board, "Claim", ("number", number));

        var ticket = await street.TicketOfAsync(number);
        var taken = Assert.Single(ticket.Offers);
        Assert.Equal((TicketStatus.Accepted, OfferStatus.Accepted, (AnswerWay?)AnswerWay.Board, (DateTimeOffset?)null), (ticket.Status, taken.Status, taken.RespondedBy, ticket.BoardUntil));
        var second = await street.ReadAsync(db => db.Merchants.Where(merchant => merchant.Code == "shop-0").Select(merchant => merchant.Id).SingleAsync());
        Assert.Equal("not-on-board", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/claim", new { merchant = second }, 409)).Text("code"));
        // A claim answers nothing that was asked: the record of answers stays as it was.
        Assert.Equal((0, 0, 0), await street.RecordAsync(taken.MerchantId));
    }

    [Fact]
    public async Task Many_claim_at_once_and_one_gets_it()
    {
        await using var street = await Street.OpenAsync(7);
        var merchants = await street.ReadAsync(db => db.Merchants.Select(merchant => merchant.Id).ToListAsync());
        var number = await PostedAsync(street);
        var told = await Task.WhenAll(merchants.Select(async merchant =>
        {
            try
            {
                await street.RunAsync<ClaimFromBoard>(claim => claim.RunAsync(number, merchant, $"merchant:{merchant}", CancellationToken.None));
                return "yes";
            }
            catch (Refused refused)
            {
                return refused.Code;
            }
        }));
        Assert.Single(told, "yes");
        Assert.All(told.Where(word => word != "yes"), word => Assert.Equal("not-on-board", word));
        Assert.Single((await street.TicketOfAsync(number)).Jobs);
    }

    [Fact]
    public async Task Who_does_not_fit_cannot_claim_and_what_nobody_claims_comes_down()
    {
        await using var street = await Street.OpenAsync(0);
        var elsewhere = await street.EnterShopAsync(1, new { area = "harbour", areas = new[] { "harbour" } });
        var number = await PostedAsync(street);
        Assert.Equal("not-suitable", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/claim", new { merchant = elsewhere }, 409)).Text("code"));
        Assert.Empty((await street.Agent.ReadAsync($"/api/board?merchant={elsewhere}")).EnumerateArray());
        await street.PassAsync<TakeOffBoard>(TimeSpan.FromHours(4));
        Assert.Equal(TicketStatus.Unmatched, (await street.TicketOfAsync(number)).Status);
        Assert.Equal(1, await street.ReadAsync(db => db.AgentTasks.CountAsync(task => task.Kind == AgentTaskKind.Unmatched)));
    }

    [Fact]
    public async Task A_person_hangs_one_ticket_on_the_board_whatever_its_service_usually_does()
    {
        await using var street = await Street.OpenAsync(0);
        var number = await street.TicketAsync();
        var merchant = await street.ReadAsync(db => db.Merchants.Select(each => each.Id).SingleAsync());
        Assert.True((await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/dispatch", new { board = true, merchant }, 400)).GetProperty("errors").TryGetProperty("board", out _));
        await street.DispatchAsync(number, new { board = true });
        Assert.Empty((await street.TicketOfAsync(number)).Offers);
        Assert.Equal(number, (await street.Agent.ReadAsync($"/api/board?merchant={merchant}"))[0].Text("number"));
        await street.Agent.PostAsync($"/api/tickets/{number}/claim", new { merchant });
        Assert.Equal((TicketStatus.Accepted, (DateTimeOffset?)null), ((await street.TicketOfAsync(number)).Status, (await street.TicketOfAsync(number)).BoardUntil));
        // Who is asked already is not passed over for the board.
        var asked = await street.TicketAsync(phone: "13800000042");
        await street.DispatchAsync(asked);
        Assert.NotEqual("", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{asked}/dispatch", new { board = true }, 409)).Text("code"));
    }

    [Fact]
    public async Task What_hangs_on_the_board_keeps_its_service_and_who_is_asked_after_all_is_asked_alone()
    {
        await using var street = await Street.OpenAsync(0);
        var number = await street.TicketAsync();
        var merchant = await street.ReadAsync(db => db.Merchants.Select(each => each.Id).SingleAsync());
        await street.DispatchAsync(number, new { board = true });
        Assert.Equal("already-offered", (await street.Agent.RefusedAsync(HttpMethod.Put, $"/api/tickets/{number}", new { version = 0, service = "bus-times" }, 409)).Text("code"));

        await street.DispatchAsync(number, new { merchant });

        var ticket = await street.TicketOfAsync(number);
        Assert.Equal((merchant, null), (Assert.Single(ticket.Offers).MerchantId, ticket.BoardUntil));
        Assert.Empty((await street.Agent.ReadAsync("/api/board")).EnumerateArray());
        Assert.Equal("not-on-board", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/claim", new { merchant }, 409)).Text("code"));
    }

    [Fact]
    public async Task Nobody_learns_which_phones_are_registered_and_codes_are_not_guessed()
    {
        await using var street = await Street.OpenAsync(0);
        using var phone = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true }) { BaseAddress = street.Desk.Address };
        phone.DefaultRequestHeaders.Add("Accept-Language", "en");
        var stranger = await phone.PostAsync("/m", new FormUrlEncodedContent(new Dictionary<string, string> { ["Phone"] = "13777777777" }));
        Assert.Contains("Enter the code", await stranger.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await street.ReadAsync(db => db.Outbox.CountAsync()));

        var door = await phone.PostAsync("/m", new FormUrlEncodedContent(new Dictionary<string, string> { ["Phone"] = "13900000001" }));
        var board = door.RequestMessage!.RequestUri!.PathAndQuery;
        var code = JsonDocument.Parse(await street.ReadAsync(db => db.Outbox.Select(entry => entry.Arguments).SingleAsync())).RootElement.Text("code");
        for (var guess = 0; guess < 5; guess++) await PressAsync(phone, board, "Code", ("code", $"x{guess}"));
        Assert.Contains("not right", await PressAsync(phone, board, "Code", ("code", code)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync("/m/board/" + new string('A', 30))).StatusCode);
    }

    private static async Task<string> PostedAsync(Street street)
    {
        await street.ReadAsync(db => db.ServiceTypes.Where(service => service.Code == "pipe-repair").ExecuteUpdateAsync(set => set.SetProperty(service => service.Mode, ServiceMode.Board)));
        street.Forget();
        var number = await street.TicketAsync();
        await street.DispatchAsync(number);
        return number;
    }

    /// <summary>Presses a button of the page and reads what it then shows.</summary>
    private static async Task<string> PressAsync(HttpClient phone, string page, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await phone.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)));
        answer.EnsureSuccessStatusCode();
        return Spaces().Replace(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
