using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;

namespace Hotline.Tests.Hosting;

/// <summary>Walks every field of every operation that the API describes and sends what breaks careless programs. A new operation is walked without being named here.</summary>
internal static class BadInputWalk
{
    /// <summary>JSON literals, some of which no serializer would write.</summary>
    private static readonly string[] BadTexts =
    [
        """ "\u0000" """, """ "a\u0000b" """, """ "\u000b" """, """ "\ud83d" """, """ "\udc00\ud800" """, """ "\u202eabc" """, """ "" """, """ " " """, """ "anonymous" """, """ "HotlineCo" """,
        """ "１３８００００００００１" """, """ "<script>alert(1)</script>" """, """ "</Say><Dial>+861</Dial>" """, """ "' OR 1=1--" """, """ "=HYPERLINK(\"http://x\")" """, """ "\ufffe\uffff\ufdd0" """, """ "{0}%s%n" """, """ "-1" """, """ "99999999999999999999" """,
        $"\"{string.Concat(Enumerable.Repeat("🚰", 1600))}\"", $"\"{new string('x', 70_000)}\"",
        "null", "0", "-1", "1e400", "true", "[]", "{}", "[null]", "[\"x\"]", "\"\\ud800\"", "99999999999999999999", "1.5",
    ];

    private static readonly string[] BadQueries = ["%00", "%ED%A0%80", "%FF", "", "%20", "%F0%9F%9A%B0%F0%9F%9A%B0", "%E2%80%AEabc", "-1", "0", "99999999999999999999", "1e5", "%27%20OR%201%3D1--", "NaN", "2026-13-45", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59Z", "%EF%BC%91", new string('x', 3000)];

    /// <summary>What a call needs so that the walk gets past the first look at it.</summary>
    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["EnterTicket"] = """{"line":"hotline","description":"漏水","callerPhone":"13800000061","service":"pipe-repair","area":"centre"}""",
        ["EditTicket"] = """{"version":0}""",
        ["AssignTicket"] = """{"agent":"agent"}""",
        ["HoldTicket"] = """{"reason":"x"}""",
        ["ResolveTicket"] = """{"answer":"x"}""",
        ["CancelTicket"] = """{"reason":"x"}""",
        ["ReopenTicket"] = """{"reason":"x"}""",
        ["CloseTicket"] = """{"reason":"x"}""",
        ["WidenRules"] = """{"rules":["Hours"],"reason":"x"}""",
        ["DispatchTogether"] = """{"tickets":["000000-0000"]}""",
        ["ClaimFromBoard"] = """{"merchant":1}""",
        ["AddNote"] = """{"text":"x"}""",
        ["TransferTicket"] = """{"to":"12345"}""",
        ["LinkTickets"] = """{"ticket":"000000-0000"}""",
        ["MergeTicket"] = """{"into":"000000-0000"}""",
        ["AnswerFollowUp"] = """{"score":5}""",
        ["EnterMerchant"] = """{"code":"walked","name":"x","phone":"13900000201","area":"centre","trades":[{"trade":"plumbing"}]}""",
        ["AddTechnician"] = """{"name":"x"}""",
        ["AddMerchantTie"] = """{"kind":"Interest","userName":"agent","reason":"x"}""",
        ["AddPolicy"] = """{"line":"hotline","reason":"x"}""",
        ["ReadOutNumber"] = """{"line":"hotline","service":"pipe-repair","area":"centre","merchant":1}""",
        ["EditMerchant"] = """{"version":1}""",
        ["CreateUser"] = """{"userName":"walked","role":"Agent","password":"hotline-demo"}""",
        ["SaveDraft"] = """{"json":"{}"}""",
        ["SetPresence"] = """{"status":"Available"}""",
        ["EndVisit"] = """{"outcome":"NobodyHome"}""",
        ["QuotePrice"] = """{"quoteFen":1}""",
    };

    /// <summary>Calls that would end the walk: they sign out, or move the clock for everybody.</summary>
    private static readonly string[] NotWalked = ["SignOut", "AdvanceClock"];

