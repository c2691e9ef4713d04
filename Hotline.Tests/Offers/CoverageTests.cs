using Hotline.Api.Merchants;
using Hotline.Api.Offers.Coverage;
using Hotline.Api.Offers.Decisions;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Offers;

/// <summary>Spring Festival comes, and the shops go home.</summary>
public sealed class CoverageTests
{
    // Monday, 23 November, is the first day; the holiday lies four days ahead.
    private static readonly DateOnly Holiday = new(2026, 11, 27);

    [Fact]
    public async Task Before_the_holiday_shops_are_asked_and_a_supervisor_is_warned_where_too_few_remain()
    {
        await using var street = await Street.OpenAsync(2);
        await HolidayAsync(street);
        await street.RunAsync<LookAhead>(look => look.RunAsync(CancellationToken.None));
        var asked = await street.ReadAsync(db => db.Outbox.AsNoTracking().Where(entry => entry.Template == NoticeTemplate.HolidayAsked).ToListAsync());
        Assert.Equal(3, asked.Count);
        Assert.All(asked, text => Assert.Contains("11/27", text.Arguments, StringComparison.Ordinal));

        // Two go home, one answers nothing: whoever did not answer keeps the usual hours.
        var merchants = await street.ReadAsync(db => db.Merchants.OrderBy(merchant => merchant.Id).Select(merchant => merchant.Id).ToListAsync());
        await street.RunAsync<AnswerHoliday>(answer => answer.RunAsync(merchants[0], false, AnswerWay.Sms, CancellationToken.None));
        await street.RunAsync<AnswerHoliday>(answer => answer.RunAsync(merchants[1], true, AnswerWay.Keypad, CancellationToken.None));
        await street.RunAsync<AnswerHoliday>(answer => answer.RunAsync(merchants[1], false, AnswerWay.Sms, CancellationToken.None));

        var supervisor = await street.Desk.SignedInAsync("supervisor");
        var rows = (await supervisor.ReadAsync("/api/reports/coverage?line=hotline&service=pipe-repair&area=centre")).GetProperty("rows").EnumerateArray().ToDictionary(row => row.Text("date"));
        Assert.Equal(14, rows.Count);
        Assert.Equal((1, true), (rows["2026-11-27"].GetProperty("least").GetInt32(), rows["2026-11-27"].GetProperty("isGap").GetBoolean()));
        Assert.Equal((3, false), (rows["2026-11-26"].GetProperty("least").GetInt32(), rows["2026-11-26"].GetProperty("isGap").GetBoolean()));
        Assert.Equal((7, 14), (rows["2026-11-26"].GetProperty("firstHour").GetInt32(), rows["2026-11-26"].GetProperty("merchants").GetArrayLength()));
        var holidays = (await supervisor.ReadAsync("/api/reports/coverage?line=hotline")).GetProperty("holidays").EnumerateArray().Select(day => (day.Text("date"), day.GetProperty("open").GetInt32(), day.GetProperty("closed").GetInt32(), day.GetProperty("silent").GetInt32()));
        Assert.Equal([("2026-11-27", 0, 2, 1)], holidays);

        // The harbour has nobody at all: the warning came with the first look, and a second look adds none.
        await street.RunAsync<LookAhead>(look => look.RunAsync(CancellationToken.None));
        var warning = Assert.Single(await street.ReadAsync(db => db.AgentTasks.AsNoTracking().Where(task => task.Kind == AgentTaskKind.CoverageGap && db.Lines.Any(line => line.Id == task.LineId && line.Code == "hotline")).ToListAsync()));
        Assert.True(warning.IsForSupervisors);
        Assert.Contains("Plumbing, Harbour: 0 at the least", warning.Detail.En, StringComparison.Ordinal);
        Assert.Equal(3, await street.ReadAsync(db => db.Outbox.CountAsync(entry => entry.Template == NoticeTemplate.HolidayAsked)));

        // Of a responsible body there is never a second: where nobody else does it, one is enough.
        await street.EnterShopAsync(8, new { kind = "Body", area = "harbour", areas = new[] { "harbour" } });
        var body = (await supervisor.ReadAsync("/api/reports/coverage?line=hotline&service=pipe-repair&area=harbour")).GetProperty("rows")[1];
        Assert.Equal((1, 1, false), (body.GetProperty("least").GetInt32(), body.GetProperty("enough").GetInt32(), body.GetProperty("isGap").GetBoolean()));
        Assert.True((await supervisor.RefusedAsync(HttpMethod.Get, "/api/reports/coverage?area=moon", null, 400)).GetProperty("errors").TryGetProperty("area", out _));
    }

