using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hotline.Tests.Browser;

/// <summary>Service hours are changed at the desk: first the effect, then exactly this.</summary>
public sealed class DeskCalendarTests
{
    /// <summary>Names no place: no machine may send anybody.</summary>
    private const string Vague = "水龙头一直滴水，关不紧";

    private static readonly string[] Week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"];

    [DeskFact]
    public async Task A_supervisor_sees_what_other_hours_would_move_and_the_administrator_applies_exactly_that()
    {
        // It is Saturday, 08:50.
        await using var hotline = await RunningHotline.StartAsync(clock: "2026-11-21T00:50:00Z");
        using var admin = await hotline.SignInAsync("admin");
        await OpenOnSaturdaysFromAsync(admin, "12:00");
        // Two come in at 08:50, three at 09:00; nobody works before noon. Had the line been open, the five minutes of the two would have passed.
        await hotline.TextAsync("+8614200031201", Vague);
        await hotline.TextAsync("+8614200031202", Vague);
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(10));
        foreach (var phone in new[] { "+8614200031203", "+8614200031204", "+8614200031205" }) await hotline.TextAsync(phone, Vague);
        Assert.Equal(Enumerable.Repeat("12:05", 5), await DueTimesAsync(hotline));

        await using (var supervisor = await DeskPage.OpenAsync(hotline.Address))
        {
            await supervisor.SignInAsync("supervisor");
            await supervisor.Page.GotoAsync("/calendars");
            await supervisor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "hotline-14h" }).ClickAsync();
            await supervisor.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "修改时段" }).ClickAsync();
            await LookAsync(supervisor, from: "8");
            await supervisor.Page.GetByText("由管理员保存").WaitForAsync();
            Assert.Equal(0, await supervisor.Page.GetByText("就按这个执行").CountAsync());
            await supervisor.PictureAsync("calendar-effect-supervisor");
            supervisor.NobodyComplained();
        }
        Assert.Equal(Enumerable.Repeat("12:05", 5), await DueTimesAsync(hotline));

        await using var desk = await DeskPage.OpenAsync(hotline.Address);
        await desk.SignInAsync("admin");
        await desk.Page.GotoAsync("/calendars/hotline-14h/edit");
        await LookAsync(desk, from: "8");
        Assert.Equal(5, await desk.Page.Locator("aside li").Filter(new LocatorFilterOptions { HasText = "分拣" }).CountAsync());
        Assert.Equal(2, await desk.Page.Locator("aside li").Filter(new LocatorFilterOptions { HasText = "立即超时" }).Filter(new LocatorFilterOptions { HasText = "08:55" }).CountAsync());
        Assert.Equal(3, await desk.Page.Locator("aside li").Filter(new LocatorFilterOptions { HasText = "09:05" }).CountAsync());
        await desk.PictureAsync("calendar-effect-administrator");
        // Another edit asks for another look: what was seen is what is applied.
        await desk.Page.GetByLabel("周日 开始").FillAsync("7:30");
        await desk.Page.GetByText("就按这个执行").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await LookAsync(desk, from: "8:00");
        await desk.Page.GetByText("就按这个执行").ClickAsync();
        await desk.Page.GetByText("已生效，5 个时限已移动").WaitForAsync();

        Assert.Equal(["08:55", "08:55", "09:05", "09:05", "09:05"], await DueTimesAsync(hotline));
        desk.NobodyComplained();
    }

    [DeskFact]
    public async Task What_is_wrong_is_said_at_the_field_what_others_saved_is_not_undone_unseen_and_a_calendar_in_use_is_not_deleted()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await using var desk = await DeskPage.OpenAsync(hotline.Address);
        await desk.SignInAsync("admin");
        await desk.Page.GotoAsync("/calendars/hotline-14h/edit");
        await desk.Page.GetByLabel("给周三加一段").ClickAsync();
        await desk.Page.GetByLabel("周四 结束").FillAsync("7");
        await desk.Page.GetByText("加一天").ClickAsync();
        // While a day is typed, the browser tells days long past; the row stays where it is, and what was typed as well.
        var days = desk.Page.Locator("main li input[type=date]");
        var shown = await days.CountAsync();
        await days.Last.FillAsync("2026-12-25");
        await days.Last.FocusAsync();
        await desk.PressAsync("2");
        Assert.Equal(shown, await days.CountAsync());
        Assert.True(await days.Last.EvaluateAsync<bool>("field => field === document.activeElement && field.value !== '2026-12-25'"));
        await days.Last.FillAsync("");
        await desk.Page.Locator("button:has-text('看看影响')").ClickAsync();
        await desk.Page.GetByText("请写明日期").WaitForAsync();
        await desk.Page.Locator("li").Filter(new LocatorFilterOptions { HasText = "周四" }).GetByText("结束要晚于开始").WaitForAsync();
        await desk.Page.GetByLabel("周四 结束").FillAsync("21:00");
        await desk.Page.Locator("main [aria-label^='删去这一天']").Last.ClickAsync();
        await desk.Page.Locator("button:has-text('看看影响')").ClickAsync();
        await desk.Page.Locator("li").Filter(new LocatorFilterOptions { HasText = "周三" }).GetByText("重叠").WaitForAsync();

        // Somebody else saves a version meanwhile: the draft is compared with that one, and has to be looked at again before it undoes it.
        await desk.Page.GotoAsync("/calendars/hotline-14h/edit");
        await desk.Page.GetByLabel("周日 开始").FillAsync("8");
        await desk.PressAsync("Tab");
        await desk.Page.Locator("button:has-text('看看影响')").ClickAsync();
        await desk.Page.GetByText("就按这个执行").WaitForAsync();
        using (var other = await hotline.SignInAsync("admin")) await OpenOnSaturdaysFromAsync(other, "11:00");
        await desk.Page.GetByText("就按这个执行").ClickAsync();
        await desk.Page.GetByText("别人刚保存了新版本").WaitForAsync();
        await desk.Page.Locator("aside del").Filter(new LocatorFilterOptions { HasText = "11:00" }).WaitForAsync();
        Assert.Equal(0, await desk.Page.GetByText("就按这个执行").CountAsync());
        await desk.Page.Locator("button:has-text('看看影响')").ClickAsync();
        await desk.Page.GetByText("就按这个执行").ClickAsync();
        await desk.Page.GetByText("已生效，0 个时限已移动").WaitForAsync();

        await desk.Page.GotoAsync("/calendars/hotline-14h");
        await desk.Page.GetByText("正在使用，不能删除").WaitForAsync();
        Assert.Equal(0, await desk.Page.GetByText("删除日历").CountAsync());
        await desk.Page.GotoAsync("/calendars");
        var row = await desk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameString = "hotline-14h" }).InnerTextAsync();
        Assert.Contains("服务中", row, StringComparison.Ordinal);
        Assert.Contains("21:00", row, StringComparison.Ordinal);

        // A report's end is typed: its beginning stays, and nothing is asked for before the day is whole.
        await desk.Page.GotoAsync("/follow-ups?from=2026-11-01&to=2026-11-20");
        var end = desk.Page.GetByLabel("到", new PageGetByLabelOptions { Exact = true });
        await end.FocusAsync();
        await desk.PressAsync("2");
        Assert.EndsWith("?from=2026-11-01&to=2026-11-20", desk.Page.Url, StringComparison.Ordinal);
        await end.FillAsync("2026-11-15");
        await desk.PressAsync("Enter");
        await desk.Page.WaitForURLAsync("**/follow-ups?from=2026-11-01&to=2026-11-15");

        await desk.Page.GotoAsync("/duty");
        await desk.Page.Locator("section:has(h2:text-is('值班人')) button:has-text('加一人')").ClickAsync();
        await desk.Page.GetByLabel("值班人 姓名 2").FillAsync("值班小陆");
        await desk.Page.GetByLabel("值班人 电话 2").FillAsync("没有");
        await desk.Page.Locator("button:has-text('保存')").ClickAsync();
        await desk.Page.GetByText("请填能拨通的号码").WaitForAsync();
        await desk.Page.GetByLabel("值班人 电话 2").FillAsync("13800010009");
        await desk.Page.GetByLabel("值班小陆往前").ClickAsync();
        await desk.Page.Locator("button:has-text('保存')").ClickAsync();
        await desk.Page.GetByText("从现在起按这份名单").WaitForAsync();
        Assert.Equal(["值班小陆", "值班主管"], await hotline.ReadAsync(db => db.DutyPersons.Where(each => each.Duty == RungAudience.OnCall && db.Lines.Any(line => line.Code == "hotline" && line.Id == each.LineId)).OrderBy(each => each.Position).Select(each => each.Name).ToListAsync()));

        await desk.Page.GotoAsync("/promises");
        await desk.Page.Locator("button:has-text('新增时限')").ClickAsync();
        await desk.Page.Locator("#budget").FillAsync("0");
        await desk.Page.Locator(".ant-drawer button:has-text('保存')").ClickAsync();
        await desk.Page.GetByText("要给一点时间").WaitForAsync();
        await desk.Page.Locator("#budget").FillAsync("7");
        await desk.Page.Locator(".ant-drawer button:has-text('保存')").ClickAsync();
        await desk.Page.Locator("main li b").Filter(new LocatorFilterOptions { HasText = "所有工单：7 分钟内发出第一次派单" }).WaitForAsync();
        // Who came by keyboard goes on from where the drawer was opened.
        await desk.Page.Locator("button:has-text('新增时限'):focus").WaitForAsync();
    }

    /// <summary>Lets Saturday begin at another time and looks at the effect, straight from the field: the first press counts.</summary>
    private static async Task LookAsync(DeskPage desk, string from)
    {
        await desk.Page.GetByLabel("周六 开始").FillAsync(from);
        await desk.Page.Locator("button:has-text('看看影响')").ClickAsync();
        await desk.Page.Locator("aside [role=status]").WaitForAsync();
        Assert.Equal("5 个时限变动其中 2 个立即超时", await desk.Page.Locator("aside [role=status]").TextContentAsync());
    }

    private static async Task OpenOnSaturdaysFromAsync(HttpClient admin, string from)
    {
        object[] windows = [.. Week.Select(day => (object)new { day, from = "07:00", to = "21:00" }), new { day = "Saturday", from, to = "21:00" }];
        var preview = await RunningHotline.PostAsync(admin, "/api/calendars/hotline-14h/preview", new { version = 1, effectiveFrom = "2026-11-21", windows });
        using var saved = await admin.PutAsJsonAsync("/api/calendars/hotline-14h", new { version = 1, effectiveFrom = "2026-11-21", windows, preview = preview.GetProperty("digest").GetString() }, JsonSerializerOptions.Web);
        saved.EnsureSuccessStatusCode();
    }

    /// <summary>When the triage of each ticket is due, by the district's clock; as the database holds it, the promises that moved away left out.</summary>
    private static async Task<List<string>> DueTimesAsync(RunningHotline hotline) =>
        [.. (await hotline.ReadAsync(db => db.Deadlines.AsNoTracking().Where(each => each.Kind == DeadlineKind.Triage && each.SupersededAt == null).Select(each => each.DueAt).ToListAsync()))
            .Select(due => due.ToOffset(TimeSpan.FromHours(8)).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal)];
}
