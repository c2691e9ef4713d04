using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hotline.Tests.Support;

namespace Hotline.Tests.Hosting;

/// <summary>
/// The description of the API and its committed copy, <c>docs/openapi.json</c>, from which the console's types are made.
/// <c>docs/write-openapi.sh</c> writes it anew.
/// </summary>
public sealed class ApiDescriptionTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<JsonObject> DescriptionAsync() => JsonNode.Parse(await desk.Stranger().GetStringAsync("/openapi/v1.json"))!.AsObject();

    [Fact]
    public async Task The_committed_description_is_the_one_that_the_host_gives() =>
        Generated.Whole("docs/openapi.json", (await DescriptionAsync()).ToJsonString(Format) + "\n");

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_and_described_refusals()
    {
        var names = new List<string>();
        foreach (var (path, item) in (await DescriptionAsync())["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(each => each.Key != "parameters"))
            {
                var where = $"{method} {path}";
                names.Add(operation!["operationId"]?.GetValue<string>() ?? throw new InvalidOperationException($"{where} has no name."));
                Assert.True(operation["summary"]?.GetValue<string>() is { Length: > 0 }, $"{where} has no summary.");
                var responses = operation["responses"]!.AsObject();
                Assert.True(responses.Any(response => response.Key[0] == '2'), $"{where} does not say what it answers.");
                Assert.All(responses.Where(response => response.Key[0] == '4'), response => Assert.True(response.Value!["content"]?["application/problem+json"] is not null, $"{where} {response.Key} is no problem+json."));
            }
        }
        Assert.Equal(names.Distinct(), names);
    }

    /// <summary>What CONTRACT promises outsiders; a rename breaks their scripts.</summary>
    [Theory]
    [InlineData("/health/live", "get")]
    [InlineData("/health/ready", "get")]
    [InlineData("/metrics", "get")]
    [InlineData("/openapi/v1.json", "get")]
    [InlineData("/api/session", "post", "delete")]
    [InlineData("/api/me", "get")]
    [InlineData("/api/me/presence", "put")]
    [InlineData("/api/tickets", "get", "post")]
    [InlineData("/api/tickets/{number}", "get", "put")]
    [InlineData("/api/tickets/{number}/dispatch", "post")]
    [InlineData("/api/tickets/{number}/assign", "post")]
    [InlineData("/api/tickets/{number}/hold", "post")]
    [InlineData("/api/tickets/{number}/resume", "post")]
    [InlineData("/api/tickets/{number}/resolve", "post")]
    [InlineData("/api/tickets/{number}/cancel", "post")]
    [InlineData("/api/tickets/{number}/reopen", "post")]
    [InlineData("/api/tickets/{number}/close", "post")]
    [InlineData("/api/tickets/{number}/link", "post")]
    [InlineData("/api/tickets/{number}/merge", "post")]
    [InlineData("/api/tickets/{number}/note", "post")]
    [InlineData("/api/tickets/{number}/transfer", "post")]
    [InlineData("/api/tickets/{number}/match", "get")]
    [InlineData("/api/tickets/{number}/follow-up", "post")]
    [InlineData("/api/offers/{id}/acceptance", "post")]
    [InlineData("/api/offers/{id}/decline", "post")]
    [InlineData("/api/jobs/{id}/en-route", "post")]
    [InlineData("/api/jobs/{id}/on-site", "post")]
    [InlineData("/api/jobs/{id}/quote", "post")]
    [InlineData("/api/jobs/{id}/done", "post")]
    [InlineData("/api/jobs/{id}/cannot-finish", "post")]
    [InlineData("/api/jobs/{id}/no-show", "post")]
    [InlineData("/api/merchants", "get", "post")]
    [InlineData("/api/merchants/{id}", "put")]
    [InlineData("/api/merchants/import", "post")]
    [InlineData("/api/merchants/{id}/record", "get")]
    [InlineData("/api/callers", "get")]
    [InlineData("/api/interactions", "get")]
    [InlineData("/api/queues", "get")]
    [InlineData("/api/reports/response-times", "get")]
    [InlineData("/api/audit/{number}", "get")]
    [InlineData("/api/audit/seals", "get")]
    public async Task Every_name_of_the_contract_is_described(string path, params string[] methods)
    {
        var paths = (await DescriptionAsync())["paths"]!.AsObject();
        Assert.True(paths.ContainsKey(path), $"{path} is not described.");
        Assert.All(methods, method => Assert.True(paths[path]!.AsObject().ContainsKey(method), $"{method} {path} is not described."));
    }
}
