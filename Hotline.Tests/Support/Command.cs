using System.Diagnostics;

namespace Hotline.Tests.Support;

/// <summary>Runs another program to its end and keeps what it said.</summary>
public static class Command
{
    public sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        /// <summary>The output of a command that must succeed; otherwise throws with what the command complained about.</summary>
        public string Required() => ExitCode == 0 ? Output : throw new InvalidOperationException($"Exit code {ExitCode}: {Errors}{Output}");
    }

    public static Outcome Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, errors.Result);
    }
}
