using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Demo;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Demo;

/// <summary>The district comes into an empty database whole, once, and always the same.</summary>
public sealed class DemoDistrictTests(DistrictHost.Fixture fixture) : IClassFixture<DistrictHost.Fixture>
{
    [Theory]
    [InlineData(Engine.Sqlite), InlineData(Engine.PostgreSql)]
    public async Task An_empty_database_receives_the_whole_district_and_only_once(Engine engine)
    {
        await using var host = await DistrictHost.StartAsync(engine);
        var first = await CountAsync(host);

        Assert.False(await host.RunAsync<DemoDistrict, bool>(district => district.LoadAsync(SeedFolder.BesideProgram, CancellationToken.None)));

        Assert.Equal((2, 8, 64, 240, 240, 60, 5), first);
        Assert.Equal(first, await CountAsync(host));
        Assert.Equal(SeedFolder.BesideProgram.Rows("technicians").Count, await host.ReadAsync(db => db.Technicians.CountAsync()));
        Assert.Equal(SeedFolder.BesideProgram.Rows("lexicon").Count, await host.ReadAsync(db => db.Lexicon.CountAsync()));
        Assert.Equal(SeedFolder.BesideProgram.Rows("places").Count, await host.ReadAsync(db => db.Places.CountAsync()));
    }

    [Fact]
    public async Task Two_districts_are_the_same_to_the_letter()
    {
        var one = fixture.Host;
        await using var other = await DistrictHost.StartAsync();

        Assert.Equal(await one.ReadAsync(WriteDownAsync), await other.ReadAsync(WriteDownAsync));
    }

    [Fact]
    public async Task Everybody_at_the_desk_can_sign_in()
    {
        var host = fixture.Host;

        foreach (var userName in new[] { "agent1", "agent2", "agent3", "supervisor", "admin" })
            (await host.SignedInAsync(userName)).Dispose();
    }

