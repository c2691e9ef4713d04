using System.Text;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Lines;

/// <summary>What people and files bring: good holidays become a draft, bad hours are refused with the field named.</summary>
public sealed class CalendarInputTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    [Theory]
    [InlineData("""{"code":"x","zone":"Asia/Atlantis","windows":[]}""", "zone")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"12:00"},{"day":"Monday","from":"11:00","to":"13:00"}]}""", "windows[1]")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"09:00"}]}""", "windows[0].to")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"9 am","to":"10:00"}]}""", "windows[0].from")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"from":"09:00","to":"10:00"}]}""", "windows[0].day")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[null]}""", "windows[0].day")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Moonday","from":"09:00","to":"10:00"}]}""", "windows[0].day")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"10:00"}],"exceptions":[{"kind":"Closed","name":"?"}]}""", "exceptions[0].date")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"10:00"}],"exceptions":[{"date":"2027-02-30","kind":"Closed"}]}""", "exceptions[0].date")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"10:00"}],"exceptions":[{"date":"2027-01-01"}]}""", "exceptions[0].kind")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"10:00"}],"exceptions":[{"date":"2027-01-01","kind":"Special"}]}""", "exceptions[0].windows")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"10:00"}],"exceptions":[{"date":"2027-01-01","kind":"Closed"},{"date":"2027-01-01","kind":"MakeUpWorkingDay"}]}""", "exceptions[1].date")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai","windows":[]}""", "windows")]
    [InlineData("""{"code":"x","zone":"Asia/Shanghai"}""", "windows")]
    [InlineData("""{"code":"Big One","zone":"Asia/Shanghai","windows":[]}""", "code")]
    [InlineData("""{"code":"daily","zone":"Asia/Shanghai","windows":[{"day":"Monday","from":"09:00","to":"10:00"}]}""", "code")]
    [InlineData("""{"zone":"Asia/Shanghai","windows":[]}""", "code")]
    public async Task Bad_hours_are_refused_with_the_field_named(string body, string field)
    {
        var admin = await desk.SignedInAsync("admin");
        var problem = await admin.RefusedAsync(HttpMethod.Post, "/api/calendars", JsonSerializer.Deserialize<JsonElement>(body), 400);
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(each => each.Name));
    }

    [Theory]
    [InlineData("2026-11-22", "effectiveFrom")]
    [InlineData("2036-01-01", "effectiveFrom")]
    [InlineData(null, "effectiveFrom")]
    public async Task A_version_begins_today_or_later(string? effectiveFrom, string field)
    {
        var admin = await desk.SignedInAsync("admin");
        var problem = await admin.RefusedAsync(HttpMethod.Post, "/api/calendars/daily/preview", new { version = 1, effectiveFrom, windows = Every(Weekdays, "09:00", "17:00") }, 400);
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(each => each.Name));
    }

    [Fact]
    public async Task Saving_without_looking_is_refused()
    {
        var admin = await desk.SignedInAsync("admin");
        var problem = await admin.RefusedAsync(HttpMethod.Put, "/api/calendars/daily", new { version = 1, effectiveFrom = "2026-12-01", windows = Every(Weekdays, "09:00", "17:00") }, 400);
        Assert.True(problem.GetProperty("errors").TryGetProperty("preview", out _));
    }

    [Fact]
    public async Task Public_holidays_of_a_file_become_a_draft_and_the_calendars_own_special_day_wins()
    {
        var admin = await desk.SignedInAsync("admin");
        await admin.PostAsync("/api/calendars", new
        {
            code = "office", zone = "Asia/Shanghai", windows = Every(Weekdays, "09:00", "17:00"),
            exceptions = new object[] { new { date = "2027-01-01", kind = "Special", windows = new[] { new { from = "10:00", to = "12:00" } }, name = "元旦上午" }, new { date = "2027-01-02", kind = "Closed", name = "旧名" } },
        });
        const string csv = "date,kind,nameZh,provisional\n2027-01-01,closed,元旦,yes\n2027-01-02,closed,元旦,yes\n2027-01-09,makeup,元旦调休上班,yes\n";
        var draft = await ImportAsync(admin, "office", csv, 200);
        Assert.Equal((1, 1, 1), (draft.GetProperty("added").GetInt32(), draft.GetProperty("replaced").GetInt32(), draft.GetProperty("kept").GetInt32()));
        Assert.Equal(["Special", "Closed", "MakeUpWorkingDay"], draft.GetProperty("exceptions").EnumerateArray().Select(each => each.Text("kind")));

        var change = new { version = 1, effectiveFrom = "2026-12-01", windows = draft.GetProperty("windows"), exceptions = draft.GetProperty("exceptions") };
        var preview = await admin.PostAsync("/api/calendars/office/preview", change);
        await admin.DoAsync(HttpMethod.Put, "/api/calendars/office", With(change, preview.Text("digest")));
        await using var scope = desk.Services.CreateAsyncScope();
        var catalogue = await scope.ServiceProvider.GetRequiredService<Catalogues>().GetAsync(scope.ServiceProvider.GetRequiredService<HotlineDb>(), CancellationToken.None);
        var hours = catalogue.Hours.Values.First(each => each.Code == "office");
        Assert.True(hours.IsOpen(new(2027, 1, 9, 2, 0, 0, TimeSpan.Zero)));
        Assert.False(hours.IsOpen(new(2027, 1, 16, 2, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("date,kind,nameZh\n,closed,元旦\n", "rows[2].date")]
    [InlineData("date,kind,nameZh\n2027-13-01,closed,元旦\n", "rows[2].date")]
    [InlineData("date,kind,nameZh\n2027-01-01,party,元旦\n", "rows[2].kind")]
    [InlineData("date,kind\n2027-01-01,closed\n", "header")]
    [InlineData("date,kind,nameZh\n2027-01-01,closed,a\n2027-01-01,makeup,b\n", "file")]
    [InlineData("date,kind,nameZh\n", "file")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:元旦\nEND:VEVENT\nEND:VCALENDAR\n", "events[1].dtstart")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101T090000Z\nEND:VEVENT\nEND:VCALENDAR\n", "events[1].dtstart")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n", "events[1].rrule")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270105\nDTEND;VALUE=DATE:20270101\nEND:VEVENT\nEND:VCALENDAR\n", "events[1].dtend")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270105\nDTEND;VALUE=DATE:20290101\nEND:VEVENT\nEND:VCALENDAR\n", "events[1].dtend")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270105\n", "events[1]")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "file")]
    public async Task A_bad_holiday_file_is_refused_with_the_row_named(string file, string field)
    {
        var admin = await desk.SignedInAsync("admin");
        var problem = await ImportAsync(admin, "daily", file, 400);
        Assert.Contains(field, problem.GetProperty("errors").EnumerateObject().Select(each => each.Name));
    }

    [Fact]
    public async Task An_iCalendar_file_is_read_with_its_folds_escapes_and_several_days()
    {
        var admin = await desk.SignedInAsync("admin");
        const string file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270504\r\nSUMMARY;LANGUAGE=\"zh:CN\":劳动节\\, 放\r\n 假\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270508\r\nSUMMARY:劳动节（班）\r\nBEGIN:VALARM\r\nSUMMARY:响铃\r\nEND:VALARM\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270509\r\nSTATUS:CANCELLED\r\nSUMMARY:取消\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var days = (await ImportAsync(admin, "daily", file, 200)).GetProperty("exceptions").EnumerateArray().ToList();
        Assert.Equal(["2027-05-01", "2027-05-02", "2027-05-03", "2027-05-08"], days.Select(each => each.Text("date")));
        Assert.Equal(["Closed", "Closed", "Closed", "MakeUpWorkingDay"], days.Select(each => each.Text("kind")));
        Assert.Equal(["劳动节, 放假", "劳动节（班）"], days.Select(each => each.Text("name")).Distinct());
    }

    private static object[] Every(string[] days, string from, string to) => [.. days.Select(day => new { day, from, to })];

    private static Dictionary<string, object?> With(object change, string digest)
    {
        var body = JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(change))!;
        body["preview"] = digest;
        return body;
    }

    private static async Task<JsonElement> ImportAsync(HttpClient admin, string code, string file, int status)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new("text/csv");
        var answer = await admin.PostAsync($"/api/calendars/{code}/holidays/import", content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