    [Fact]
    public async Task Who_goes_home_is_not_asked_on_the_holiday_and_who_stays_open_is_although_its_calendar_says_closed()
    {
        await using var street = await Street.OpenAsync(0);
        await HolidayAsync(street);
        var leaves = await street.ReadAsync(db => db.Merchants.Select(merchant => merchant.Id).SingleAsync());
        var (stays, silent) = (await street.EnterShopAsync(1, new { calendar = "shops" }), await street.EnterShopAsync(2, new { calendar = "shops" }));
        await street.RunAsync<LookAhead>(look => look.RunAsync(CancellationToken.None));
        await street.RunAsync<AnswerHoliday>(answer => answer.RunAsync(leaves, false, AnswerWay.Sms, CancellationToken.None));
        await street.RunAsync<AnswerHoliday>(answer => answer.RunAsync(stays, true, AnswerWay.Keypad, CancellationToken.None));

        var festive = await street.TicketAsync(more: new { wantedFrom = "2026-11-27T02:00:00Z" });
        var reasons = await ReasonsAsync(street, festive);
        Assert.Equal(["Holiday"], reasons[leaves]);
        Assert.Empty(reasons[stays]);
        // Who said nothing keeps its usual hours, which close on the holiday.
        Assert.Equal(["Closed"], reasons[silent]);
        await street.DispatchAsync(festive);
        Assert.Equal(stays, Assert.Single((await street.TicketOfAsync(festive)).Offers).MerchantId);

        // The day before, everybody works.
        Assert.All((await ReasonsAsync(street, await street.TicketAsync(phone: "13800000042", more: new { wantedFrom = "2026-11-26T02:00:00Z" }))).Values, Assert.Empty);
        // The last word counts.
        await street.RunAsync<AnswerHoliday>(answer => answer.RunAsync(leaves, true, AnswerWay.Sms, CancellationToken.None));
        Assert.Empty((await ReasonsAsync(street, festive))[leaves]);
        await street.RunAsync<ReplayDecisions>(async replay => Assert.Empty((await replay.RunAsync(10, CancellationToken.None)).Differences));
    }

    private static async Task<Dictionary<long, string[]>> ReasonsAsync(Street street, string number)
        => (await street.Agent.ReadAsync($"/api/tickets/{number}/match")).GetProperty("candidates").EnumerateArray()
            .ToDictionary(each => each.GetProperty("merchant").GetProperty("id").GetInt64(), each => each.GetProperty("exclusions").EnumerateArray().Select(exclusion => exclusion.Text("code")).ToArray());

    /// <summary>The shops of the town close on the holiday; the hotline does not.</summary>
    private static async Task HolidayAsync(Street street)
    {
        await street.ReadAsync(async db =>
        {
            var shops = new ServiceCalendar { Code = "shops" };
            shops.Windows.AddRange(Enum.GetValues<DayOfWeek>().Select(day => new CalendarWindow { Day = day, FromMinute = 7 * 60, ToMinute = 21 * 60 }));
            shops.Exceptions.Add(new CalendarException { Date = Holiday, Kind = CalendarExceptionKind.Closed, Name = "春节" });
            db.Add(shops);
            return await db.SaveChangesAsync();
        });
        street.Forget();
    }

    [Theory]
    [InlineData("营业", true)]
    [InlineData("照常营业。", true)]
    [InlineData("休息", false)]
    [InlineData("Closed", false)]
    public void One_word_answers_and_only_from_a_shop_that_was_asked(string text, bool isOpen)
    {
        var reading = TextReading.Decide(TextCommand.Parse(text), new PhoneState { IsMerchant = true, IsAskedHoliday = true });
        Assert.Equal(new TextReading.AnswerHoliday(isOpen), reading);
        Assert.IsType<TextReading.Converse>(TextReading.Decide(TextCommand.Parse(text), new PhoneState()));
    }
}
