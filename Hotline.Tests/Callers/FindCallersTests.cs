using Hotline.Tests.Support;

namespace Hotline.Tests.Callers;

public sealed class FindCallersTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_ringing_phone_shows_its_callers_with_open_and_last_tickets()
    {
        var agent = await desk.SignedInAsync("agent");
        var ended = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "第一件", callerPhone = "13800000031", callerName = "王阿姨" });
        await agent.PostAsync($"/api/tickets/{ended.Text("number")}/cancel", new { reason = "好了" });
        var open = await agent.PostAsync("/api/tickets", new { line = "hotline", description = "第二件", callerPhone = "13800000031", callerName = "小王" });
        await desk.InDatabaseAsync(async db =>
        {
            db.Callers.Single(caller => caller.Name == "小王").CareClass = "elderly-alone";
            return await db.SaveChangesAsync();
        });

        var found = await agent.ReadAsync("/api/callers?phone=138-0000-0031");

        Assert.Equal("+8613800000031", found.Text("phone"));
        var callers = found.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["小王", "王阿姨"], callers.Select(caller => caller.Text("name")));
        Assert.Equal("elderly-alone", callers[0].Text("careClass"));
        Assert.Equal(open.Text("number"), callers[0].GetProperty("openTickets")[0].Text("number"));
        Assert.Equal(ended.Text("number"), callers[1].GetProperty("lastTickets")[0].Text("number"));
        Assert.True(callers[0].GetProperty("openTickets")[0].GetProperty("care").GetBoolean());
    }

    [Fact]
    public async Task An_unknown_phone_has_no_callers_and_nonsense_is_no_phone()
    {
        var agent = await desk.SignedInAsync("agent");
        Assert.Equal(0, (await agent.ReadAsync("/api/callers?phone=13800009999")).GetProperty("items").GetArrayLength());
        var problem = await agent.RefusedAsync(HttpMethod.Get, "/api/callers?phone=anonymous", null, 400);
        Assert.True(problem.GetProperty("errors").TryGetProperty("phone", out _));
    }
}
