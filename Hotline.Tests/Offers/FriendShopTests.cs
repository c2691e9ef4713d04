using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Offers;

/// <summary>An agent always picks a friend's shop: the ranking asks why, and the ledger shows it.</summary>
public sealed class FriendShopTests
{
    [Fact]
    public async Task Picks_by_hand_and_numbers_read_out_follow_the_ranking_need_a_reason_and_stand_in_the_ledger()
    {
        await using var street = await Street.OpenAsync(1);
        // Beside the others in everything but the way: it never ranks first.
        var friend = await street.EnterShopAsync(9, new { latitude = 0.1, name = "表哥水电" });
        for (var i = 0; i < 3; i++)
        {
            var number = await street.TicketAsync(phone: $"1380000005{i}");
            Assert.Equal("reason-needed", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/dispatch", new { merchant = friend }, 409)).Text("code"));
            await street.DispatchAsync(number, new { merchant = friend, reason = "住户指定" });
            var offer = (await street.TicketOfAsync(number)).Offers[0];
            Assert.Equal((friend, "agent:agent", "住户指定"), (offer.MerchantId, offer.PickedBy, offer.ManualReason));
            await street.CarryAsync(number);
        }
        var fair = await street.TicketAsync(phone: "13800000059");
        await street.DispatchAsync(fair);

        var enquiry = new { line = "hotline", service = "pipe-repair", area = "centre", merchant = friend };
        Assert.Equal("reason-needed", (await street.Agent.RefusedAsync(HttpMethod.Post, "/api/number-readings", enquiry, 409)).Text("code"));
        Assert.True((await street.Agent.RefusedAsync(HttpMethod.Post, "/api/number-readings", new { line = "hotline", merchant = friend }, 400)).GetProperty("errors").TryGetProperty("service", out _));
        var read = await street.Agent.PostAsync("/api/number-readings", new { enquiry.line, enquiry.service, enquiry.area, enquiry.merchant, reason = "来电人只要这一家" });
        Assert.Equal("+8613910000009", read.Text("phone"));
        // On a ticket it stands in the history, too.
        await street.Agent.PostAsync("/api/number-readings", new { ticket = fair, merchant = friend, reason = "先打电话问价" });
        var history = (await street.Agent.ReadAsync($"/api/tickets/{fair}")).GetProperty("history").EnumerateArray().Select(item => item.Text("text"));
        Assert.Contains(history, text => text.StartsWith("The number of 表哥水电", StringComparison.Ordinal) || text.StartsWith($"The number of #{friend}", StringComparison.Ordinal));

        var supervisor = await street.Desk.SignedInAsync("supervisor");
        street.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        var favour = Assert.Single((await supervisor.ReadAsync("/api/reports/fairness/manual?line=hotline")).EnumerateArray());
        Assert.Equal(("agent:agent", friend), (favour.Text("by"), favour.GetProperty("merchant").GetProperty("id").GetInt64()));
        Assert.Equal((3, 3, 2, 2, 1.0), (Count(favour, "picked"), Count(favour, "pickedNotFirst"), Count(favour, "readOut"), Count(favour, "readOutNotFirst"), favour.GetProperty("share").GetDouble()));
        Assert.Equal(["住户指定", "先打电话问价", "来电人只要这一家"], favour.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_declared_an_interest_cannot_pick_that_shop_and_a_refusal_holds_until_it_is_lifted()
    {
        await using var street = await Street.OpenAsync(1);
        var friend = await street.EnterShopAsync(9);
        await street.Agent.PostAsync($"/api/merchants/{friend}/ties", new { kind = "Interest", userName = "agent", reason = "表哥的店" });
        var number = await street.TicketAsync();
        var refused = await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/tickets/{number}/dispatch", new { merchant = friend, reason = "离得近" }, 409);
        Assert.Equal("merchant-excluded", refused.Text("code"));
        var colleague = await street.Desk.SignedInAsync("colleague");
        await colleague.PostAsync($"/api/tickets/{number}/dispatch", new { merchant = friend, reason = "离得近" });

        var caller = await street.ReadAsync(async db => await Task.FromResult(db.Callers.Single().Id));
        var tie = await street.Agent.PostAsync($"/api/merchants/{friend}/ties", new { kind = "CallerRefuses", caller, reason = "上次没修好" });
        var second = await street.TicketAsync();
        Assert.Contains("Blocked", await CodesAsync(street, second, friend));
        Assert.Equal("forbidden", (await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/merchants/{friend}/ties/{tie.GetProperty("id").GetInt64()}/lift", new { }, 403)).Text("code"));
        var supervisor = await street.Desk.SignedInAsync("supervisor");
        await supervisor.PostAsync($"/api/merchants/{friend}/ties/{tie.GetProperty("id").GetInt64()}/lift", new { });
        Assert.DoesNotContain("Blocked", await CodesAsync(street, second, friend));
        await street.Agent.RefusedAsync(HttpMethod.Post, $"/api/merchants/{friend}/ties", new { kind = "MerchantRefuses", caller = 999_999, reason = "x" }, 400);
    }

    private static async Task<List<string>> CodesAsync(Street street, string number, long merchant) =>
        [.. (await street.Agent.ReadAsync($"/api/tickets/{number}/match")).GetProperty("candidates").EnumerateArray().Single(each => each.GetProperty("merchant").GetProperty("id").GetInt64() == merchant)
            .GetProperty("exclusions").EnumerateArray().Select(exclusion => exclusion.Text("code"))];

    private static int Count(JsonElement favour, string name) => favour.GetProperty(name).GetInt32();
}
