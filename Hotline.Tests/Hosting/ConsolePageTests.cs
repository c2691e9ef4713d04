using System.Net;
using System.Text;
using Hotline.Tests.Support;

namespace Hotline.Tests.Hosting;

/// <summary>With the console built in, and without it: what is the console's own is its page, and nothing else changes its answer.</summary>
public sealed class ConsolePageTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static readonly bool IsBuiltIn = File.Exists(Repository.PathOf("Hotline.AgentConsole", "wwwroot", "index.html")) && AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal);

    [Theory]
    [InlineData("/")]
    [InlineData("/tickets/261121-0001")]
    public async Task An_address_of_the_console_is_its_page_for_anybody(string path)
    {
        using var stranger = desk.Stranger();
        using var answer = await stranger.GetAsync(path);
        // A build without the console knows no such page.
        if (answer.StatusCode == HttpStatusCode.Unauthorized && !IsBuiltIn) return;
        Assert.Equal(("text/html", true), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.Contains("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("GET", "/api/no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/assets/no-such-file.js", HttpStatusCode.NotFound)]
    [InlineData("GET", "/t", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "/api/session", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/session", HttpStatusCode.UnsupportedMediaType)]
    public async Task The_console_changes_no_answer_of_others(string method, string path, HttpStatusCode expected)
    {
        // A stranger is sent to sign in before he learns what there is.
        var agent = await desk.SignedInAsync("agent");
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method != "GET") request.Content = new StringContent("x", Encoding.UTF8, "text/plain");
        using var answer = await agent.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }
}