    /// <summary>Walks; says how many calls were sent and which answers were wrong.</summary>
    internal static async Task<(int Sent, List<string> Wrong)> RunAsync(SmallDesk desk)
    {
        var admin = await desk.SignedInAsync("admin");
        var known = await SomethingOfEachAsync(desk, admin);
        var description = JsonNode.Parse(await admin.GetStringAsync("/openapi/v1.json"))!.AsObject();
        var wrong = new List<string>();
        var sent = 0;
        foreach (var (path, item) in description["paths"]!.AsObject().Where(each => each.Key.StartsWith("/api/", StringComparison.Ordinal)))
        {
            foreach (var (method, operation) in item!.AsObject().Where(each => each.Key is "get" or "post" or "put" or "delete"))
            {
                if (NotWalked.Contains(operation!["operationId"]?.GetValue<string>())) continue;
                foreach (var (address, body) in Calls(path, operation.AsObject(), description, known))
                {
                    sent++;
                    if (await JudgeAsync(admin, method, address, body) is { } fault) wrong.Add(fault);
                }
            }
        }
        return (sent, wrong);
    }

    private static async Task<Dictionary<string, string>> SomethingOfEachAsync(SmallDesk desk, HttpClient admin)
    {
        var ticket = await admin.PostAsync("/api/tickets", new { line = "hotline", description = "漏水", callerPhone = "13800000060", service = "pipe-repair", area = "centre" });
        var number = ticket.Text("number");
        await admin.PostAsync($"/api/tickets/{number}/dispatch", new { });
        var offer = (await admin.ReadAsync($"/api/tickets/{number}")).GetProperty("offers")[0].GetProperty("id").GetInt64();
        await admin.PostAsync($"/api/offers/{offer}/acceptance", new { });
        var job = (await admin.ReadAsync($"/api/tickets/{number}")).GetProperty("jobs")[0].GetProperty("id").GetInt64();
        var (conversation, message, task, merchant) = await desk.InDatabaseAsync(async db =>
        {
            var line = db.Lines.Single(each => each.Code == "hotline").Id;
            var talk = new Conversation { Phone = "+8613800000060", LineId = line, Version = 1, LastAt = SmallDesk.Start };
            var task = new Hotline.Dispatch.Tasks.AgentTask { LineId = line, Version = 1, CreatedAt = SmallDesk.Start };
            db.AddRange(talk, task);
            await db.SaveChangesAsync();
            var message = new Message { ConversationId = talk.Id, Body = "x", At = SmallDesk.Start };
            db.Add(message);
            await db.SaveChangesAsync();
            return (talk.Id, message.Id, task.Id, db.Merchants.First().Id);
        });
        // A ticket that still takes edits and notes, for the paths with a number.
        var open = await admin.PostAsync("/api/tickets", new { line = "hotline", description = "漏水", callerPhone = "13800000060" });
        return new()
        {
            ["{number}"] = open.Text("number"), ["offers"] = $"{offer}", ["jobs"] = $"{job}", ["conversations"] = $"{conversation}", ["messages"] = $"{message}", ["tasks"] = $"{task}", ["merchants"] = $"{merchant}", ["users"] = "999999999",
        };
    }

    private static IEnumerable<(string Address, string? Body)> Calls(string path, JsonObject operation, JsonObject description, Dictionary<string, string> known)
    {
        var parameters = operation["parameters"]?.AsArray().Select(each => each!.AsObject()).ToList() ?? [];
        var good = Fill(path, known);
        var body = operation["requestBody"] is null ? null : Bodies.GetValueOrDefault(operation["operationId"]!.GetValue<string>(), "{}");
        foreach (var parameter in parameters)
        {
            var name = parameter["name"]!.GetValue<string>();
            foreach (var value in BadQueries)
            {
                if (parameter["in"]!.GetValue<string>() == "path") yield return (Fill(path.Replace($"{{{name}}}", value.Length == 0 ? "%20" : value, StringComparison.Ordinal), known), body);
                else if (parameter["in"]!.GetValue<string>() == "query") yield return ($"{good}?{name}={value}", body);
            }
        }
        if (operation["requestBody"]?["content"]?["application/json"]?["schema"] is not { } schema) yield break;
        foreach (var field in Fields(schema, description, depth: 0))
        {
            foreach (var value in BadTexts) yield return (good, With(body!, field, value.Trim()));
        }
        foreach (var whole in new[] { "", "null", "[]", "\"x\"", "{", "{}" }) yield return (good, whole);
    }

