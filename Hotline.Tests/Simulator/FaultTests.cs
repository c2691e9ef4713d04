using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Simulator;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Hotline = "+8657100000001";
    private const string Phone = "+8613800138000";
    private SimulatorProcess world = null!;
    private WebhookListener host = null!;

    public async Task InitializeAsync()
    {
        host = await WebhookListener.Start();
        world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.AddNumber(Hotline, host.Address);
    }

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_reset_after_reading_loses_the_answer_but_not_the_text()
    {
        await Fault(new { side = "Rest", kind = "Reset", what = "messages" });

        await Assert.ThrowsAsync<HttpRequestException>(() => Send("师傅马上到"));

        var listed = await world.Rest.GetFromJsonAsync<JsonElement>("Messages.json");
        Assert.Equal("师傅马上到", Assert.Single(listed.GetProperty("messages").EnumerateArray()).GetProperty("body").GetString());
        await world.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["师傅马上到"], await world.TextsOn(Phone));
        Assert.Equal(System.Net.HttpStatusCode.Created, (await Send("再发一条")).Status);
    }

    [Fact]
    public async Task A_dropped_connection_takes_nothing()
    {
        await Fault(new { side = "Rest", kind = "Drop" });
        await Assert.ThrowsAsync<HttpRequestException>(() => Send("丢了"));
        Assert.Empty((await world.Rest.GetFromJsonAsync<JsonElement>("Messages.json")).GetProperty("messages").EnumerateArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_time_out_keeps_the_client_waiting_whether_the_text_was_taken_or_not(bool taken)
    {
        await Fault(new { side = "Rest", kind = "Timeout", taken, delayMs = 600_000 });
        using var patience = new CancellationTokenSource();
        using var form = new FormUrlEncodedContent([new("To", Phone), new("From", Hotline), new("Body", "在吗")]);
        var waiting = world.Rest.PostAsync("Messages.json", form, patience.Token);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await world.Get("/sim/journal")).GetProperty("last").GetInt64() < 2) limit.Token.ThrowIfCancellationRequested();
        Assert.False(waiting.IsCompleted);
        patience.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(taken ? 1 : 0, (await world.Rest.GetFromJsonAsync<JsonElement>("Messages.json")).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Errors_strike_as_often_as_told_and_429_has_its_own_code()
    {
        await Fault(new { side = "Rest", kind = "Error", status = 503, count = 2 });
        await Fault(new { side = "Rest", kind = "Error", status = 429 });
        List<int> statuses = [];
        for (var i = 0; i < 4; i++) statuses.Add((int)(await Send($"{i}")).Status);
        Assert.Equal([503, 503, 429, 201], statuses);
        Assert.Single((await world.Rest.GetFromJsonAsync<JsonElement>("Messages.json")).GetProperty("messages").EnumerateArray());
    }

    [Fact]
    public async Task A_probability_with_a_seed_strikes_the_same_requests_each_time()
    {
        var first = await Pattern();
        var second = await Pattern();
        Assert.Equal(first, second);
        Assert.Contains(503, first);
        Assert.Contains(201, first);

        async Task<List<int>> Pattern()
        {
            await world.Control.DeleteAsync("/sim/faults");
            await Fault(new { side = "Rest", kind = "Error", probability = 0.5, seed = 42 });
            List<int> statuses = [];
            for (var i = 0; i < 20; i++) statuses.Add((int)(await Send($"{i}")).Status);
            return statuses;
        }
    }

    [Fact]
    public async Task A_duplicate_arrives_twice_with_one_sid_and_one_token()
    {
        await Fault(new { side = "Webhook", kind = "Duplicate", what = "sms-in" });
        await world.Text(Phone, Hotline, "漏水");
        Assert.Equal(2, host.All.Count);
        Assert.Single(host.All.Select(one => (one["MessageSid"], one.Token)).Distinct());
    }

    [Fact]
    public async Task A_held_webhook_arrives_after_the_next_one()
    {
        await Fault(new { side = "Webhook", kind = "Reorder", what = "sms-in" });
        Assert.Equal("Held", (await world.Text(Phone, Hotline, "第一条")).GetProperty("outcome").GetString());
        await world.Text(Phone, Hotline, "第二条");
        Assert.Equal(["第二条", "第一条"], (await host.WaitFor(2)).Select(one => one["Body"]));
    }

    [Fact]
    public async Task A_held_webhook_that_nothing_follows_goes_when_faults_are_cleared_or_time_is_up()
    {
        await Fault(new { side = "Webhook", kind = "Reorder", count = 2, delayMs = 10_000 });
        await world.Text(Phone, Hotline, "第一条");
        await world.Control.DeleteAsync("/sim/faults");
        await host.WaitFor(1);

        await Fault(new { side = "Webhook", kind = "Reorder", delayMs = 10_000 });
        await world.Text(Phone, Hotline, "第二条");
        await world.Advance(TimeSpan.FromSeconds(9));
        Assert.Single(host.All);
        await world.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["第一条", "第二条"], host.All.Select(one => one["Body"]));
    }

    [Fact]
    public async Task A_delay_runs_on_the_clock()
    {
        await Fault(new { side = "Webhook", kind = "Delay", delayMs = 60_000 });
        Assert.Equal("Held", (await world.Text(Phone, Hotline, "慢")).GetProperty("outcome").GetString());
        await world.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(host.All);
        await world.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(host.All);
    }

    [Fact]
    public async Task A_webhook_whose_answer_is_lost_comes_again_under_the_retry_policy()
    {
        await Fault(new { side = "Webhook", kind = "Timeout" });
        Assert.Equal("Answered", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        Assert.Equal(2, host.All.Count);
    }

    [Fact]
    public async Task An_error_in_between_and_a_drop_never_reach_the_host()
    {
        await world.Post("/sim/numbers", new { number = Hotline, smsUrl = $"{host.Address}carrier/sms" });
        await Fault(new { side = "Webhook", kind = "Error", status = 502 });
        Assert.Equal("Failed", (await world.Text(Phone, Hotline, "一")).GetProperty("outcome").GetString());
        await Fault(new { side = "Webhook", kind = "Drop" });
        Assert.Equal("Dropped", (await world.Text(Phone, Hotline, "二")).GetProperty("outcome").GetString());
        Assert.Empty(host.All);
    }

    [Fact]
    public async Task A_webhook_reset_breaks_the_connection_while_the_host_is_answering()
    {
        var aborted = new TaskCompletionSource();
        host.Answer = (_, context) =>
        {
            if (host.All.Count > 1) return Task.CompletedTask;
            context.RequestAborted.Register(() => aborted.TrySetResult());
            return aborted.Task;
        };
        await Fault(new { side = "Webhook", kind = "Reset" });
        Assert.Equal("Answered", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        await aborted.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Contains((await world.Get("/sim/journal")).GetProperty("items").EnumerateArray(), item => item.TryGetProperty("fault", out var fault) && fault.GetString() == "Reset");
    }

    [Fact]
    public async Task A_slow_host_is_given_up_after_the_fragments_time()
    {
        await world.Post("/sim/numbers", new { number = Hotline, smsUrl = $"{host.Address}carrier/sms#tt=200&rc=0" });
        host.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal("Failed", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_host_that_is_down_is_tried_twice_and_then_the_fallback()
    {
        await world.Post("/sim/numbers", new { number = Hotline, smsUrl = "http://127.0.0.1:9/carrier/sms", smsFallbackUrl = $"{host.Address}fallback" });
        Assert.Equal("Answered", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        Assert.Equal("11205", Assert.Single(host.All)["ErrorCode"]);
        var tries = (await world.Get("/sim/journal")).GetProperty("items").EnumerateArray()
            .Count(item => item.GetProperty("step").GetString() == "request" && item.GetProperty("url").GetString()!.Contains(":9/", StringComparison.Ordinal));
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Faults_aim_at_one_phone()
    {
        await Fault(new { side = "Rest", kind = "Error", phone = "+8613900139000", count = 5 });
        Assert.Equal(201, (int)(await Send("您好")).Status);
        using var refused = await world.Control.PostAsJsonAsync("/sim/faults", new { side = "Rest", kind = "Reorder" });
        Assert.Equal(400, (int)refused.StatusCode);
    }

    private Task<JsonElement> Fault(object fault) => world.Post("/sim/faults", fault);

    private Task<CarrierAnswer> Send(string body) => CarrierAnswer.Post(world, "Messages.json", ("To", Phone), ("From", Hotline), ("Body", body));
}
