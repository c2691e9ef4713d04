using System.Net;
using System.Text.Json;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Hosting;

/// <summary>Bad input is answered with 400 and <c>errors</c>, or harmless text is stored; never with a 5xx.</summary>
public sealed class BadInputTests(SmallDesk desk, ITestOutputHelper output) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task No_field_of_any_operation_is_answered_with_a_failure()
    {
        var (sent, wrong) = await BadInputWalk.RunAsync(desk);
        output.WriteLine($"{sent} calls");
        Assert.True(sent > 1000, $"Only {sent} calls: the description names no fields any more?");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(40)));
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("\"text\"", 400)]
    [InlineData("{\"line\":\"hotline\",\"line\":\"hotline\",\"description\":\"x\"}", 400)]
    [InlineData("{\"description\":\"x\"}", 400)]
    [InlineData("{\"line\":\"hotline\",\"description\":\"x\",\"priority\":1}", 400)]
    [InlineData("{\"line\":\"hotline\",\"description\":\"x\",\"receivedAt\":\"2026-11-23T08:00:00\"}", 400)]
    [InlineData("{\"line\":\"hotline\",\"description\":\"x\",\"onSite\":\"daughter\"}", 400)]
    public async Task An_unreadable_body_names_the_field(string body, int status)
    {
        var agent = await desk.SignedInAsync("agent");
        var (answer, text) = await BadInputWalk.SendAsync(agent, "post", "/api/tickets", body);
        Assert.Equal(status, (int)answer);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal("bad-fields", problem.Text("code"));
        Assert.NotEmpty(problem.GetProperty("errors").EnumerateObject());
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_out_of_all_proportion_are_refused()
    {
        var agent = await desk.SignedInAsync("agent");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await BadInputWalk.SendAsync(agent, "post", "/api/tickets", $"{{\"description\":\"{new string('x', 11 * 1024 * 1024)}\"}}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await BadInputWalk.SendAsync(agent, "post", "/api/tickets", $"{{\"line\":\"hotline\",\"description\":\"{new string('x', 9 * 1024 * 1024)}\"}}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await BadInputWalk.SendAsync(agent, "post", "/api/tickets", string.Concat(Enumerable.Repeat("{\"onSite\":", 200)))).Status);
        var keys = string.Join(',', Enumerable.Range(0, 1025).Select(i => $"\"key{i}\":1"));
        Assert.Equal(HttpStatusCode.Created, (await BadInputWalk.SendAsync(agent, "post", "/api/tickets", $"{{\"line\":\"hotline\",\"description\":\"x\",{keys}}}")).Status);
        using var form = new FormUrlEncodedContent([new("line", "hotline")]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await agent.PostAsync("/api/tickets", form)).StatusCode);
    }

    [Fact]
    public async Task Text_of_1600_emoji_is_kept_whole_and_a_number_in_full_width_digits_is_read()
    {
        var agent = await desk.SignedInAsync("agent");
        var emoji = string.Concat(Enumerable.Repeat("🚰", 1600));
        var ticket = await agent.PostAsync("/api/tickets", new { line = "hotline", description = emoji, callerPhone = "１３８００００００６２", callerName = "a\u202Eb\0c" });
        Assert.Equal((emoji, "+8613800000062", "abc"), (ticket.Text("description"), ticket.GetProperty("caller").Text("phone"), ticket.GetProperty("caller").Text("name")));
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_names_its_parameter()
    {
        var agent = await desk.SignedInAsync("agent");
        Assert.True((await agent.RefusedAsync(HttpMethod.Get, "/api/tickets?take=many", null, 400)).GetProperty("errors").TryGetProperty("take", out _));
        Assert.True((await agent.RefusedAsync(HttpMethod.Get, "/api/merchants?status=Odd", null, 400)).GetProperty("errors").TryGetProperty("status", out _));
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class BadInputOnPostgreSqlTests(SmallDeskOnPostgreSql desk) : IClassFixture<SmallDeskOnPostgreSql>
{
    [Fact]
    public async Task No_field_of_any_operation_is_answered_with_a_failure() => Assert.Empty((await BadInputWalk.RunAsync(desk)).Wrong);
}
