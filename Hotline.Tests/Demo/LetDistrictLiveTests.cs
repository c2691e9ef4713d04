using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Demo;

/// <summary>The button "let the district live": a new user sees a working day in a minute.</summary>
public sealed class LetDistrictLiveTests
{
    [Fact]
    public async Task A_district_that_lives_fills_the_queue_and_gets_work_done()
    {
        await using var hotline = await RunningHotline.StartAsync();

        var lives = await RunningHotline.PostAsync(hotline.Agent, "/api/demo/live", new { minutes = 5, seed = 3 });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.True(lives.GetProperty("callers").GetInt32() > 40);
        Assert.True(await hotline.ReadAsync(db => db.Tickets.CountAsync()) > 20);
        Assert.True(await hotline.ReadAsync(db => db.Jobs.CountAsync(job => job.DoneAt != null)) > 3);
    }

    [Fact]
    public async Task A_district_is_let_live_once_at_a_time_and_for_an_hour_at_most()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await RunningHotline.PostAsync(hotline.Agent, "/api/demo/live", new { minutes = 5 });

        using var again = await hotline.Agent.PostAsJsonAsync("/api/demo/live", new { minutes = 5 });
        using var forever = await hotline.Agent.PostAsJsonAsync("/api/demo/live", new { minutes = 600 });
        using var stranger = await hotline.Anonymous.PostAsJsonAsync("/api/demo/live", new { minutes = 5 });

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("district-lives", (await again.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, forever.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }
}
