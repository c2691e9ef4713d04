using System.Net;
using Hotline.Tests.Support;

namespace Hotline.Tests.Accounts;

public sealed class AccountsApiTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_person_says_that_they_are_away_and_why()
    {
        var agent = await desk.SignedInAsync("agent");
        await agent.DoAsync(HttpMethod.Put, "/api/me/presence", new { status = "Away", reason = "午饭" });
        var me = await agent.ReadAsync("/api/me");
        Assert.Equal(("Away", "午饭"), (me.GetProperty("presence").Text("status"), me.GetProperty("presence").Text("reason")));
        await agent.RefusedAsync(HttpMethod.Put, "/api/me/presence", new { status = "Asleep" }, 400);
    }

    [Fact]
    public async Task A_draft_is_kept_for_its_form_and_its_person_until_it_is_discarded()
    {
        var agent = await desk.SignedInAsync("agent");
        await agent.DoAsync(HttpMethod.Put, "/api/me/draft?form=new-ticket", new { json = """{"description":"漏"}""" });
        await agent.DoAsync(HttpMethod.Put, "/api/me/draft?form=new-ticket", new { json = """{"description":"漏水"}""" });

        Assert.Equal("""{"description":"漏水"}""", (await agent.ReadAsync("/api/me/draft?form=new-ticket")).Text("json"));
        Assert.Equal(HttpStatusCode.NoContent, (await agent.GetAsync("/api/me/draft?form=other")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await (await desk.SignedInAsync("colleague")).GetAsync("/api/me/draft?form=new-ticket")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await agent.DeleteAsync("/api/me/draft?form=new-ticket")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await agent.GetAsync("/api/me/draft?form=new-ticket")).StatusCode);
        await agent.RefusedAsync(HttpMethod.Put, "/api/me/draft?form=new-ticket", new { json = new string('x', 32_001) }, 400);
        await agent.RefusedAsync(HttpMethod.Get, "/api/me/draft", null, 400);
    }

    [Fact]
    public async Task Somebody_who_is_locked_out_is_out_at_once()
    {
        var admin = await desk.SignedInAsync("admin");
        var made = await admin.PostAsync("/api/users", new { userName = "newcomer", displayName = "新人", role = "Agent", lines = new[] { "station" }, password = SmallDesk.Password });
        var newcomer = await desk.SignedInAsync("newcomer");
        Assert.Equal("station", (await newcomer.ReadAsync("/api/me")).GetProperty("lines")[0].GetString());

        var locked = await admin.PostAsync($"/api/users/{made.GetProperty("id").GetInt64()}/lock", new { });

        Assert.True(locked.GetProperty("locked").GetBoolean());
        await newcomer.RefusedAsync(HttpMethod.Get, "/api/me", null, 401);
        await desk.Stranger().RefusedAsync(HttpMethod.Post, "/api/session", new { userName = "newcomer", password = SmallDesk.Password }, 401);
        await admin.PostAsync($"/api/users/{made.GetProperty("id").GetInt64()}/unlock", new { });
        await desk.SignedInAsync("newcomer");
    }

    [Fact]
    public async Task Nobody_locks_themselves_out()
    {
        var admin = await desk.SignedInAsync("admin");
        var id = (await admin.ReadAsync("/api/me")).GetProperty("id").GetInt64();
        Assert.Equal("lock-oneself", (await admin.RefusedAsync(HttpMethod.Post, $"/api/users/{id}/lock", new { }, 409)).Text("code"));
    }

    [Theory]
    [InlineData("x", "Agent", "userName")]
    [InlineData("agent", "Agent", "userName")]
    [InlineData("fine", "King", "role")]
    [InlineData("fine", null, "role")]
    public async Task A_bad_account_is_refused_by_field(string userName, string? role, string field)
    {
        var admin = await desk.SignedInAsync("admin");
        var problem = await admin.RefusedAsync(HttpMethod.Post, "/api/users", new { userName, role, password = SmallDesk.Password }, 400);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        var stranger = desk.Stranger();
        var admin = await desk.SignedInAsync("admin");
        await admin.PostAsync("/api/users", new { userName = "forgetful", role = "Agent", password = SmallDesk.Password });
        for (var i = 0; i < 5; i++)
            Assert.Equal("wrong-credentials", (await stranger.RefusedAsync(HttpMethod.Post, "/api/session", new { userName = "forgetful", password = "wrong" }, 401)).Text("code"));
        Assert.Equal("locked-out", (await stranger.RefusedAsync(HttpMethod.Post, "/api/session", new { userName = "forgetful", password = SmallDesk.Password }, 401)).Text("code"));
    }
}
