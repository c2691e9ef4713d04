using System.Text.RegularExpressions;
using Hotline.Tests.Support;

namespace Hotline.Tests.Architecture;

/// <summary>The files of the repository as a newcomer reads them.</summary>
public static partial class SourceFiles
{
    public const int MostLines = 300;

    private static readonly HashSet<string> Code = [".cs", ".cshtml", ".ts", ".tsx", ".css", ".js", ".mjs", ".sh"];

    // Built, downloaded or personal: what .gitignore names.
    private static readonly HashSet<string> NotOurs = [".git", ".vs", ".idea", "bin", "obj", "node_modules", "dist", "wwwroot", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>A file by its path from the root, with '/', and its lines.</summary>
    public sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
    {
        public bool IsCode => Code.Contains(System.IO.Path.GetExtension(Path)) && !IsGenerated;

        private bool IsGenerated => Path.StartsWith("db/migrations/", StringComparison.Ordinal)
            || Lines.Take(5).Any(line => line.Contains("auto-generated", StringComparison.OrdinalIgnoreCase));
    }

    public static IEnumerable<SourceFile> All() => In(new DirectoryInfo(Repository.Root));

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files
        .Where(file => file.IsCode && file.Lines.Count > MostLines)
        .Select(file => $"{file.Path} has {file.Lines.Count} lines; split it before it passes {MostLines}.");

    /// <summary>Files of our projects whose namespace is not their folder's path.</summary>
    public static IEnumerable<string> Misplaced(SourceFile file) => file.Lines
        .Select(line => NamespaceLine().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)
        .Where(name => file.Path.StartsWith("Hotline.", StringComparison.Ordinal) && name != Path.GetDirectoryName(file.Path)!.Replace('/', '.'))
        .Select(name => $"{file.Path} says that it is in {name}.");

    /// <summary>What is true only on one machine: home and scratch folders, and the host that a package happened to come from.</summary>
    public static IEnumerable<string> MachineTraces(IEnumerable<SourceFile> files) => files
        .SelectMany(file => file.Lines.Select((line, index) => (file.Path, Line: line, Number: index + 1)))
        .Where(each => MachinePath().IsMatch(each.Line)
            || (IsDocument(each.Path) && ScratchPath().IsMatch(each.Line))
            || (IsPackageList(each.Path) && PackageHost().IsMatch(each.Line)))
        .Select(each => $"{each.Path}:{each.Number} holds what is true only on one machine: {each.Line.Trim()[..Math.Min(160, each.Line.Trim().Length)]}");

    private static IEnumerable<SourceFile> In(DirectoryInfo folder)
    {
        foreach (var child in folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name) && child.FullName != Repository.PathOf("data") && child.LinkTarget is null))
            foreach (var file in In(child)) yield return file;
        foreach (var file in folder.EnumerateFiles().Where(IsText))
            yield return new SourceFile(Path.GetRelativePath(Repository.Root, file.FullName), File.ReadAllLines(file.FullName));
    }

    private static bool IsText(FileInfo file) =>
        file.Extension is not (".png" or ".jpg" or ".ico" or ".woff2" or ".db" or ".user" or ".log" or ".trx") && file.Name is not ".git" && !file.Name.EndsWith("-wal", StringComparison.Ordinal) && !file.Name.EndsWith("-shm", StringComparison.Ordinal);

    private static bool IsDocument(string path) => Path.GetExtension(path) is ".md" or ".sql" or ".json" or ".csv" or ".yml";

    private static bool IsPackageList(string path) =>
        Path.GetFileName(path) is "package-lock.json" or ".npmrc" or "NuGet.config" or "nuget.config" or "packages.lock.json" or "dotnet-tools.json";

    [GeneratedRegex("""^namespace\s+([\w.]+)""")]
    private static partial Regex NamespaceLine();

    // Routes such as /home are fine; a folder below a machine's root is not.
    [GeneratedRegex("""(?<![\w.\-/}])/(?:home|root|work|Users|mnt|workspace)/\w|\b[A-Z]:\\(?:Users|work|src)\\""")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""(?<![\w.\-/}])/(?:tmp|var/tmp)/\w""")]
    private static partial Regex ScratchPath();

    // Funding and homepage addresses in a lock file are the packages' own; where a package came from is the machine's.
    [GeneratedRegex("""^\s*"resolved":\s*"http|^\s*registry\s*=|<add\b[^>]*value="https?:""")]
    private static partial Regex PackageHost();
}
