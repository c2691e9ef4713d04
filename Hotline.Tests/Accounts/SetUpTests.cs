using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Hotline.Api.Accounts;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Accounts;

/// <summary>The very first start: nobody can sign in yet, and whoever reads what the host prints makes the first administrator.</summary>
public sealed partial class SetUpTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task The_first_start_in_production_prints_a_link_that_makes_the_first_administrator_once()
    {
        using var directory = new TemporaryDirectory();
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        await using var host = HostProcess.Start(address, new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Hotline:DataDirectory"] = directory.Path });
        Assert.True(await host.ReadyAsync(), host.Output);
        await Eventually.TrueAsync(() => Link().IsMatch(host.Output), TimeSpan.FromMinutes(1), "No link was printed.");
        var link = new Uri(Link().Match(host.Output).Value);
        using var browser = new HttpClient { BaseAddress = address };

        Assert.Contains("UserName", await browser.GetStringAsync(link), StringComparison.Ordinal);
        using (var wrong = await browser.GetAsync(link + "x")) Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Contains("The two passwords differ.", await PostAsync(browser, link, 400, "boss", "a-long-password", "another-password"), StringComparison.Ordinal);
        Assert.Contains("10 to 200 characters", await PostAsync(browser, link, 400, "boss", "short", "short"), StringComparison.Ordinal);
        Assert.Contains("small letters", await PostAsync(browser, link, 400, "<script>", "a-long-password", "a-long-password"), StringComparison.Ordinal);
        await PostAsync(browser, link, 200, "boss", "a-long-password", "a-long-password");

        using var session = await browser.PostAsJsonAsync("/api/session", new { userName = "boss", password = "a-long-password" });
        Assert.Equal("Administrator", (await session.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).Text("role"));
        using (var used = await browser.GetAsync(link)) Assert.Equal(HttpStatusCode.NotFound, used.StatusCode);
        await PostAsync(browser, link, 404, "second", "a-long-password", "a-long-password");
        Assert.Single(Directory.GetFiles(directory.File("keys/sessions")));
    }

    [Fact]
    public async Task Where_somebody_can_sign_in_no_link_opens_anything()
    {
        var token = desk.Services.GetRequiredService<SetUpLink>().Make();
        Assert.True(desk.Services.GetRequiredService<SetUpLink>().IsGood(token));
        using var stranger = desk.Stranger();
        using (var answer = await stranger.GetAsync($"/setup/{token}")) Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await PostAsync(stranger, new Uri(desk.Address, $"/setup/{token}"), 404, "second", "a-long-password", "a-long-password");
    }

    [Fact]
    public void A_link_ends_after_an_hour_and_when_another_is_made()
    {
        var link = desk.Services.GetRequiredService<SetUpLink>();
        var first = link.Make();
        var second = link.Make();
        Assert.Equal((false, true, false, false), (link.IsGood(first), link.IsGood(second), link.IsGood(null), link.IsGood(second + " ")));
        desk.Clock.Advance(SetUpLink.ValidFor);
        Assert.False(link.IsGood(second));
    }

    private static async Task<string> PostAsync(HttpClient browser, Uri link, int status, string name, string password, string again)
    {
        using var answer = await browser.PostAsync(link + "?lang=en", new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = name, ["Password"] = password, ["Again"] = again }));
        var page = await answer.Content.ReadAsStringAsync();
        // What follows the last page is the desk, which a build without the console does not have.
        Assert.True((int)answer.StatusCode == status || (status == 200 && answer.RequestMessage!.RequestUri!.AbsolutePath == "/"), $"{(int)answer.StatusCode}: {page}");
        return page;
    }

    [GeneratedRegex(@"http://\S+/setup/\S+")]
    private static partial Regex Link();
}