    private static string Fill(string path, Dictionary<string, string> known)
    {
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
            if (segments[i].StartsWith('{')) segments[i] = known.GetValueOrDefault(segments[i]) ?? known.GetValueOrDefault(segments[i - 1]) ?? "1";
        return string.Join('/', segments);
    }

    /// <summary>Paths of all fields of a body: <c>onSite.phone</c>, <c>trades[].skill</c>.</summary>
    private static IEnumerable<string> Fields(JsonNode schema, JsonObject description, int depth)
    {
        if (depth > 4) yield break;
        var alternatives = schema["oneOf"]?.AsArray() ?? schema["anyOf"]?.AsArray();
        if (alternatives is not null)
        {
            foreach (var field in alternatives.SelectMany(each => Fields(each!, description, depth))) yield return field;
            yield break;
        }
        if (schema["$ref"]?.GetValue<string>() is { } reference) schema = description["components"]!["schemas"]![reference.Split('/')[^1]]!;
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            yield return name;
            foreach (var inner in Fields(property!, description, depth + 1)) yield return $"{name}.{inner}";
            if (property!["items"] is { } items)
                foreach (var inner in Fields(items, description, depth + 1).Prepend("")) yield return inner.Length == 0 ? $"{name}[]" : $"{name}[].{inner}";
        }
    }

    /// <summary>The body with one field replaced by a literal, which may be no valid JSON.</summary>
    private static string With(string body, string field, string literal)
    {
        const string mark = "\"@@@\"";
        var root = JsonNode.Parse(body)!.AsObject();
        var at = root;
        var names = field.Split('.');
        for (var i = 0; i < names.Length; i++)
        {
            var (name, isList) = names[i].EndsWith("[]", StringComparison.Ordinal) ? (names[i][..^2], true) : (names[i], false);
            if (i == names.Length - 1)
            {
                at[name] = isList ? new JsonArray("@@@") : "@@@";
                break;
            }
            var inner = new JsonObject();
            at[name] = isList ? new JsonArray(inner) : inner;
            at = inner;
        }
        return root.ToJsonString().Replace(mark, literal, StringComparison.Ordinal);
    }

    private static async Task<string?> JudgeAsync(HttpClient client, string method, string address, string? body)
    {
        var (status, text) = await SendAsync(client, method, address, body);
        var call = $"{method} {(address.Length > 120 ? address[..120] : address)} {(body?.Length > 200 ? body[..200] + "…" : body)}";
        if ((int)status >= 500) return $"{(int)status}: {call}: {text}";
        // Kestrel itself refuses some paths before anything of ours is asked.
        if (text.Length == 0 || !text.StartsWith('{') && !text.StartsWith('[')) return null;
        var answer = JsonNode.Parse(text);
        if (status == HttpStatusCode.BadRequest && answer?["errors"] is not JsonObject { Count: > 0 }) return $"400 without errors: {call}: {text}";
        if (status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden && !address.StartsWith("/api/session", StringComparison.Ordinal) && answer?["code"]?.GetValue<string>() is not ("supervisors-only" or "other-line")) return $"{(int)status}: {call}";
        return Texts(answer).FirstOrDefault(each => CleanText.Of(each, int.MaxValue) != each.Trim()) is { } dirty ? $"dirty text '{JsonSerializer.Serialize(dirty)}': {call}" : null;
    }

    internal static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient client, string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(client.BaseAddress + address.TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        // The host may refuse by the length alone, and would then cut us off while we send.
        if (body?.Length > 1_000_000) request.Headers.ExpectContinue = true;
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(each => Texts(each.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
