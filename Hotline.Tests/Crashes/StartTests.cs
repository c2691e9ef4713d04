using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Hotline.Tests.Crashes;

/// <summary>The host is killed while it makes its database and loads the district: the next start must find everything or make it again.</summary>
public sealed class StartTests(ITestOutputHelper output)
{
    /// <summary>So much is in the files, roughly, when the district is loaded.</summary>
    private const int LengthWhenLoaded = 1_000_000;

    /// <summary>Should the district shrink, it is killed anyway.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_host_that_was_killed_in_its_first_start_starts_again_whole()
    {
        var random = new Random(Seeds.Take(output));
        for (var time = 1; time <= FullRun.Times(2, 12); time++)
        {
            using var directory = new TemporaryDirectory();
            var (address, settings) = Hotline(directory);
            var grown = random.Next(LengthWhenLoaded);
            await using (var host = HostProcess.Start(address, settings))
            {
                var until = DateTime.UtcNow + LongestLife;
                while (!host.HasExited && Length(directory) < grown && DateTime.UtcNow < until) await Task.Delay(1);
                await host.KillAsync();
            }
            output.WriteLine($"killed when {Length(directory)} bytes were written, at the first after {grown}");
            await AssertStartsWholeAsync(directory, address, settings);
        }
    }

    [Fact]
    public async Task The_lock_of_a_host_that_was_killed_while_it_migrated_keeps_nobody_out()
    {
        using var directory = new TemporaryDirectory();
        var (address, settings) = Hotline(directory);
        await AssertStartsWholeAsync(directory, address, settings);
        await ExecuteAsync(directory, "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-21 00:00:00')");
        await AssertStartsWholeAsync(directory, address, settings);
    }

    [Fact]
    public async Task A_simulated_world_that_does_not_answer_holds_up_nobody()
    {
        using var directory = new TemporaryDirectory();
        // It takes every connection and says nothing.
        using var silence = new TcpListener(IPAddress.Loopback, 0);
        silence.Start();
        var (address, settings) = Hotline(directory);
        settings["Hotline:Carrier:BaseUrl"] = $"http://{silence.LocalEndpoint}";
        await using var host = HostProcess.Start(address, settings);
        Assert.True(await host.ReadyAsync(), host.Output);
        // It greets when its start is done; had it waited for the world, it would have said before that the world is not ready.
        await Eventually.TrueAsync(() => host.Output.Contains("hotline-demo", StringComparison.Ordinal), TimeSpan.FromMinutes(1), "The host does not greet.");
        Assert.DoesNotContain("not ready", host.Output.Split("hotline-demo")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_texts_the_moment_the_host_serves_reaches_it_though_the_world_is_slow_to_learn_its_numbers()
    {
        using var directory = new TemporaryDirectory();
        var knowsUs = false;
        await using var world = SlowWorld(() => Volatile.Write(ref knowsUs, true), () => Volatile.Read(ref knowsUs));
        await world.StartAsync();
        var (address, settings) = Hotline(directory);
        settings["Hotline:Carrier:BaseUrl"] = world.Urls.First();
        await using var host = HostProcess.Start(address, settings);
        Assert.True(await host.ReadyAsync(), host.Output);
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.PostAsJsonAsync("/sim/sms", new { from = "+8614200039001", to = RunningHotline.HotlineNumber, body = "漏水" });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    /// <summary>It is up at once, and takes half a second for each number that it is told.</summary>
    private static WebApplication SlowWorld(Action told, Func<bool> isTold)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var world = builder.Build();
        world.MapGet("/sim/health", () => Results.Ok());
        world.MapPost("/sim/numbers", async () =>
        {
            await Task.Delay(500);
            told();
        });
        world.MapPost("/sim/sms", () => Results.StatusCode(isTold() ? StatusCodes.Status201Created : StatusCodes.Status404NotFound));
        return world;
    }

    private static async Task AssertStartsWholeAsync(TemporaryDirectory directory, Uri address, IReadOnlyDictionary<string, string> settings)
    {
        await using (var host = HostProcess.Start(address, settings))
        {
            Assert.True(await host.ReadyAsync(), host.Output);
        }
        Assert.Equal("ok", await ExecuteAsync(directory, "PRAGMA integrity_check"));
        Assert.Equal((240L, 5L), ((long)await ExecuteAsync(directory, "SELECT COUNT(*) FROM Merchants"), (long)await ExecuteAsync(directory, "SELECT COUNT(*) FROM Accounts")));
    }

    private static (Uri Address, Dictionary<string, string> Settings) Hotline(TemporaryDirectory directory)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        return (address, new Dictionary<string, string>
        {
            ["Hotline:DataDirectory"] = directory.Path,
            ["Hotline:PublicUrl"] = address.GetLeftPart(UriPartial.Authority),
            ["Hotline:Demo"] = "true",
            // Nobody listens there, and nobody needs to: no world outside takes part.
            ["Hotline:Carrier:BaseUrl"] = "http://127.0.0.1:9",
            ["Hotline:Carrier:AccountSid"] = SimulatorProcess.AccountSid,
            ["Hotline:Carrier:AuthToken"] = SimulatorProcess.AuthToken,
        });
    }

    private static long Length(TemporaryDirectory directory) =>
        ((string[])["hotline.db", "hotline.db-wal"]).Select(name => new FileInfo(directory.File(name))).Sum(file => file.Exists ? file.Length : 0);

    private static async Task<object> ExecuteAsync(TemporaryDirectory directory, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = directory.File("hotline.db"), Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() ?? "";
    }
}
