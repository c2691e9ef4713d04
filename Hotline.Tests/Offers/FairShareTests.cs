using System.Globalization;
using System.Net.Http.Headers;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Hotline.Tests.Demo;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Hotline.Tests.Offers;

/// <summary>Anybody with the role can make the fairness figures again from the table alone.</summary>
public sealed class FairShareTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_index_is_made_again_from_the_rows_of_the_table()
    {
        await using var host = await DistrictHost.StartAsync();
        await new BusyDistrict(host.Services, new Random(Seeds.Take(output))).DecideAsync(60);
        var supervisor = await host.SignedInAsync("supervisor");
        var report = await supervisor.ReadAsync("/api/reports/fairness?line=hotline&trade=plumbing");
        var rows = await TableAsync(supervisor, "/api/reports/fairness?line=hotline&trade=plumbing");

        var groups = report.GetProperty("groups").EnumerateArray().ToDictionary(group => (group.Text("trade"), group.Text("area")));
        Assert.NotEmpty(groups);
        foreach (var group in rows.GroupBy(row => (row["trade"], row["area"])))
        {
            // By hand, from the columns: offers, eligible hours, the least hours.
            var rates = group.Select(row => Number(row, "offers") / Math.Max(Number(row, "eligibleHours"), Number(row, "leastHours"))).ToList();
            var index = rates.All(rate => rate == 0) ? 1 : rates.Sum() * rates.Sum() / (rates.Count * rates.Sum(rate => rate * rate));
            Assert.Equal(index, groups[group.Key].GetProperty("jainIndex").GetDouble(), 4);
            Assert.Equal(group.Sum(row => Number(row, "offers")), groups[group.Key].GetProperty("offers").GetInt32());
            Assert.All(group, row => Assert.Equal(Number(row, "openHours"), Number(row, "suspendedHours") + Number(row, "unlicensedHours") + Number(row, "fullHours") + Number(row, "eligibleHours"), 3));
        }
        Assert.Equal(groups.Count, rows.GroupBy(row => (row["trade"], row["area"])).Count());
        // Work was going on, so somebody was full for a while.
        Assert.Contains(rows, row => Number(row, "fullHours") > 0);
        Assert.Contains(rows, row => Number(row, "offers") > 0);
    }

    [Fact]
    public void Hours_count_while_a_shop_is_open_licensed_not_suspended_and_not_full()
    {
        var daily = new SharedHours(Daily(7, 23), [Daily(6, 21)]);
        var state = new MerchantCandidate { Id = 1, Capacity = 2 };
        var (from, to) = (new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.FromHours(8)));
        Assert.Equal(new EligibleTime(28, 0, 0, 0, 28), EligibleTime.Of(state, daily, from, to));
        Assert.Equal(new EligibleTime(28, 28, 0, 0, 0), EligibleTime.Of(state with { Status = MerchantStatus.Suspended }, daily, from, to));
        Assert.Equal(new EligibleTime(28, 0, 14, 0, 14), EligibleTime.Of(state with { LicenceUntil = new DateOnly(2026, 11, 23) }, daily, from, to));
        Assert.Equal(new EligibleTime(28, 0, 0, 28, 0), EligibleTime.Of(state with { OpenJobs = 2 }, daily, from, to));
        Assert.Equal(default, EligibleTime.Of(state, daily, to, from));
    }

    [Fact]
    public async Task What_cannot_be_asked_is_named()
    {
        await using var desk = await Street.OpenAsync(0);
        var supervisor = await desk.Desk.SignedInAsync("supervisor");
        foreach (var (query, field) in new[] { ("line=moon", "line"), ("trade=magic", "trade"), ("area=mars", "area"), ("from=yesterday", "from"), ("from=2020-01-01&to=2026-01-01", "from"), ("from=2026-01-02&to=2026-01-01", "from") })
            Assert.True((await supervisor.RefusedAsync(HttpMethod.Get, $"/api/reports/fairness?{query}", null, 400)).GetProperty("errors").TryGetProperty(field, out _), query);
    }

    [Fact]
    public void Hours_in_which_a_shop_is_open_and_the_line_is_not_are_nobodys_loss()
    {
        var (from, to) = (new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(8)));
        var night = new SharedHours(Daily(18, 24), [Daily(7, 21)]);
        Assert.Equal(new EligibleTime(3, 0, 0, 0, 3), EligibleTime.Of(new MerchantCandidate { Id = 1 }, night, from, to));
        Assert.Equal(3, new MerchantCandidate { Id = 1, CountedAt = from }.CountedTo(night, to).EligibleHours);
    }

    [Fact]
    public async Task Hours_of_a_calendar_that_was_deleted_are_not_counted_as_the_lines()
    {
        // It is Monday, 09:00; the line is open from 7 to 21.
        await using var street = await Street.OpenAsync(0);
        using var admin = street.Desk.Program(Role.Administrator);
        await admin.PostAsync("/api/calendars", new { code = "mornings", zone = "Asia/Shanghai", windows = new[] { new { day = "Monday", from = "10:00", to = "12:00" } } });
        var shop = await street.EnterShopAsync(1, new { calendar = "mornings" });
        street.Desk.Clock.Advance(TimeSpan.FromDays(1));
        await admin.DoAsync(HttpMethod.Put, $"/api/merchants/{shop}", new { version = (await admin.ReadAsync($"/api/merchants/{shop}")).GetProperty("version").GetInt32(), calendar = "" });
        street.Desk.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(2 + 3, await OpenHoursAsync());

        Assert.True((await admin.DeleteAsync("/api/calendars/mornings")).IsSuccessStatusCode);

        // How long it was open on Monday nobody knows any more; since Tuesday, 09:00, it keeps the line's hours.
        Assert.Equal(3, await OpenHoursAsync());

        async Task<double> OpenHoursAsync() => (await admin.ReadAsync("/api/reports/fairness?line=hotline&trade=plumbing&area=centre")).GetProperty("groups")[0].GetProperty("merchants").EnumerateArray()
            .Single(row => row.GetProperty("merchant").GetProperty("id").GetInt64() == shop).GetProperty("openHours").GetDouble();
    }

    [Fact]
    public async Task The_ledger_counts_no_hours_by_a_calendar_that_it_does_not_know()
    {
        await using var street = await Street.OpenAsync(0);
        await street.Admin.PostAsync("/api/calendars", new { code = "mornings", zone = "Asia/Shanghai", windows = new[] { new { day = "Monday", from = "10:00", to = "12:00" } } });
        var shop = await street.EnterShopAsync(1, new { calendar = "mornings" });
        // Behind the host's back, as an older node or a restored table may leave it: the ledger still names the calendar, and there is none.
        await street.ReadAsync(db => db.Merchants.Where(merchant => merchant.Id == shop).ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.CalendarId, (long?)null)));
        Assert.True((await street.Admin.DeleteAsync("/api/calendars/mornings")).IsSuccessStatusCode);
        street.Desk.Clock.Advance(TimeSpan.FromDays(1));
        await street.RunAsync<IServiceProvider>(services => SmallDesk.EnterInLedgerAsync(services, shop));
        Assert.Equal(0, await EligibleHoursAsync());
        street.Desk.Clock.Advance(TimeSpan.FromHours(3));
        await street.RunAsync<IServiceProvider>(services => SmallDesk.EnterInLedgerAsync(services, shop));
        Assert.Equal(3, await EligibleHoursAsync());

        async Task<double> EligibleHoursAsync() => (await street.ReadAsync(db => db.MerchantVersions.AsNoTracking().Where(version => version.MerchantId == shop).OrderByDescending(version => version.Sequence).FirstAsync())).Read().EligibleHours;
    }

    private static ServiceHours Daily(int from, int to) => ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, from * 60, to * 60))], []);

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static async Task<List<Dictionary<string, string>>> TableAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));
        using var answer = await client.SendAsync(request);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var table = CsvTable.Read(await answer.Content.ReadAsByteArrayAsync());
        return [.. table.Rows.Select(row => table.Columns.ToDictionary(column => column, column => row[column]))];
    }
}
