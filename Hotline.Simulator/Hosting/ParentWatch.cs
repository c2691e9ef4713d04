using System.Diagnostics;

namespace Hotline.Simulator.Hosting;

/// <summary>Ends this process when the one that started it is gone, however that one ended.</summary>
internal sealed class ParentWatch(SimulatorOptions options, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Parent == 0) return;
        try
        {
            using var parent = Process.GetProcessById(options.Parent);
            await parent.WaitForExitAsync(stoppingToken);
        }
        catch (ArgumentException) { /* It is gone already. */ }
        catch (OperationCanceledException) { return; }
        lifetime.StopApplication();
    }
}
