using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Lines;

/// <summary>How tests of service hours talk to the API.</summary>
internal static class CalendarCalls
{
    public static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    public static JsonElement Deadline(JsonElement ticket) => ticket.GetProperty("deadlines").EnumerateArray().Single(each => each.GetProperty("supersededAt").ValueKind == JsonValueKind.Null);

    public static async Task SetStationHoursAsync(HttpClient admin, string from, string to)
    {
        object hours = new { version = await VersionAsync(admin, "noons"), effectiveFrom = "2026-11-23", windows = Every(Weekdays, from, to) };
        await admin.DoAsync(HttpMethod.Put, "/api/calendars/noons", With(hours, (await admin.PostAsync("/api/calendars/noons/preview", hours)).Text("digest")));
    }

    public static async Task<int> VersionAsync(HttpClient admin, string code) => (await admin.ReadAsync($"/api/calendars/{code}")).GetProperty("version").GetInt32();

    public static object[] Every(string[] days, string from, string to) => [.. days.Select(day => new { day, from, to })];

    public static Dictionary<string, object?> With(object change, string digest)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(change))!;
        body["preview"] = digest;
        return body;
    }
}
