namespace Hotline.Tests.Architecture;

/// <summary>Which of our assemblies may refer to which: the host to the rules, the simulator to none, the rules to none.</summary>
public static class Acquaintance
{
    public static IEnumerable<string> OurAssembliesIn(CompiledAssembly assembly, params string[] allowed) => assembly.References
        .Where(name => name.StartsWith("Hotline.", StringComparison.Ordinal) && !allowed.Contains(name))
        .Select(name => $"{assembly.Name} refers to {name}.");
}
