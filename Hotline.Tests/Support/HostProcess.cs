using System.Diagnostics;
using System.Text;

namespace Hotline.Tests.Support;

/// <summary>
/// The host as people run it: a process of its own, <c>dotnet Hotline.Api.dll</c>, which can be killed in the middle of anything and
/// started again on the same data.
/// </summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private readonly Process process;
    private readonly Uri address;
    private readonly StringBuilder output = new();
    private Process? tracer;

    private HostProcess(Process process, Uri address) => (this.process, this.address) = (process, address);

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>What the process has printed so far, for the message of a failing test.</summary>
    public string Output { get { lock (output) return output.ToString(); } }

    /// <summary>Starts it; <see cref="ReadyAsync"/> says when it serves.</summary>
    /// <param name="address">Where it listens.</param>
    /// <param name="settings">Configuration by its keys, such as <c>Hotline:DataDirectory</c>.</param>
    public static HostProcess Start(Uri address, IReadOnlyDictionary<string, string> settings)
    {
        var host = new HostProcess(new Process { StartInfo = How(settings, "--urls", address.GetLeftPart(UriPartial.Authority)) }, address);
        host.process.OutputDataReceived += (_, line) => host.Keep(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Keep(line.Data);
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Runs one verb of the command line to its end.</summary>
    public static async Task<Command.Outcome> RunVerbAsync(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        using var process = Process.Start(How(settings, words))!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Command.Outcome(process.ExitCode, said, await errors);
    }

    /// <summary>Waits until it serves.</summary>
    /// <returns>False when it ended instead.</returns>
    public async Task<bool> ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var waiting = Stopwatch.StartNew();
        while (!process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return true;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException) { /* Not yet. */ }
            Assert.True(waiting.Elapsed < StartLimit, $"The host does not start. It said:\n{Output}");
            await Task.Delay(50);
        }
        return false;
    }

    /// <summary>Ends it the way a power switch would, and returns when it is gone.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>
    /// From when this returns, whichever thread first comes to its <paramref name="nth"/> such system call is the end of the process; the call
    /// itself is no longer made.
    /// </summary>
    public async Task DieAtAsync(string calls, int nth)
    {
        var attached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // strace 6.1 injects nothing when it filters in the kernel (--seccomp-bpf); so it stops at every call, and is only attached once the host is up.
        tracer = new Process
        {
            StartInfo = new ProcessStartInfo("strace", ["-f", "-p", $"{process.Id}", "-o", "/dev/null", "-e", $"trace={calls}", "-e", $"inject={calls}:signal=KILL:when={nth}"]) { RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        tracer.ErrorDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("attached", StringComparison.Ordinal) == true) attached.TrySetResult();
        };
        tracer.Exited += (_, _) => attached.TrySetResult();
        tracer.Start();
        tracer.BeginErrorReadLine();
        await attached.Task.WaitAsync(StartLimit);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>False when it did not come within <paramref name="limit"/>.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan limit)
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(limit);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (tracer is not null)
        {
            // It ends with what it traces.
            if (!tracer.WaitForExit(TimeSpan.FromSeconds(10))) tracer.Kill();
            tracer.Dispose();
        }
        process.Dispose();
    }

    private static ProcessStartInfo How(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        // As it was built, beside its own settings and assets; the copy among the tests has neither.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var start = new ProcessStartInfo("dotnet", [Repository.PathOf("Hotline.Api", "bin", configuration, "net10.0", "Hotline.Api.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
    }
}
