using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Hotline.Api.Hosting;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Carrier;

/// <summary>
/// In Development the host brings the world outside with it: a simulator of its own as a child process, started before the first
/// request is served and gone when the host is gone, however the host ends.
/// </summary>
internal sealed class SimulatorChild(
    CarrierAccount account, IOptions<CarrierOptions> options, PublicUrl publicUrl, IConfiguration settings, IHttpClientFactory clients,
    ILogger<SimulatorChild> log) : IHostedLifecycleService, IDisposable
{
    public const string Folder = "simulator";

    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource ending = new();
    private Process? process;
    private volatile bool isEnding;

    /// <summary>Completes when the simulated world answers, ours or one that runs by itself; fails when it does not come up. Only for work after the host's start.</summary>
    public Task Ready => ready.Task;

    /// <summary>The child's process number; null while there is none.</summary>
    public int? ProcessId => process?.Id;

    /// <summary>When it is wanted and our address is known beforehand, the child starts now, beside the rest of the host instead of after it.</summary>
    public void LaunchBeforehand()
    {
        if (IsWanted && publicUrl.Value is not null) Launch();
    }

    public Task StartingAsync(CancellationToken stop) => Task.CompletedTask;

    public Task StartAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken stop)
    {
        if (account.Profile.Name != CarrierName.Simulator || !account.IsConfigured)
        {
            ready.TrySetResult();
            return;
        }
        if (!IsWanted)
        {
            // Somebody else's world may be away: the desk does not wait for it.
            _ = MeetAsync(ending.Token);
            return;
        }
        if (process is null) Launch();
        await MeetAsync(stop);
    }

    private async Task MeetAsync(CancellationToken stop)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
            limit.CancelAfter(LongestStart);
            if (IsWanted) account.BaseUrl = await listening.Task.WaitAsync(limit.Token);
            await WaitUntilHealthy(limit.Token);
            if (process is { } child) log.SimulatorStarted(account.BaseUrl, child.Id);
            ready.TrySetResult();
        }
        catch (Exception failure) when (failure is OperationCanceledException or InvalidOperationException && !stop.IsCancellationRequested)
        {
            // The desk works without a carrier: what cannot be sent waits in the outbox.
            var reason = failure is InvalidOperationException ? failure.Message : $"it did not answer within {LongestStart.TotalSeconds:0} s";
            log.SimulatorFailed(reason);
            ready.TrySetException(new InvalidOperationException("The simulated world is not ready: " + reason));
            _ = ready.Task.Exception;
        }
        catch (OperationCanceledException)
        {
            ready.TrySetCanceled(stop);
        }
    }

    public Task StoppingAsync(CancellationToken stop) => ending.CancelAsync();

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    // Last of all, so that what the host still sends while it stops has somebody to go to.
    public Task StoppedAsync(CancellationToken stop)
    {
        End();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        End();
        ending.Dispose();
    }

    private bool IsWanted => options.Value.StartsSimulator;

    private void Launch()
    {
        var program = Path.Combine(AppContext.BaseDirectory, Folder, "Hotline.Simulator.dll");
        if (!File.Exists(program))
        {
            listening.TrySetException(new InvalidOperationException($"there is no {Folder}/Hotline.Simulator.dll beside the host; build the solution, or set {CarrierOptions.Section}:BaseUrl"));
            return;
        }
        var clock = settings["Hotline:Clock"] is { Length: > 0 } chosen ? chosen : "System";
        var start = new ProcessStartInfo(DotnetProgram())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program)!,
        };
        foreach (var argument in (string[])[
            program, "--urls", FreeAddress().ToString().TrimEnd('/'), "--parent", $"{Environment.ProcessId}", "--accountSid", account.AccountSid,
            "--hostUrl", publicUrl.Value ?? "", "--callsPerSecond", $"{account.Profile.Limits.CallsPerSecond}",
            // Under a clock that only we move, the carrier takes no time of its own: what it owes is done at the next step.
            "--clock", clock, "--pace", clock.StartsWith("Manual", StringComparison.OrdinalIgnoreCase) ? "0" : "1"])
            start.ArgumentList.Add(argument);
        // In the environment, since anybody on the machine can read a process's arguments.
        start.Environment["Simulator_AuthToken"] = string.Join(',', account.AuthTokens);
        // What was said to the host is not meant for its child.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("DOTNET_URLS", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Hotline__", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => Ended();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        const string Sign = "Now listening on: ";
        if (string.IsNullOrWhiteSpace(line)) return;
        log.SimulatorSaid(line);
        var at = line.IndexOf(Sign, StringComparison.Ordinal);
        if (at >= 0 && Uri.TryCreate(line[(at + Sign.Length)..].Trim(), UriKind.Absolute, out var address)) listening.TrySetResult(address);
    }

    private void Ended()
    {
        if (isEnding) return;
        listening.TrySetException(new InvalidOperationException("its process ended at once"));
        if (ready.Task.IsCompletedSuccessfully) log.SimulatorFailed("its process ended");
    }

    // Somebody else's simulator on the usual port would refuse our account; another port does as well.
    private Uri FreeAddress()
    {
        var wanted = options.Value.SimulatorUrl;
        if (wanted.Port == 0 || !wanted.IsLoopback) return wanted;
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, wanted.Port);
            probe.Start();
            return wanted;
        }
        catch (SocketException)
        {
            log.SimulatorPortTaken(wanted.Port);
            return new UriBuilder(wanted) { Host = "127.0.0.1", Port = 0 }.Uri;
        }
    }

    private async Task WaitUntilHealthy(CancellationToken stop)
    {
        var client = clients.CreateClient(SimulatedWorld.ClientName);
        while (true)
        {
            if (process is { HasExited: true }) throw new InvalidOperationException("its process ended");
            try
            {
                using var answer = await client.GetAsync(new Uri(account.BaseUrl, "/sim/health"), stop);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) { /* Not yet. */ }
            await Task.Delay(50, stop);
        }
    }

    // The host may run from its own executable, so its path says nothing; the runtime's folder lies below the program that starts others.
    private static string DotnetProgram()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }

    private void End()
    {
        isEnding = true;
        if (Interlocked.Exchange(ref process, null) is not { } child) return;
        try
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
            child.WaitForExit(LongestEnd);
        }
        catch (InvalidOperationException) { /* It never ran. */ }
        child.Dispose();
    }
}
