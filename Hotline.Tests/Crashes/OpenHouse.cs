using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;
using Hotline.Tests.Support;

namespace Hotline.Tests.Crashes;

/// <summary>
/// What an administrator changes before the crashes begin, through the API: lines and shops open round the clock, so that the proof does not depend on the hour
/// at which it runs; every shop of the simulated world can be asked and no other, two of three by text and the third by a call.
/// </summary>
internal static class OpenHouse
{
    /// <returns>The phones that are called.</returns>
    public static async Task<IReadOnlyList<string>> ArrangeAsync(Uri address)
    {
        using var admin = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        admin.DefaultRequestHeaders.Add("X-Hotline", "1");
        await RunningHotline.PostAsync(admin, "/api/session", new { userName = "admin", password = "hotline-demo" });
        await OpenLinesAsync(admin);
        var spoken = new List<string>();
        var texted = 0;
        await foreach (var shop in ShopsAsync(admin))
        {
            var (id, version, phone) = (shop.GetProperty("id").GetInt64(), shop.GetProperty("version").GetInt32(), shop.GetProperty("phone").GetString()!);
            var isOfThisWorld = phone.StartsWith("+8614", StringComparison.Ordinal);
            var way = id % 3 == 0 ? ContactWay.SpokenCall : ContactWay.Sms;
            if (isOfThisWorld && way == ContactWay.SpokenCall) spoken.Add(phone);
            else if (isOfThisWorld) texted++;
            await ChangeAsync(admin, $"/api/merchants/{id}", isOfThisWorld ? new { version, calendar = "always", contactWay = $"{way}" } : new { version, status = $"{MerchantStatus.Suspended}" });
        }
        Assert.True(spoken.Count > 50 && texted > 100, $"{spoken.Count} shops are called and {texted} get texts.");
        return spoken;
    }

    private static async Task OpenLinesAsync(HttpClient admin)
    {
        var lines = (await RunningHotline.GetAsync(admin, "/api/catalogue")).GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString()).ToArray();
        var preview = await RunningHotline.PostAsync(admin, "/api/calendars/always/assign/preview", new { lines });
        await ChangeAsync(admin, "/api/calendars/always/assign", new { lines, preview = preview.GetProperty("digest").GetString() });
    }

    private static async IAsyncEnumerable<JsonElement> ShopsAsync(HttpClient admin)
    {
        string? next = null;
        do
        {
            var page = await RunningHotline.GetAsync(admin, $"/api/merchants?take=200{(next is null ? "" : $"&after={next}")}");
            foreach (var shop in page.GetProperty("items").EnumerateArray()) yield return shop;
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);
    }

    private static async Task ChangeAsync(HttpClient admin, string path, object change)
    {
        using var answer = await admin.PutAsJsonAsync(path, change);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
    }
}
