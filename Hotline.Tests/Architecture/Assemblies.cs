using Hotline.Tests.Support;

namespace Hotline.Tests.Architecture;

/// <summary>The compiled assemblies of the house, as this build made them.</summary>
public static class Assemblies
{
    public static CompiledAssembly Dispatch { get; } = Beside("Hotline.Dispatch");
    public static CompiledAssembly Api { get; } = Beside("Hotline.Api");
    public static CompiledAssembly Tests { get; } = Beside("Hotline.Tests");

    /// <summary>The simulator is no reference of anything, so it is read where its own project left it.</summary>
    public static CompiledAssembly Simulator { get; } = new(Repository.PathOf("Hotline.Simulator", "bin", Configuration, "net10.0", "Hotline.Simulator.dll"));

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static CompiledAssembly Beside(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
}
