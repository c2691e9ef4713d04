using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Simulator;

public sealed class WorldTests
{
    private const string Hotline = "+8657100000001";
    private const string Phone = "+8613800138000";

    [Fact]
    public async Task Under_the_system_clock_the_world_is_idle_when_all_is_delivered()
    {
        await using var host = await WebhookListener.Start();
        await using var world = await SimulatorProcess.Start();
        await world.AddNumber(Hotline, host.Address);
        await Send(world, "您好", $"{host.Address}status");

        var reports = await host.WaitFor(3);

        Assert.Equal(["queued", "sent", "delivered"], reports.Select(one => one["MessageStatus"]));
        await world.Idle();
        Assert.Equal("您好", Assert.Single(await world.TextsOn(Phone)));
        using var refused = await world.Control.PostAsJsonAsync("/sim/clock", new { advance = "PT1H" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task The_manual_clock_shows_what_is_next_and_never_runs_backwards()
    {
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z", pace: 1);
        await world.Post("/sim/numbers", new { number = Hotline });
        await Send(world, "您好");

        var now = await world.Post("/sim/clock", new { });
        Assert.Equal("2026-11-21T08:00:00.05Z", now.GetProperty("nextAt").GetString());
        var later = await world.Post("/sim/clock", new { now = "2026-11-21T09:00:00+00:00" });
        Assert.True(later.GetProperty("idle").GetBoolean());
        Assert.Equal(JsonValueKind.Null, later.GetProperty("nextAt").ValueKind);
        using var refused = await world.Control.PostAsJsonAsync("/sim/clock", new { now = "2026-11-21T08:30:00Z" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task A_restricted_region_carries_no_texts_in_no_links_and_only_registered_templates()
    {
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.Post("/sim/numbers", new { number = Hotline, smsUrl = "http://127.0.0.1:9/" });
        await world.Post("/sim/region", new { restricted = true, region = new { templates = (string[])["【热线】新工单{}，请接听来电"] } });

        Assert.Equal("NotCarried", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        Assert.Equal(201, (int)(await Send(world, "【热线】新工单0042，请接听来电")).Status);
        Assert.Equal(30007, (await Send(world, "【热线】新工单http://a.cn/x，请接听来电")).Json.GetProperty("code").GetInt32());
        Assert.Equal(30007, (await Send(world, "随便写的")).Json.GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task A_registered_text_is_named_by_its_sid_and_filled_with_its_variables()
    {
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z", 0, "--region", "Restricted");
        await world.Post("/sim/numbers", new { number = Hotline, region = new { unregistered = "Refuse", contents = new Dictionary<string, string> { ["HX1"] = "【热线】{{1}}有新工单{{2}}" } } });

        Assert.Equal(201, (int)(await Content("HX1", """{"1":"世纪城","2":"0042"}""")).Status);
        Assert.Equal(21655, (await Content("HX2", "{}")).Json.GetProperty("code").GetInt32());
        Assert.Equal(21656, (await Content("HX1", """{"1":"世纪城"}""")).Json.GetProperty("code").GetInt32());
        await world.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["【热线】世纪城有新工单0042"], await world.TextsOn(Phone));

        Task<CarrierAnswer> Content(string sid, string variables) =>
            CarrierAnswer.Post(world, "Messages.json", ("To", Phone), ("From", Hotline), ("ContentSid", sid), ("ContentVariables", variables));
    }

    [Fact]
    public async Task A_number_that_is_pointed_elsewhere_stays_in_its_country()
    {
        await using var world = await SimulatorProcess.Start("System", 0, "--region", "Restricted");
        for (var i = 0; i < 2; i++)
        {
            await world.AddNumber(Hotline, new Uri("http://127.0.0.1:9/"));
            Assert.Equal("NotCarried", (await world.Text(Phone, Hotline, "漏水")).GetProperty("outcome").GetString());
        }
    }

    [Fact]
    public async Task A_text_that_is_late_beyond_its_validity_fails()
    {
        await using var host = await WebhookListener.Start();
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.Post("/sim/numbers", new { number = Hotline, region = new { textsPerDay = 0, delayMinutes = 30 } });
        await CarrierAnswer.Post(world, "Messages.json", ("To", Phone), ("From", Hotline), ("Body", "10分钟内有效"), ("ValidityPeriod", "600"), ("StatusCallback", $"{host.Address}status"));
        await world.Advance(TimeSpan.FromHours(1));
        Assert.Equal(("failed", "30036"), (host.All[^1]["MessageStatus"], host.All[^1]["ErrorCode"]));
        Assert.Empty(await world.TextsOn(Phone));
    }

    [Theory]
    [InlineData("/sim/sms", "{}")]
    [InlineData("/sim/sms", """{"from":null,"to":"+8657100000001","body":"x"}""")]
    [InlineData("/sim/sms", "not json")]
    [InlineData("/sim/calls", """{"from":"+8613800138000","to":"+8657100000001","script":["dance"]}""")]
    [InlineData("/sim/calls", """{"from":"+8613800138000","to":"+8657100000001","script":7}""")]
    [InlineData("/sim/clock", """{"advance":"tomorrow"}""")]
    [InlineData("/sim/faults", """{"side":"Rest"}""")]
    [InlineData("/sim/faults", """{"side":"Rest","kind":"Error","status":200}""")]
    [InlineData("/sim/phones/%2B8613800138000", """{"script":["dance"]}""")]
    public async Task What_cannot_be_read_is_refused_and_harms_nothing(string path, string body)
    {
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.Post("/sim/numbers", new { number = Hotline });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await world.Control.PostAsync(path, content)).StatusCode);
        Assert.True((await world.Get("/sim/idle")).GetProperty("idle").GetBoolean());
    }

    [Fact]
    public async Task After_five_texts_a_day_the_sixth_is_late()
    {
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.Post("/sim/numbers", new { number = Hotline, region = new { textsPerDay = 5, delayMinutes = 30 } });
        for (var i = 1; i <= 6; i++) await Send(world, $"{i}");
        await world.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(5, (await world.TextsOn(Phone)).Count);
        await world.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("6", (await world.TextsOn(Phone))[^1]);
    }

    [Theory]
    [InlineData("Undelivered", "undelivered", "30005")]
    [InlineData("Landline", "undelivered", "30006")]
    [InlineData("Failed", "failed", "30003")]
    public async Task A_phone_that_takes_no_texts_says_why(string habit, string status, string code)
    {
        await using var host = await WebhookListener.Start();
        await using var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.AddNumber(Hotline, host.Address);
        await world.Post($"/sim/phones/{Uri.EscapeDataString(Phone)}", new { texts = habit });
        await Send(world, "您好", $"{host.Address}status");
        await world.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(status, host.All[^1]["MessageStatus"]);
        Assert.Equal(code, host.All[^1]["ErrorCode"]);
        Assert.Empty(await world.TextsOn(Phone));
    }

    [Fact]
    public async Task An_api_key_opens_the_door_as_the_token_does()
    {
        await using var world = await SimulatorProcess.Start("System", 0, "--apiKey", "SK0123456789abcdef0123456789abcdef:secret");
        using var program = new HttpClient { BaseAddress = world.Rest.BaseAddress };
        program.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("SK0123456789abcdef0123456789abcdef:secret"u8));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("Messages.json")).StatusCode);
    }

    [Fact]
    public async Task It_listens_on_this_machine_only_and_under_its_own_name()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Dll, "--urls", "http://0.0.0.0:0"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.NotEqual(0, process.ExitCode);

        await using var world = await SimulatorProcess.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sim/health") { Headers = { Host = "evil.example" } };
        Assert.Equal(HttpStatusCode.BadRequest, (await world.Control.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task It_ends_when_the_process_that_started_it_dies()
    {
        using var parent = Process.Start(new ProcessStartInfo("sleep", "600"))!;
        await using var world = await SimulatorProcess.Start("System", 0, "--parent", $"{parent.Id}");
        using var process = Process.GetProcessById(world.Id);
        parent.Kill();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static string Dll => Path.Combine(AppContext.BaseDirectory, "simulator", "Hotline.Simulator.dll");

    private static Task<CarrierAnswer> Send(SimulatorProcess world, string body, string? callback = null) =>
        CarrierAnswer.Post(world, "Messages.json", ("To", Phone), ("From", Hotline), ("Body", body), ("StatusCallback", callback));
}
