using System.Xml.Linq;
using Hotline.Tests.Support;

namespace Hotline.Tests.Architecture;

/// <summary>The rules of the house know nothing but the base class library, and of that nothing that reads a clock, a file or the network.</summary>
public sealed class DispatchPurity(string root)
{
    /// <summary>The assemblies that the rules may refer to. A new one is added here on purpose, never by accident.</summary>
    public static readonly IReadOnlySet<string> BaseClassAssemblies = new HashSet<string>
    {
        "System.Collections",
        "System.Collections.Concurrent",
        "System.Collections.Immutable",
        "System.Linq",
        "System.Memory",
        "System.Runtime",
        "System.Runtime.Extensions",
        "System.Runtime.InteropServices",
        "System.Runtime.Numerics",
        "System.Security.Cryptography",
        "System.Text.RegularExpressions",
    };

    /// <summary>System.Runtime holds these too, so the list of assemblies alone does not keep them out.</summary>
    private static readonly string[] WorldlyNames =
    [
        "System.IO.", "System.Net.", "System.Console", "System.Environment", "System.AppContext", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "System.Threading.Thread", "System.Threading.Timer", "System.Threading.PeriodicTimer", "System.TimeProvider", "System.Reflection.Assembly", "System.Activator",
    ];

    // Every iterator asks which thread it runs on.
    private static readonly Dependency Iterator = new("", "System.Environment", "get_CurrentManagedThreadId()");

    public IEnumerable<string> ForeignAssemblies(CompiledAssembly assembly) => assembly.References
        .Where(name => !BaseClassAssemblies.Contains(name))
        .Select(name => $"{assembly.Name} refers to {name}, which is not on the list of base class assemblies.");

    public IEnumerable<string> WorldlyUses(CompiledAssembly assembly) => assembly.Dependencies.Where(IsOurs)
        .Where(dependency => WorldlyNames.Any(name => dependency.To.StartsWith(name, StringComparison.Ordinal)) && dependency with { From = "" } != Iterator)
        .Select(dependency => $"{dependency.From} touches the world outside: {dependency.To}.{dependency.Member}");

    /// <summary>The analyzer reads the same list while compiling; this reads the result, which no pragma can hide from.</summary>
    public IEnumerable<string> BannedUses(CompiledAssembly assembly)
    {
        var banned = BannedMembers().ToHashSet();
        return assembly.Dependencies.Where(IsOurs)
            .Where(dependency => banned.Contains((dependency.To, dependency.Member ?? "")))
            .Select(dependency => $"{dependency.From} uses {dependency.To}.{dependency.Member}, which BannedSymbols.txt bans.");
    }

    public IEnumerable<string> KnowledgeOfMatching(CompiledAssembly assembly) => assembly.Dependencies.Where(IsOurs)
        .Where(dependency => IsMatching(dependency.To) && !IsMatching(dependency.From))
        .Select(dependency => $"{dependency.From} knows {dependency.To}: Matching knows the others, never the reverse.").Distinct();

    /// <summary>A package that ends up in the output of a project; analyzers (PrivateAssets=all) do not.</summary>
    public static IEnumerable<string> PackagesOf(string projectFile) => XDocument.Parse(projectFile).Descendants("PackageReference")
        .Where(package => (string?)package.Attribute("PrivateAssets") != "all")
        .Select(package => $"The rules take no packages: {(string?)package.Attribute("Include")}.");

    private bool IsOurs(Dependency dependency) => dependency.From.StartsWith(root + ".", StringComparison.Ordinal) && !dependency.From.Contains(".Generated.", StringComparison.Ordinal);

    private bool IsMatching(string type) => type.StartsWith(root + ".Matching.", StringComparison.Ordinal);

    private static IEnumerable<(string Type, string Member)> BannedMembers() => File.ReadLines(Repository.PathOf("BannedSymbols.txt"))
        .Where(line => line.Length > 2 && line[0] is 'P' or 'M')
        .Select(line => (IsProperty: line[0] == 'P', Id: line[2..].Split(';')[0]))
        .Select(symbol =>
        {
            var signature = symbol.Id.IndexOf('(') is >= 0 and var at ? at : symbol.Id.Length;
            var dot = symbol.Id.LastIndexOf('.', signature - 1);
            var name = symbol.Id[(dot + 1)..signature].Replace("#ctor", ".ctor", StringComparison.Ordinal);
            var parameters = signature < symbol.Id.Length ? symbol.Id[signature..] : "()";
            return (symbol.Id[..dot], (symbol.IsProperty ? "get_" + name : name) + parameters);
        });
}
