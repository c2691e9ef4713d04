using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Api.Accounts;
using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Tests.Support.Shadow;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Support;

/// <summary>
/// The host in this process behind a real socket, on an embedded database of its own, with a hand-set clock and a district of two lines,
/// two areas, two services and one merchant. For tests of the API that need no carrier.
/// </summary>
public class SmallDesk : IAsyncLifetime
{
    public const string Password = "hotline-demo";
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private readonly TemporaryDirectory directory = new();
    private readonly ShadowSqlServer shadow = new();
    private WebApplicationFactory<Program> factory = null!;

    public IServiceProvider Services => factory.Services;
    public ManualTimeProvider Clock => (ManualTimeProvider)Services.GetRequiredService<TimeProvider>();
    public Uri Address { get; private set; } = null!;

    /// <summary>Keys of programs, by role.</summary>
    public IReadOnlyDictionary<Role, string> Keys { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var database = await DatabaseAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseSetting("Hotline:Database:Provider", database is null ? nameof(DatabaseProvider.Sqlite) : nameof(DatabaseProvider.PostgreSql))
            .UseSetting("Hotline:Database:ConnectionString", database)
            .UseSetting("Hotline:Database:LongestWait", "00:05:00")
            .UseSetting("urls", "http://127.0.0.1:0")
            .UseSetting("Hotline:DataDirectory", directory.Path)
            .UseSetting("Hotline:Demo", "false")
            .UseSetting("Hotline:Clock", $"Manual:{Start.ToString("O", CultureInfo.InvariantCulture)}")
            // Nobody listens there: these tests send nothing. Not the simulator, for whose answer the host would wait.
            .UseSetting("Hotline:Carrier:Profile", "Twilio")
            .UseSetting("Hotline:Carrier:BaseUrl", "http://127.0.0.1:9")
            .UseSetting("Hotline:Carrier:AccountSid", "AC00000000000000000000000000000000")
            .UseSetting("Hotline:Carrier:AuthToken", "none")
            .ConfigureServices(shadow.Follow));
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
        await using var scope = Services.CreateAsyncScope();
        await SettleAsync(scope.ServiceProvider);
    }

    public async Task DisposeAsync()
    {
        await factory.DisposeAsync();
        directory.Dispose();
        shadow.ThrowIfFailed();
    }

    /// <summary>Connection string of a PostgreSQL database; null for the embedded one.</summary>
    protected virtual Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);

    /// <summary>A client that is not signed in; it sends what the console would send.</summary>
    public HttpClient Stranger()
    {
        // Who asks first whether a long body is welcome waits for the answer: sent after the usual second all the same, it would be cut off in the middle.
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true, Expect100ContinueTimeout = TimeSpan.FromMinutes(5) }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Hotline", "1");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        return client;
    }

    /// <summary>A client of somebody who signed in: <c>agent</c>, <c>station-agent</c> (of the line station only), <c>supervisor</c>, <c>admin</c>.</summary>
    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = Stranger();
        (await client.PostAsJsonAsync("/api/session", new { userName, password = Password })).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>A program's client.</summary>
    public HttpClient Program(Role role)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Keys[role]);
        return client;
    }

    /// <summary>Looks at or changes the database behind the host's back; it may not notice for a minute, see <see cref="Forget"/>.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<HotlineDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<HotlineDb>());
    }

    /// <summary>The host reads again what rarely changes.</summary>
    public void Forget() => Services.GetRequiredService<Catalogues>().Forget();

    /// <summary>What an entry in the register does by itself: the matcher learns of the merchant.</summary>
    public static async Task EnterInLedgerAsync(IServiceProvider services, params long[] merchants)
    {
        var write = services.GetRequiredService<Write>();
        await using var scope = await write.BeginAsync(CancellationToken.None);
        foreach (var merchant in merchants) services.GetRequiredService<MerchantLedger>().NoteRegister(merchant);
        await scope.CommitAsync(CancellationToken.None);
    }

    private async Task SettleAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<HotlineDb>();
        var hours = new ServiceCalendar { Code = "daily" };
        hours.Windows.AddRange(Enum.GetValues<DayOfWeek>().Select(day => new CalendarWindow { Day = day, FromMinute = 7 * 60, ToMinute = 21 * 60 }));
        var noons = new ServiceCalendar { Code = "noons" };
        noons.Windows.Add(new CalendarWindow { Day = DayOfWeek.Monday, FromMinute = 12 * 60, ToMinute = 16 * 60 });
        db.AddRange(hours, noons);
        db.AddRange(new Area { Code = "centre", NameZh = "中心", NameEn = "Centre" }, new Area { Code = "harbour", NameZh = "港口", NameEn = "Harbour" });
        db.AddRange(new Trade { Code = "plumbing", NameZh = "管道", NameEn = "Plumbing" }, new Trade { Code = "electric", NameZh = "电工", NameEn = "Electrician" });
        await db.SaveChangesAsync();
        var areas = db.Areas.ToDictionary(area => area.Code, area => area.Id);
        var trades = db.Trades.ToDictionary(trade => trade.Code, trade => trade.Id);
        db.AddRange(
            new Line { Code = "hotline", NameZh = "热线", NameEn = "Hotline", Phone = "+8657788880001", CalendarId = hours.Id },
            new Line { Code = "station", NameZh = "服务站", NameEn = "Station", Phone = "+8657788880002", CalendarId = noons.Id });
        db.AddRange(
            new ServiceType { Code = "pipe-repair", NameZh = "水管维修", NameEn = "Pipe repair", TradeId = trades["plumbing"], PriceMinFen = 5000, PriceMaxFen = 20000 },
            new ServiceType { Code = "burst-pipe", NameZh = "水管爆裂", NameEn = "Burst pipe", TradeId = trades["plumbing"], IsUrgent = true },
            new ServiceType { Code = "bus-times", NameZh = "公交查询", NameEn = "Bus times", Mode = ServiceMode.Answer });
        db.Add(new Place { Code = "century-city", NameZh = "世纪城", NameEn = "Century City", AreaId = areas["centre"] });
        var merchant = new Merchant { Code = "plumber-01", Name = "老王水电", Phone = "+8613900000001", AreaId = areas["centre"], CreatedAt = Start, Version = 1, EditedVersion = 1 };
        merchant.Trades.Add(new MerchantTrade { TradeId = trades["plumbing"] });
        merchant.Areas.Add(new MerchantArea { AreaId = areas["centre"] });
        db.Add(merchant);
        await db.SaveChangesAsync();
        await EnterInLedgerAsync(services, merchant.Id);
        Keys = Enum.GetValues<Role>().ToDictionary(role => role, role => $"test-key-of-{role}");
        db.AddRange(Keys.Select(key => new ApiKey { Name = $"program-{key.Key}", Hash = KeySignIn.HashOf(key.Value), Role = key.Key, CreatedAt = Start }));
        await db.SaveChangesAsync();
        Forget();

        var users = services.GetRequiredService<UserManager<Account>>();
        foreach (var (name, role, lines) in new[] { ("agent", Role.Agent, ""), ("colleague", Role.Agent, ""), ("station-agent", Role.Agent, "station"), ("supervisor", Role.Supervisor, ""), ("admin", Role.Administrator, "") })
            Assert.True((await users.CreateAsync(new Account { UserName = name, DisplayName = name, Role = role, Lines = lines }, Password)).Succeeded);
    }
}

/// <summary>The same on PostgreSQL, which refuses texts that the embedded database takes: NUL, and what is too long.</summary>
public sealed class SmallDeskOnPostgreSql : SmallDesk
{
    protected override async Task<string?> DatabaseAsync() => await (await PostgresCluster.Shared).NewDatabaseAsync();
}

/// <summary>Short forms for calls of the API in tests.</summary>
public static class ApiCalls
{
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Sends a call that must succeed.</summary>
    public static async Task<JsonElement> DoAsync(this HttpClient client, HttpMethod method, string path, object? body = null)
    {
        var answer = await client.SendAsync(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.Content.Headers.ContentLength == 0 ? default : await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<JsonElement> PostAsync(this HttpClient client, string path, object body) => client.DoAsync(HttpMethod.Post, path, body);

    /// <summary>Sends a call that must be answered with a problem of this status; gives the problem.</summary>
    public static async Task<JsonElement> RefusedAsync(this HttpClient client, HttpMethod method, string path, object? body, int status)
    {
        var answer = await client.SendAsync(method, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{method} {path}: {(int)answer.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await client.SendAsync(request);
    }

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
