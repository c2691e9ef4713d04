using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Hotline.Api.Accounts;
using Hotline.Api.Data.Model;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Accounts;

public sealed partial class AuthorizationMatrixTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static readonly string[] People = ["agent", "supervisor", "admin"];

    [Fact]
    public void Every_endpoint_stands_in_the_matrix_and_nothing_else_does()
    {
        var endpoints = Endpoints().Order(StringComparer.Ordinal).ToList();
        Assert.True(endpoints.Count > 50, "The host has no endpoints any more?");
        Assert.Equal("", string.Join('\n', endpoints.Except(AuthorizationMatrix.Doors.Keys).Select(endpoint => $"Enter {endpoint} in AuthorizationMatrix.cs.")));
        Assert.Equal("", string.Join('\n', AuthorizationMatrix.Doors.Keys.Except(endpoints).Select(endpoint => $"There is no endpoint {endpoint}.")));
    }

    /// <summary>What lies on no line; everything else that a path names by a parameter is checked by <see cref="LineScope"/>.</summary>
    private static readonly string[] OnNoLine = ["calendars", "merchants", "users"];

    [Fact]
    public void Every_noun_of_the_API_either_lies_on_a_line_or_is_known_not_to()
    {
        var nouns = desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true && endpoint.RoutePattern.Parameters.Count > 0)
            .ToLookup(endpoint => LineScope.Find(endpoint.RoutePattern)?.Noun);
        Assert.Equal(LineScope.Nouns.Order(), nouns.Select(noun => noun.Key).OfType<string>().Order());
        Assert.All(nouns[null], endpoint => Assert.Contains(endpoint.RoutePattern.RawText!.Trim('/').Split('/')[1], OnNoLine));
    }

    [Fact]
    public async Task Every_endpoint_lets_in_whom_the_matrix_names_and_nobody_else()
    {
        var wrong = new List<string>();
        using var stranger = desk.Stranger();
        var people = new List<HttpClient>();
        foreach (var person in People) people.Add(await desk.SignedInAsync(person));
        foreach (var (endpoint, door) in AuthorizationMatrix.Doors)
        {
            await ExpectAsync(stranger, "a stranger", endpoint, door is Door.Open or Door.Link ? null : door == Door.Carrier ? HttpStatusCode.Forbidden : HttpStatusCode.Unauthorized, wrong);
            foreach (var role in Enum.GetValues<Role>())
            {
                // Signing in or out changes who one is, so somebody comes for that alone.
                using var comer = endpoint.EndsWith("/api/session", StringComparison.Ordinal) ? await desk.SignedInAsync(People[(int)role]) : null;
                await ExpectAsync(comer ?? people[(int)role], People[(int)role], endpoint, Refusal(door, role), wrong);
                using var program = desk.Program(role);
                await ExpectAsync(program, $"a program as {role}", endpoint, Refusal(door, role), wrong);
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_key_that_nobody_gave_out_opens_nothing()
    {
        var client = new HttpClient { BaseAddress = desk.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "hk_made-up");
        Assert.Equal("signed-out", (await client.RefusedAsync(HttpMethod.Get, "/api/tickets", null, 401)).Text("code"));
    }

    [Fact]
    public async Task An_unsafe_call_by_cookie_needs_our_header_and_no_foreign_origin()
    {
        var agent = await desk.SignedInAsync("agent");
        var body = new { line = "hotline", description = "x" };

        agent.DefaultRequestHeaders.Remove("X-Hotline");
        Assert.Equal("foreign-origin", (await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", body, 403)).Text("code"));
        // Another kind of authorization beside the cookie does not make it a program.
        agent.DefaultRequestHeaders.Add("Authorization", "Basic eDp5");
        Assert.Equal("foreign-origin", (await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", body, 403)).Text("code"));
        agent.DefaultRequestHeaders.Remove("Authorization");
        agent.DefaultRequestHeaders.Add("X-Hotline", "1");
        agent.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        Assert.Equal("foreign-origin", (await agent.RefusedAsync(HttpMethod.Post, "/api/tickets", body, 403)).Text("code"));
        agent.DefaultRequestHeaders.Remove("Origin");
        agent.DefaultRequestHeaders.Add("Origin", desk.Address.GetLeftPart(UriPartial.Authority));
        await agent.PostAsync("/api/tickets", body);
    }

    [Fact]
    public async Task Signing_in_needs_no_header_but_no_foreign_origin_either()
    {
        var client = new HttpClient { BaseAddress = desk.Address };
        (await client.PostAsJsonAsync("/api/session", new { userName = "agent", password = SmallDesk.Password })).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        await new HttpClient { BaseAddress = desk.Address, DefaultRequestHeaders = { { "Origin", "https://elsewhere.example" } } }
            .RefusedAsync(HttpMethod.Post, "/api/session", new { userName = "agent", password = SmallDesk.Password }, 403);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_open_the_hub()
    {
        var agent = await desk.SignedInAsync("agent");
        agent.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await agent.PostAsync("/live/negotiate?negotiateVersion=1", null)).StatusCode);
    }

    private static HttpStatusCode? Refusal(Door door, Role role) => door switch
    {
        Door.Carrier => HttpStatusCode.Forbidden,
        Door.Supervisor when role < Role.Supervisor => HttpStatusCode.Forbidden,
        Door.Administrator when role < Role.Administrator => HttpStatusCode.Forbidden,
        _ => null,
    };

    private static async Task ExpectAsync(HttpClient client, string who, string endpoint, HttpStatusCode? refusal, List<string> wrong)
    {
        var (method, pattern) = (endpoint.Split(' ')[0], endpoint.Split(' ')[1]);
        // Nothing that exists is named, so that nothing is changed by those who may.
        var path = Parameter().Replace(pattern, parameter => parameter.Value.Contains(":long", StringComparison.Ordinal) ? "999999999" : parameter.Value.Contains("documentName", StringComparison.Ordinal) ? "v1" : "none");
        using var request = new HttpRequestMessage(new HttpMethod(method == "*" ? "GET" : method), path);
        // Imports take tables, and routing looks at that before anybody is asked who they are.
        if (method is "POST" or "PUT") request.Content = path.EndsWith("/import", StringComparison.Ordinal) ? new StringContent("", Encoding.UTF8, "text/csv") : JsonContent.Create(new { });
        using var answer = await client.SendAsync(request);
        var isRight = refusal is { } status ? answer.StatusCode == status : answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)answer.StatusCode < 500;
        // Signing in with nothing is refused by the same number.
        if (!isRight && !(endpoint == "POST /api/session" && answer.StatusCode == HttpStatusCode.Unauthorized)) wrong.Add($"{endpoint} by {who}: {(int)answer.StatusCode} instead of {(refusal is { } expected ? ((int)expected).ToString(System.Globalization.CultureInfo.InvariantCulture) : "entry")}");
    }

    private IEnumerable<string> Endpoints() => desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        // The console's files, and in Development those that appeared after the build: theirs is the route of any file. A build without the console has neither.
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.RoutePattern.RawText != "{**path:file}")
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["*"])
            .Select(method => $"{method} /{endpoint.RoutePattern.RawText?.Trim('/')}")).Distinct();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
