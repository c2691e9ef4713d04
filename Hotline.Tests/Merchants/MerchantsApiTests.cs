using Hotline.Dispatch.Offers;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Merchants;

public sealed class MerchantsApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static object NewMerchant(string code, string phone) => new { code, name = "小张电工", phone, area = "centre", trades = new[] { new { trade = "electric", skill = 3 } }, areas = new[] { "centre", "harbour" }, capacity = 2 };

    [Fact]
    public async Task A_merchant_is_entered_found_and_changed_and_each_state_is_written_down()
    {
        var admin = await desk.SignedInAsync("admin");
        var made = await admin.PostAsync("/api/merchants", NewMerchant("electric-01", "13900000101"));
        var id = made.GetProperty("id").GetInt64();
        Assert.Equal(["centre", "harbour"], made.GetProperty("areas").EnumerateArray().Select(area => area.GetString()));
        Assert.Equal("electric", made.GetProperty("trades")[0].Text("trade"));

        var agent = await desk.SignedInAsync("agent");
        Assert.Equal("electric-01", (await agent.ReadAsync("/api/merchants?trade=electric&area=harbour&text=小张")).GetProperty("items")[0].Text("code"));

        var changed = await admin.DoAsync(HttpMethod.Put, $"/api/merchants/{id}", new { version = made.GetProperty("version").GetInt32(), status = "Suspended", statusReason = "未年检", areas = new[] { "harbour" }, trades = new[] { new { trade = "plumbing" } } });
        Assert.Equal(("Suspended", "小张电工"), (changed.Text("status"), changed.Text("name")));
        Assert.Equal("harbour", changed.GetProperty("areas")[0].GetString());
        Assert.Equal(2, await desk.InDatabaseAsync(db => db.MerchantVersions.CountAsync(version => version.MerchantId == id)));

        var stale = await admin.RefusedAsync(HttpMethod.Put, $"/api/merchants/{id}", new { version = 0, name = "谁" }, 409);
        Assert.Equal(("stale", "小张电工"), (stale.Text("code"), stale.GetProperty("current").Text("name")));
    }

    [Fact]
    public async Task Two_merchants_cannot_share_a_phone_or_a_code()
    {
        var admin = await desk.SignedInAsync("admin");
        await admin.PostAsync("/api/merchants", NewMerchant("electric-02", "13900000102"));
        Assert.True((await admin.RefusedAsync(HttpMethod.Post, "/api/merchants", NewMerchant("electric-03", "139 0000 0102"), 400)).GetProperty("errors").TryGetProperty("phone", out _));
        Assert.True((await admin.RefusedAsync(HttpMethod.Post, "/api/merchants", NewMerchant("electric-02", "13900000103"), 400)).GetProperty("errors").TryGetProperty("code", out _));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var admin = await desk.SignedInAsync("admin");
        var problem = await admin.RefusedAsync(HttpMethod.Post, "/api/merchants", new { code = "fine", name = "", phone = "abc", area = "moon", trades = new[] { new { trade = "magic", skill = 9 } }, capacity = 0, latitude = 91 }, 400);
        Assert.Equal(["area", "capacity", "latitude", "name", "phone", "trades"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task A_record_counts_offers_jobs_and_scores()
    {
        var agent = await desk.SignedInAsync("agent");
        var number = (await agent.PostAsync("/api/tickets", new { line = "hotline", description = "漏水", callerPhone = "13800000041", service = "pipe-repair", area = "centre" })).Text("number");
        await agent.PostAsync($"/api/tickets/{number}/dispatch", new { });
        var offer = (await agent.ReadAsync($"/api/tickets/{number}")).GetProperty("offers")[0];
        Assert.Equal("老王水电", offer.GetProperty("merchant").Text("name"));
        await agent.PostAsync($"/api/offers/{offer.GetProperty("id").GetInt64()}/acceptance", new { });
        var job = (await agent.ReadAsync($"/api/tickets/{number}")).GetProperty("jobs")[0].GetProperty("id").GetInt64();
        await agent.PostAsync($"/api/jobs/{job}/done", new { priceFen = 12000 });
        await agent.PostAsync($"/api/tickets/{number}/follow-up", new { score = 5 });

        var record = await agent.ReadAsync($"/api/merchants/{offer.GetProperty("merchant").GetProperty("id").GetInt64()}/record");

        Assert.Equal((1, 1), (record.GetProperty("offers").GetProperty("made").GetInt32(), record.GetProperty("offers").GetProperty("accepted").GetInt32()));
        Assert.Equal((1, 0), (record.GetProperty("jobs").GetProperty("done").GetInt32(), record.GetProperty("jobs").GetProperty("standing").GetInt32()));
        Assert.Equal([0, 0, 0, 0, 1], record.GetProperty("scores").GetProperty("byScore").EnumerateArray().Select(count => count.GetInt32()));
        var ticket = await agent.ReadAsync($"/api/tickets/{number}");
        Assert.Equal("Closed", ticket.Text("status"));
        Assert.Contains("老王水电 accepted (agent on behalf)", ticket.GetProperty("history").EnumerateArray().Select(item => item.Text("text")));
        Assert.Equal(nameof(OfferStatus.Accepted), ticket.GetProperty("offers")[0].Text("status"));
    }
}
