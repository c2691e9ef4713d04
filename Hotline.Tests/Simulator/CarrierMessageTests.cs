using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Simulator;

public sealed class CarrierMessageTests : IAsyncLifetime
{
    private const string Hotline = "+8657100000001";
    private const string Phone = "+8613800138000";
    private SimulatorProcess world = null!;
    private WebhookListener host = null!;

    public async Task InitializeAsync()
    {
        host = await WebhookListener.Start();
        world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z", pace: 1);
        await world.AddNumber(Hotline, host.Address);
    }

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_sent_text_is_queued_then_sent_then_delivered_and_each_step_is_reported_signed()
    {
        var answer = await Send(Phone, "师傅马上到", $"{host.Address}carrier/sms/status?outbox=7");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Matches("^SM[0-9a-f]{32}$", answer.Text("sid"));
        Assert.Equal("queued", answer.Text("status"));
        Assert.Equal("1", answer.Text("num_segments"));
        Assert.Equal("Sat, 21 Nov 2026 08:00:00 +0000", answer.Text("date_created"));
        Assert.Null(answer.Text("date_sent"));
        Assert.Empty(await world.TextsOn(Phone));

        await world.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["queued", "sent", "delivered"], host.All.Select(one => one["MessageStatus"]));
        Assert.All(host.All, one =>
        {
            Assert.Equal(answer.Text("sid"), one["MessageSid"]);
            Assert.Equal(SignatureOf(new Uri(host.Address, one.Path).ToString(), one.Form), one.Signature);
        });
        Assert.Equal(["师傅马上到"], await world.TextsOn(Phone));
        var fetched = await world.Rest.GetFromJsonAsync<JsonElement>($"Messages/{answer.Text("sid")}.json");
        Assert.Equal("delivered", fetched.GetProperty("status").GetString());
        Assert.Equal("Sat, 21 Nov 2026 08:00:00 +0000", fetched.GetProperty("date_sent").GetString());
    }

    [Fact]
    public async Task A_text_to_the_hotline_reaches_the_host_signed_and_without_the_fragment()
    {
        var outcome = await world.Text(Phone, Hotline, "厨房水管爆了 ✓ <b>&\"'");

        Assert.Equal("Answered", outcome.GetProperty("outcome").GetString());
        var webhook = Assert.Single(host.All);
        Assert.Equal("/carrier/sms", webhook.Path);
        Assert.Equal("厨房水管爆了 ✓ <b>&\"'", webhook["Body"]);
        Assert.Equal(Phone, webhook["From"]);
        Assert.Equal(SignatureOf($"{host.Address}carrier/sms", webhook.Form), webhook.Signature);
    }

    [Fact]
    public async Task A_failed_webhook_is_tried_as_often_as_the_fragment_says_with_one_idempotency_token()
    {
        host.Answer = (_, context) => { context.Response.StatusCode = host.All.Count < 3 ? 500 : 200; return Task.CompletedTask; };

        var outcome = await world.Text(Phone, Hotline, "漏水");

        Assert.Equal("Answered", outcome.GetProperty("outcome").GetString());
        Assert.Equal(3, host.All.Count);
        Assert.Single(host.All.Select(one => one.Token).Distinct());
        Assert.Single(host.All.Select(one => one["MessageSid"]).Distinct());
    }

    [Fact]
    public async Task Without_a_fragment_an_answered_500_loses_the_text_unless_there_is_a_fallback()
    {
        host.Answer = (one, context) => { context.Response.StatusCode = one.Path == "/fallback" ? 200 : 500; return Task.CompletedTask; };
        await world.Post("/sim/numbers", new { number = Hotline, smsUrl = $"{host.Address}carrier/sms" });

        Assert.Equal("Failed", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        Assert.Single(host.All);

        await world.Post("/sim/numbers", new { number = Hotline, smsUrl = $"{host.Address}carrier/sms", smsFallbackUrl = $"{host.Address}fallback" });
        Assert.Equal("Answered", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        Assert.Equal("11217", host.All[^1]["ErrorCode"]);
        Assert.Equal($"{host.Address}carrier/sms", host.All[^1]["ErrorUrl"]);
    }

    [Theory]
    [InlineData("", "hello", 400, 21604)]
    [InlineData("13800138000", "hello", 400, 21211)]
    [InlineData(Phone, "", 400, 21602)]
    public async Task What_the_carrier_cannot_send_is_refused_with_its_code(string to, string body, int status, int code)
    {
        var answer = await Send(to, body);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(code, answer.Json.GetProperty("code").GetInt32());
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_phone_that_said_stop_gets_21610_until_it_says_start()
    {
        await world.Text(Phone, Hotline, "stop");
        Assert.Equal("STOP", host.All[0]["OptOutType"]);
        Assert.Equal(21610, (await Send(Phone, "您好")).Json.GetProperty("code").GetInt32());

        await world.Text(Phone, Hotline, "START");
        Assert.Equal(HttpStatusCode.Created, (await Send(Phone, "您好")).Status);
    }

    [Fact]
    public async Task A_wrong_token_is_20003_and_another_account_20404()
    {
        using var stranger = new HttpClient { BaseAddress = world.Rest.BaseAddress };
        stranger.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SimulatorProcess.AccountSid}:wrong")));
        using var refused = await stranger.GetAsync("Messages.json");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(20003, (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetInt32());

        using var missing = await world.Rest.GetAsync(new Uri(world.Address, "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(20404, (await missing.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetInt32());
        using var unknown = await world.Rest.GetAsync("Nothing.json");
        Assert.Equal(20404, (await unknown.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task The_list_pages_newest_first_and_new_texts_do_not_shift_the_next_page()
    {
        for (var i = 0; i < 5; i++) await Send(Phone, $"第{i}条");
        await Send("+8613900139000", "别人的");

        var first = await world.Rest.GetFromJsonAsync<JsonElement>($"Messages.json?To={Uri.EscapeDataString(Phone)}&PageSize=3");
        Assert.Equal(["第4条", "第3条", "第2条"], Bodies(first));
        await Send(Phone, "新来的");
        var second = await world.Rest.GetFromJsonAsync<JsonElement>(new Uri(world.Address, first.GetProperty("next_page_uri").GetString()));
        Assert.Equal(["第1条", "第0条"], Bodies(second));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next_page_uri").ValueKind);
    }

    [Fact]
    public async Task The_list_filters_by_date_and_shows_what_is_still_queued()
    {
        await Send(Phone, "早");
        await world.Advance(TimeSpan.FromHours(1));
        await Send(Phone, "晚");

        var late = await world.Rest.GetFromJsonAsync<JsonElement>($"Messages.json?From={Uri.EscapeDataString(Hotline)}&DateSent%3E=2026-11-21T08:30:00Z");
        Assert.Equal(["晚"], Bodies(late));
        var today = await world.Rest.GetFromJsonAsync<JsonElement>("Messages.json?DateSent=2026-11-21");
        Assert.Equal(2, Bodies(today).Count);
        Assert.Empty(Bodies(await world.Rest.GetFromJsonAsync<JsonElement>("Messages.json?DateSent=2026-11-20")));
    }

    [Fact]
    public async Task The_journal_shows_requests_and_answers_in_order()
    {
        await Send(Phone, "您好", $"{host.Address}carrier/sms/status");
        await world.Advance(TimeSpan.FromSeconds(5));

        var items = (await world.Get("/sim/journal")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 8).Select(n => (long)n), items.Select(item => item.GetProperty("seq").GetInt64()));
        Assert.Equal(
            ["rest messages", "rest messages", "webhook sms-status", "webhook sms-status", "webhook sms-status", "webhook sms-status", "webhook sms-status", "webhook sms-status"],
            items.Select(item => $"{item.GetProperty("side").GetString()} {item.GetProperty("what").GetString()}"));
        Assert.Empty((await world.Get("/sim/journal?after=8")).GetProperty("items").EnumerateArray());
    }

    private static List<string> Bodies(JsonElement list) => list.GetProperty("messages").EnumerateArray().Select(one => one.GetProperty("body").GetString()!).ToList();

    private Task<CarrierAnswer> Send(string to, string body, string? callback = null) => CarrierAnswer.Post(world, "Messages.json",
        ("To", to), ("From", Hotline), ("Body", body), ("StatusCallback", callback));

    private static string SignatureOf(string url, Dictionary<string, string> form)
    {
        var text = url + string.Concat(form.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + pair.Value));
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(SimulatorProcess.AuthToken), Encoding.UTF8.GetBytes(text)));
    }
}
