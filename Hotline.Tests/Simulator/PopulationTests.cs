using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Tests.Support;

namespace Hotline.Tests.Simulator;

public sealed partial class PopulationTests : IAsyncLifetime
{
    private const string Hotline = "+8657100000001";
    private WebhookListener host = null!;

    public async Task InitializeAsync() => host = await WebhookListener.Start();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Residents_ask_merchants_take_go_arrive_and_finish_and_residents_score()
    {
        await using var world = await Town();
        RunSmallHotline(world);
        await world.Post("/sim/population", new
        {
            callers = (object[])[new { phone = "+8614200030001", name = "宋春林", estate = "世纪城" }, new { phone = "+8614200030002", estate = "大众公寓A区2号楼302" }],
            merchants = (object[])[new { phone = "+8614200010001", acceptance = 0.8 }, new { phone = "+8614200010002", acceptance = 0.4 }],
            seed = 7, rate = 0.4, minutes = 300, speed = 1,
        });

        await world.Advance(TimeSpan.FromHours(12));

        var view = await world.Get("/sim/population");
        var counts = view.GetProperty("counts").Deserialize<Dictionary<string, int>>()!;
        Assert.Equal("over", view.GetProperty("phase").GetString());
        Assert.InRange(counts["asked"], 80, 160);
        Assert.True(counts["accepted"] > counts["declined"]);
        Assert.True(counts["declined"] > 0 && counts["finished"] > 0 && counts["scored"] > 0 && counts["late"] > 0 && counts["ignored"] > 0, view.ToString());
        Assert.InRange(counts["finished"], counts["accepted"] / 2, counts["accepted"] + counts["late"]);
        Assert.Contains(host.All, one => one["Body"].Contains("世纪城", StringComparison.Ordinal));
        Assert.Contains(host.All, one => one["Body"].Contains("大众公寓A区2号楼302", StringComparison.Ordinal));
        Assert.Contains(host.All, one => one["Body"] is "好" or "接");
        Assert.Contains(host.All, one => one["Body"].StartsWith('１'));
    }