    [Theory]
    [InlineData("Production"), InlineData("Staging")]
    public async Task Outside_development_the_demo_refuses_to_start(string environment)
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => DistrictHost.StartAsync(demo: true, environment: environment));

        Assert.Contains("Development only", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_demo_the_database_stays_empty()
    {
        await using var host = await DistrictHost.StartAsync(demo: false);

        Assert.Equal((0, 0, 0, 0, 0, 0, 0), await CountAsync(host));
    }

    [Fact]
    public async Task A_file_that_is_not_right_leaves_nothing_behind()
    {
        using var broken = new TemporaryDirectory();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seed"))) File.Copy(file, broken.File(Path.GetFileName(file)));
        File.AppendAllText(broken.File("merchants.csv"), "nobody-01,无名,Nobody,shop,,,Sms,atlantis,,,,plumbing,,,,,,,,,,,,\n");
        await using var host = await DistrictHost.StartAsync(demo: false);

        await Assert.ThrowsAsync<BadFields>(() => host.RunAsync<DemoDistrict, bool>(district => district.LoadAsync(new SeedFolder(broken.Path), CancellationToken.None)));

        Assert.Equal((0, 0, 0, 0, 0, 0, 0), await CountAsync(host));
        Assert.True(await host.RunAsync<DemoDistrict, bool>(district => district.LoadAsync(SeedFolder.BesideProgram, CancellationToken.None)));
    }

    [Fact]
    public async Task Calendars_keep_holidays_and_make_up_days()
    {
        var host = fixture.Host;
        var hours = (await host.ReadAsync(db => db.Calendars.Include(c => c.Windows).Include(c => c.Exceptions).ToListAsync())).ToDictionary(c => c.Code, c => c.ToHours());

        Assert.True(hours["hotline-14h"].IsOpen(Shanghai(2026, 10, 1, 20, 59)));
        Assert.False(hours["hotline-14h"].IsOpen(Shanghai(2026, 10, 1, 21, 0)));
        Assert.False(hours["hotline-14h"].IsOpen(Shanghai(2026, 2, 16, 18, 30)), "New Year's Eve closes early.");
        Assert.False(hours["station-noon"].IsOpen(Shanghai(2026, 10, 1, 13, 0)), "National Day is a Thursday.");
        Assert.True(hours["station-noon"].IsOpen(Shanghai(2026, 10, 10, 13, 0)), "This Saturday is worked.");
        Assert.False(hours["station-noon"].IsOpen(Shanghai(2026, 10, 17, 13, 0)), "This one is not.");
        Assert.True(hours["station-noon"].IsOpen(Shanghai(2026, 5, 1, 11, 0)), "Open morning.");
        Assert.False(hours["shop-day"].IsOpen(Shanghai(2026, 2, 17, 10, 0)), "Shops go home at Spring Festival.");
        Assert.True(hours["shop-day"].IsOpen(Shanghai(2026, 10, 1, 10, 0)));
        Assert.True(hours["night-shift"].IsOpen(Shanghai(2026, 11, 22, 1, 59)));
        Assert.False(hours["night-shift"].IsOpen(Shanghai(2026, 11, 22, 2, 0)));
        Assert.True(hours["always"].IsOpen(Shanghai(2026, 2, 17, 3, 0)));
    }

    [Fact]
    public async Task People_keep_what_the_model_must_carry()
    {
        var host = fixture.Host;
        var callers = await host.ReadAsync(db => db.Callers.AsNoTracking().ToListAsync());

        Assert.Contains(callers, c => c.Phone is null);
        Assert.Contains(callers, c => c.IsSharedPhone);
        Assert.Contains(callers, c => c is { CareClass: "elderly-alone", Dialect: "wu" });
        Assert.Contains(callers, c => c.Language == "en");
        Assert.All(callers, c => Assert.NotNull(c.PlaceId));
        var body = await host.ReadAsync(db => db.Merchants.AsNoTracking().SingleAsync(m => m.Code == "water-company"));
        Assert.Equal((null, Dispatch.Merchants.ProviderKind.Body), (body.LicenceUntil, body.Kind));
    }

    [Fact]
    public async Task Each_merchant_has_the_version_that_a_snapshot_is_rebuilt_from()
    {
        var host = fixture.Host;
        var merchants = await host.ReadAsync(db => db.Merchants.AsNoTracking().Include(m => m.Trades).Include(m => m.Areas).ToDictionaryAsync(m => m.Id));
        var versions = await host.ReadAsync(db => db.MerchantVersions.AsNoTracking().ToListAsync());

        Assert.All(versions, version =>
        {
            var (candidate, merchant) = (version.Read(), merchants[version.MerchantId]);
            Assert.Equal(merchant.Capacity, candidate.Capacity);
            Assert.Equal(merchant.LicenceUntil, candidate.LicenceUntil);
            Assert.Equal(merchant.Trades.Select(t => t.TradeId).Order(), candidate.Trades.Select(t => t.TradeId));
            Assert.Equal(merchant.Areas.Select(a => a.AreaId).Order(), candidate.AreaIds);
            Assert.Equal(merchant.Status, candidate.Status);
        });
    }

    [Fact]
    public void The_welcome_says_where_to_go_and_who_to_be()
    {
        var welcome = DemoWelcome.For(["http://127.0.0.1:5080"], SeedFolder.BesideProgram);

        Assert.All(new[] { "http://127.0.0.1:5080", "agent1", "agent2", "agent3", "supervisor", "admin", "hotline-demo" }, word => Assert.Contains(word, welcome, StringComparison.Ordinal));
    }

    private static DateTimeOffset Shanghai(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8));

    private static async Task<(int Lines, int Areas, int Minutes, int Merchants, int Versions, int Callers, int Accounts)> CountAsync(DistrictHost host)
        => await host.ReadAsync(async db => (await db.Lines.CountAsync(), await db.Areas.CountAsync(), await db.AreaMinutes.CountAsync(), await db.Merchants.CountAsync(),
            await db.MerchantVersions.CountAsync(), await db.Callers.CountAsync(), await db.Users.CountAsync()));

    private static async Task<string> WriteDownAsync(HotlineDb db) => JsonSerializer.Serialize(new
    {
        Merchants = await db.MerchantVersions.AsNoTracking().OrderBy(v => v.Sequence).Select(v => v.State).ToListAsync(),
        Places = await db.Places.AsNoTracking().OrderBy(p => p.Id).ToListAsync(),
        Callers = await db.Callers.AsNoTracking().OrderBy(c => c.Id).ToListAsync(),
        Technicians = await db.Technicians.AsNoTracking().OrderBy(t => t.Id).ToListAsync(),
        Services = await db.ServiceTypes.AsNoTracking().OrderBy(s => s.Id).ToListAsync(),
        Lines = await db.Lines.AsNoTracking().OrderBy(l => l.Id).ToListAsync(),
    });
}
