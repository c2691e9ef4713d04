using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Simulator;

public sealed class CarrierCallTests : IAsyncLifetime
{
    private const string Hotline = "+8657100000001";
    private const string Phone = "+8613800138000";
    private const string Question = """<Response><Gather numDigits="1" action="/carrier/voice/answer" timeout="5"><Say language="zh-CN">新工单，接单请按1，不接请按2</Say></Gather><Say>没有收到按键</Say></Response>""";
    private SimulatorProcess world = null!;
    private WebhookListener host = null!;

    public async Task InitializeAsync()
    {
        host = await WebhookListener.Start();
        world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z", pace: 1);
        await world.AddNumber(Hotline, host.Address);
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path switch
        {
            "/carrier/voice/offer" or "/carrier/voice" => Question,
            "/carrier/voice/answer" => $"<Response><Say>您按了{one["Digits"]}</Say><Hangup/></Response>",
            "/carrier/voice/other" => "<Response><Say>换个话题</Say></Response>",
            _ => "<Response/>",
        });
    }

    public async Task DisposeAsync()
    {
        await world.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_merchant_who_is_called_hears_the_offer_and_presses_one()
    {
        await Habits(Phone, new { script = (string[])["press 1"] });
        var call = await Place(("StatusCallback", $"{host.Address}carrier/voice/status"), ("StatusCallbackEvent", "initiated ringing answered completed"));
        Assert.Equal(HttpStatusCode.Created, call.Status);
        Assert.Equal("queued", call.Text("status"));

        await world.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["heard 新工单，接单请按1，不接请按2", "pressed 1", "heard 您按了1", "ended "], await Lines());
        var reports = host.All.Where(one => one.Path == "/carrier/voice/status").OrderBy(one => int.Parse(one["SequenceNumber"], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(["initiated", "ringing", "in-progress", "completed"], reports.Select(one => one["CallStatus"]));
        Assert.Equal(["0", "1", "2", "3"], reports.Select(one => one["SequenceNumber"]));
        var fetched = await world.Rest.GetFromJsonAsync<JsonElement>($"Calls/{call.Text("sid")}.json");
        Assert.Equal("completed", fetched.GetProperty("status").GetString());
        Assert.Equal("Sat, 21 Nov 2026 08:00:06 +0000", fetched.GetProperty("start_time").GetString());
        Assert.Equal(reports[^1]["CallDuration"], fetched.GetProperty("duration").GetString());
    }

    [Fact]
    public async Task A_question_left_unanswered_falls_through_to_the_next_verb_after_its_time_out()
    {
        await Place();
        await world.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(["heard 新工单，接单请按1，不接请按2", "silent ", "heard 没有收到按键", "ended "], await Lines());
        Assert.DoesNotContain(host.All, one => one.Path == "/carrier/voice/answer");
    }

    [Fact]
    public async Task Extension_keys_are_sent_after_the_answer_and_the_time_limit_ends_the_call()
    {
        host.Answer = (_, context) => WebhookListener.Say(context, "<Response><Pause length=\"600\"/></Response>");
        var call = await Place(("SendDigits", "ww8001"), ("TimeLimit", "60"), ("StatusCallback", $"{host.Address}status"));
        await world.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("60", host.All[^1]["CallDuration"]);
        Assert.Equal(["played ww8001", "ended "], await Lines());
        Assert.Equal("completed", (await world.Rest.GetFromJsonAsync<JsonElement>($"Calls/{call.Text("sid")}.json")).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("Ignore", "no-answer")]
    [InlineData("Busy", "busy")]
    [InlineData("Unreachable", "failed")]
    public async Task A_phone_that_is_not_answered_ends_the_call_with_its_status(string habit, string status)
    {
        await Habits(Phone, new { calls = habit });
        await Place(("StatusCallback", $"{host.Address}carrier/voice/status"), ("Timeout", "20"));
        await world.Advance(TimeSpan.FromMinutes(1));
        var report = Assert.Single(host.All);
        Assert.Equal(status, report["CallStatus"]);
        Assert.Equal("0", report["CallDuration"]);
        Assert.Empty(await Lines());
    }

    [Fact]
    public async Task A_caller_reaches_the_hotline_and_speaks()
    {
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path == "/carrier/voice"
            ? """<Response><Gather input="speech dtmf" action="heard"><Say>请讲</Say></Gather></Response>"""
            : "<Response><Say>好的</Say></Response>");
        var call = await world.Post("/sim/calls", new { from = Phone, to = Hotline, script = "wait 2; speak 厨房水管爆了" });
        await world.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("ringing", host.All[0]["CallStatus"]);
        Assert.Equal("inbound", host.All[0]["Direction"]);
        Assert.Equal("/carrier/heard", host.All[1].Path);
        Assert.Equal("厨房水管爆了", host.All[1]["SpeechResult"]);
        Assert.Equal("completed", host.All[^1]["CallStatus"]);
        var followed = await world.Get($"/sim/calls/{call.GetProperty("sid").GetString()}?untilEnded=true");
        Assert.Equal("completed", followed.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_caller_who_waits_in_a_queue_is_redirected_over_rest()
    {
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path switch
        {
            "/carrier/voice" => """<Response><Enqueue action="/left" waitUrl="/wait">line1</Enqueue></Response>""",
            "/wait" => "<Response><Say>请稍候</Say></Response>",
            "/carrier/voice/other" => "<Response><Say>换个话题</Say></Response>",
            _ => "<Response/>",
        });
        var call = await world.Post("/sim/calls", new { from = Phone, to = Hotline });
        await world.Advance(TimeSpan.FromSeconds(30));
        var sid = call.GetProperty("sid").GetString();
        Assert.Equal("in-progress", (await world.Rest.GetFromJsonAsync<JsonElement>($"Calls/{sid}.json")).GetProperty("status").GetString());

        var answer = await CarrierAnswer.Post(world, $"Calls/{sid}.json", ("Url", $"{host.Address}carrier/voice/other"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        await world.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("redirected", Assert.Single(host.All, one => one.Path == "/left")["QueueResult"]);
        Assert.Equal(["heard 换个话题", "ended "], (await Lines())[^2..]);
        var late = await CarrierAnswer.Post(world, $"Calls/{sid}.json", ("Url", $"{host.Address}carrier/voice/other"));
        Assert.Equal(21220, late.Json.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_call_is_taken_back_while_it_rings_and_ended_while_it_lasts()
    {
        await Habits(Phone, new { calls = "Ignore" });
        var ringing = await Place(("StatusCallback", $"{host.Address}status"));
        await world.Advance(TimeSpan.FromSeconds(3));
        await CarrierAnswer.Post(world, $"Calls/{ringing.Text("sid")}.json", ("Status", "canceled"));
        Assert.Equal("canceled", (await host.WaitFor(1))[0]["CallStatus"]);

        await Habits(Phone, new { calls = "Answer" });
        var live = await Place(("StatusCallback", $"{host.Address}status"));
        await world.Advance(TimeSpan.FromSeconds(8));
        await CarrierAnswer.Post(world, $"Calls/{live.Text("sid")}.json", ("Status", "completed"));
        Assert.Equal("completed", (await host.WaitFor(3))[^1]["CallStatus"]);
        Assert.Equal("ended ", (await Lines())[^1]);
    }

    [Fact]
    public async Task A_voicemail_becomes_a_recording_that_can_be_fetched_and_deleted()
    {
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path == "/carrier/voice"
            ? """<Response><Say>请留言</Say><Record action="/done" recordingStatusCallback="/carrier/recording"/></Response>"""
            : "<Response/>");
        await world.Post("/sim/calls", new { from = Phone, to = Hotline, script = (string[])["speak 我家电闸跳了请师傅来看看"] });
        await world.Advance(TimeSpan.FromMinutes(1));

        var recorded = Assert.Single(host.All, one => one.Path == "/carrier/recording");
        Assert.Equal("completed", recorded["RecordingStatus"]);
        Assert.Equal(recorded["RecordingUrl"], Assert.Single(host.All, one => one.Path == "/done")["RecordingUrl"]);
        var sound = await world.Rest.GetByteArrayAsync(new Uri(recorded["RecordingUrl"]));
        Assert.Equal("RIFF"u8.ToArray(), sound[..4]);
        Assert.Equal(HttpStatusCode.NoContent, (await world.Rest.DeleteAsync($"Recordings/{recorded["RecordingSid"]}.json")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await world.Rest.GetAsync(new Uri(recorded["RecordingUrl"]))).StatusCode);
    }

    [Fact]
    public async Task A_dialled_number_is_connected_and_its_call_is_listed_below_the_first()
    {
        const string merchant = "+8613900139000";
        await Habits(merchant, new { script = (string[])["wait 10", "hang up"] });
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path == "/carrier/voice"
            ? $"""<Response><Dial callerId="{Hotline}" action="/dialled"><Number>{merchant}</Number></Dial></Response>"""
            : "<Response/>");
        var call = await world.Post("/sim/calls", new { from = Phone, to = Hotline });
        await world.Advance(TimeSpan.FromMinutes(2));

        var dialled = Assert.Single(host.All, one => one.Path == "/dialled");
        Assert.Equal("completed", dialled["DialCallStatus"]);
        Assert.Equal("10", dialled["DialCallDuration"]);
        var legs = await world.Rest.GetFromJsonAsync<JsonElement>($"Calls.json?ParentCallSid={call.GetProperty("sid").GetString()}");
        var leg = Assert.Single(legs.GetProperty("calls").EnumerateArray());
        Assert.Equal(Hotline, leg.GetProperty("from").GetString());
        Assert.Equal(dialled["DialCallSid"], leg.GetProperty("sid").GetString());
    }

    [Fact]
    public async Task Unreadable_instructions_go_to_the_fallback_and_unsupported_ones_into_the_journal()
    {
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path == "/fallback" ? "<Response><Sms>x</Sms><Say>备用</Say></Response>" : "<Response><Say>断");
        await Place(("FallbackUrl", $"{host.Address}fallback"));
        await world.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("12100", Assert.Single(host.All, one => one.Path == "/fallback")["ErrorCode"]);
        Assert.Equal(["heard 备用", "ended "], await Lines());
        var notes = (await world.Get("/sim/journal")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("step").GetString() == "note").Select(item => item.GetProperty("note").GetString()).ToList();
        Assert.Contains(notes, note => note!.Contains("<Sms> is not supported", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Instructions_that_lead_back_to_themselves_come_to_an_end()
    {
        host.Answer = (_, context) => WebhookListener.Say(context, "<Response><Redirect/></Response>");
        var call = await world.Post("/sim/calls", new { from = Phone, to = Hotline });
        Assert.Equal("completed", (await world.Get($"/sim/calls/{call.GetProperty("sid").GetString()}?untilEnded=true")).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("", Hotline, "x", 21201)]
    [InlineData("abc", Hotline, "x", 21211)]
    [InlineData(Phone, "+8657199999999", "x", 21210)]
    [InlineData(Phone, Hotline, "", 21205)]
    public async Task A_call_that_cannot_be_placed_is_refused_with_its_code(string to, string from, string url, int code)
    {
        var answer = await CarrierAnswer.Post(world, "Calls.json", ("To", to), ("From", from), ("Url", url.Length > 0 ? $"{host.Address}{url}" : ""));
        Assert.Equal(code, answer.Json.GetProperty("code").GetInt32());
    }

    private async Task<List<string>> Lines()
    {
        var view = await world.Get($"/sim/phones/{Uri.EscapeDataString(Phone)}");
        return view.GetProperty("calls").EnumerateArray().Last().GetProperty("lines").EnumerateArray()
            .Select(line => $"{line.GetProperty("kind").GetString()} {line.GetProperty("text").GetString()}").ToList();
    }

    private Task<JsonElement> Habits(string phone, object habits) => world.Post($"/sim/phones/{Uri.EscapeDataString(phone)}", habits);

    private Task<CarrierAnswer> Place(params (string Name, string? Value)[] more) =>
        CarrierAnswer.Post(world, "Calls.json", [("To", Phone), ("From", Hotline), ("Url", $"{host.Address}carrier/voice/offer"), .. more]);
}
