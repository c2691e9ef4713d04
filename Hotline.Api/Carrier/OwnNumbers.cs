using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Carrier;

/// <summary>Points the lines' numbers at this host in the simulated world, once it is up. Nothing happens with a real carrier.</summary>
internal sealed partial class OwnNumbers(SimulatedWorld world, IServiceScopeFactory scopes, ILogger<OwnNumbers> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // Not awaited by the start: the desk works while the world comes up.
        _ = PointAsync(cancellationToken);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PointAsync(CancellationToken stop)
    {
        try
        {
            if (!world.Exists) return;
            await using var scope = scopes.CreateAsyncScope();
            var numbers = await scope.ServiceProvider.GetRequiredService<HotlineDb>().Lines.Select(line => line.Phone).ToListAsync(stop);
            await world.PointNumbersHere(numbers, stop);
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException)
        {
            NotPointed(log, failure);
        }
        finally
        {
            world.Open();
        }
    }

    [LoggerMessage(2050, LogLevel.Warning, "The lines' numbers could not be pointed at this host; nobody in the simulated world can reach it")]
    private static partial void NotPointed(ILogger log, Exception failure);
}
