using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Lines;
using Hotline.Api.Merchants;
using Hotline.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Demo;

/// <summary>A copy of the district's database with the use cases on it and no host around them: cheap enough for one per test.</summary>
public sealed class DistrictCopy : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> Original = new(TakeAsync);
    private readonly TemporaryDirectory directory = new();
    private readonly ServiceProvider services;

    private DistrictCopy(byte[] database)
    {
        File.WriteAllBytes(directory.File("hotline.db"), database);
        var collection = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        collection.AddHotlineData(new ConfigurationBuilder().Build(), new DataDirectory(directory.Path)).AddMerchants().AddGazetteer();
        services = collection.BuildServiceProvider();
    }

    public static async Task<DistrictCopy> TakeOneAsync() => new(await Original.Value);

    public async Task<T> ReadAsync<T>(Func<HotlineDb, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<HotlineDb>());
    }

    public async Task<TAnswer> RunAsync<TCase, TAnswer>(Func<TCase, Task<TAnswer>> run) where TCase : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TCase>());
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        directory.Dispose();
    }

    private static async Task<byte[]> TakeAsync()
    {
        using var files = new TemporaryDirectory();
        await using var host = await DistrictHost.StartAsync();
        var copy = files.File("copy.db");
        // The file alone would lack what still stands in the write-ahead log.
        await host.ReadAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}"));
        return await File.ReadAllBytesAsync(copy);
    }
}