    [Fact]
    public async Task The_same_seed_lives_the_same_day_and_another_seed_another()
    {
        var first = await Day(seed: 3);
        var again = await Day(seed: 3);
        var other = await Day(seed: 4);
        Assert.NotEmpty(first);
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task Whoever_is_offered_a_job_answers_when_merchants_are_only_counted()
    {
        await using var world = await Town();
        RunSmallHotline(world);
        await world.Post("/sim/population", new { callers = 5, merchants = 1, seed = 1, rate = 60, minutes = 1, speed = 60 });
        await world.Advance(TimeSpan.FromMinutes(30));
        var merchants = host.All.Where(one => Answer().IsMatch(one["Body"])).Select(one => one["From"]).Distinct();
        Assert.Single(merchants);
    }

    [Fact]
    public async Task A_merchant_of_the_population_presses_keys_on_the_phone_and_residents_call()
    {
        await using var world = await Town();
        host.Answer = (one, context) => WebhookListener.Say(context, one.Path switch
        {
            "/offer" => """<Response><Gather action="/key"><Say>新工单，接单请按1，不接请按2</Say></Gather></Response>""",
            "/carrier/voice" => """<Response><Gather input="speech" action="/key"><Say>请讲您的问题和地址</Say></Gather></Response>""",
            _ => "<Response/>",
        });
        await world.Post("/sim/population", new { callers = 3, merchants = (string[])["+8614200010001"], acceptance = 1, callShare = 1, seed = 1, rate = 10, minutes = 1 });
        await CarrierAnswer.Post(world, "Calls.json", ("To", "+8614200010001"), ("From", Hotline), ("Url", $"{host.Address}offer"));
        await world.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("1", Assert.Single(host.All, one => one["Digits"].Length > 0)["Digits"]);
        Assert.Contains(host.All, one => one["SpeechResult"].Length > 3);
    }

    [Fact]
    public async Task One_population_lives_at_a_time_within_bounds_and_can_be_stopped()
    {
        await using var world = await Town();
        Assert.Equal("none", (await world.Get("/sim/population")).GetProperty("phase").GetString());
        foreach (var wrong in (object[])[new { rate = 1e9 }, new { callers = 0 }, new { callers = (string[])["13800138000"] }, new { minutes = -1 }, new { speed = 0 }, new { merchants = (object[])[new { phone = "+8614200010001", acceptance = "x" }] }])
            Assert.Equal(HttpStatusCode.BadRequest, (await world.Control.PostAsJsonAsync("/sim/population", wrong)).StatusCode);

        await world.Post("/sim/population", new { minutes = 60, rate = 10 });
        Assert.Equal(HttpStatusCode.Conflict, (await world.Control.PostAsJsonAsync("/sim/population", new { })).StatusCode);
        await world.Advance(TimeSpan.FromMinutes(5));
        await world.Control.DeleteAsync("/sim/population");
        var sent = host.All.Count;
        Assert.True(sent > 0);
        await world.Advance(TimeSpan.FromMinutes(55));
        Assert.Equal(sent, host.All.Count);
        Assert.Equal("stopped", (await world.Get("/sim/population")).GetProperty("phase").GetString());
        await world.Post("/sim/population", new { minutes = 1 });
    }

    private async Task<List<string>> Day(int seed)
    {
        await using var listener = await WebhookListener.Start();
        await using var world = await Town();
        await world.AddNumber(Hotline, listener.Address);
        host = listener;
        RunSmallHotline(world);
        await world.Post("/sim/population", new { callers = 10, merchants = (string[])["+8614200010001", "+8614200010002", "+8614200010003"], seed, rate = 3, minutes = 20, speed = 10 });
        await world.Advance(TimeSpan.FromHours(2));
        return listener.All.Where(one => one.Path == "/carrier/sms").Select(one => $"{one["From"]} {one["Body"]}").ToList();
    }

    private async Task<SimulatorProcess> Town()
    {
        var world = await SimulatorProcess.Start("Manual:2026-11-21T08:00:00Z");
        await world.AddNumber(Hotline, host.Address);
        return world;
    }

    /// <summary>A hotline of twenty lines: offers each request to one of three merchants, confirms, and asks the resident at the end.</summary>
    private void RunSmallHotline(SimulatorProcess world)
    {
        ConcurrentDictionary<string, string> callerByCode = [];
        ConcurrentDictionary<string, string> openByMerchant = [];
        ConcurrentDictionary<string, string> shown = [];
        var next = 4000;
        host.Answer = async (one, context) =>
        {
            var (from, body) = (one["From"], one["Body"].Normalize(System.Text.NormalizationForm.FormKC));
            if (from.StartsWith("+86142000100", StringComparison.Ordinal))
            {
                var match = Answer().Match(body);
                var code = match.Success ? match.Groups[2].Value : openByMerchant.GetValueOrDefault(from, "");
                var verb = match.Success ? match.Groups[1].Value : body is "好" or "接" or "1" ? "1" : "2";
                if (verb == "1" && shown.TryAdd(code, from)) await Send(from, $"接单成功，工单261121-{code}。出发回复 3 {code}，到达回复 4 {code}，完工回复 5 {code} 金额");
                if (verb == "5") await Send(callerByCode[code], "工单已完工。您满意吗？请回复1到5（5为很满意）");
            }
            else if (body.Length > 1)
            {
                var code = Interlocked.Increment(ref next).ToString(CultureInfo.InvariantCulture);
                callerByCode[code] = from;
                var merchant = $"+861420001000{1 + next % 2}";
                openByMerchant[merchant] = code;
                await Send(merchant, $"派单：修理。指导价100-200元。10分钟内回复 1 {code} 接单，2 {code} 不接。详情：http://127.0.0.1:34007/m/x");
            }
            await WebhookListener.Say(context, "<Response/>");
        };

        Task Send(string to, string body) => CarrierAnswer.Post(world, "Messages.json", ("To", to), ("From", Hotline), ("Body", body));
    }

    [GeneratedRegex(@"^([1-5])\D{0,2}(\d{4})")]
    private static partial Regex Answer();
}
