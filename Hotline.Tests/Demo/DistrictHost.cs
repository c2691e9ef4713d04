using System.Net.Http.Json;
using Hotline.Api.Data;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Demo;

/// <summary>The host on a database of its own, with or without the district, and without a carrier.</summary>
public sealed class DistrictHost : IAsyncDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly WebApplicationFactory<Program> factory;

    private DistrictHost(bool demo, string environment, string? postgres, Dictionary<string, string> settings) => factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment(environment)
            .UseSetting("Hotline:DataDirectory", directory.Path)
            .UseSetting("Hotline:Database:LongestWait", "00:05:00")
            .UseSetting("Hotline:Demo", demo ? "true" : "false")
            .UseSetting("Hotline:Clock", environment == "Development" ? "Manual:2026-11-21T01:00:00Z" : "System")
            // A real carrier, so that no simulated world is waited for; these tests send nothing.
            .UseSetting("Hotline:Carrier:Profile", "Twilio")
            .UseSetting("Hotline:Carrier:BaseUrl", "http://127.0.0.1:9")
            .UseSetting("Hotline:Carrier:AccountSid", "AC00000000000000000000000000000000")
            .UseSetting("Hotline:Carrier:AuthToken", "none");
        foreach (var (setting, value) in settings) host.UseSetting(setting, value);
        if (postgres is not null) host.UseSetting("Hotline:Database:Provider", "PostgreSql").UseSetting("Hotline:Database:ConnectionString", postgres);
    });

    public IServiceProvider Services => factory.Services;

    public static async Task<DistrictHost> StartAsync(Engine engine = Engine.Sqlite, bool demo = true, string environment = "Development", Dictionary<string, string>? settings = null)
    {
        var host = new DistrictHost(demo, environment, engine == Engine.PostgreSql ? await (await PostgresCluster.Shared).NewDatabaseAsync() : null, settings ?? []);
        _ = host.factory.Server;
        return host;
    }

    public async Task<T> ReadAsync<T>(Func<HotlineDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<HotlineDb>());
    }

    public async Task<TAnswer> RunAsync<TCase, TAnswer>(Func<TCase, Task<TAnswer>> run) where TCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    public HttpClient Stranger()
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Add("X-Hotline", "1");
        return client;
    }

    public async Task<HttpClient> SignedInAsync(string userName)
    {
        var client = Stranger();
        using var answer = await client.PostAsJsonAsync("/api/session", new { userName, password = "hotline-demo" });
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        directory.Dispose();
    }

    /// <summary>One host for the tests of a class that do not disturb each other.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        public DistrictHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await StartAsync();

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
