using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Hotline.Tests.Architecture;

/// <summary>Names that say nothing, interfaces that hide one class, types that share a namespace's name.</summary>
public static partial class Naming
{
    /// <summary>Ports and test seams: each interface with fewer than two implementations of our own, and why it is one.</summary>
    public static readonly IReadOnlyDictionary<string, string> Ports = new Dictionary<string, string>
    {
        ["Hotline.Api.Carrier.ICarrier"] = "the one port to the telephone world",
        ["Hotline.Api.Schedules.IScheduledWork"] = "what the calendar calls; the work lives in its slice, which Schedules never knows",
        ["Hotline.Api.Live.ILiveConsole"] = "what consoles are told, as SignalR types it; consoles implement it",
    };

    public static IEnumerable<string> EmptyNames(IEnumerable<TypeDefinition> types) => types
        .Where(type => SaysNothing().IsMatch(Simple(type)))
        .Select(type => $"{type.FullName}: the name's ending says nothing about what it is. Name the moment or the rule.");

    /// <summary>Names of files that hold more than one thing: helpers.ts, utils.ts.</summary>
    public static IEnumerable<string> EmptyFileNames(IEnumerable<string> paths) => paths
        .Where(path => SaysNothing().IsMatch(Capital(Path.GetFileName(path).Split('.')[0])))
        .Select(path => $"{path}: the name's ending says nothing about what it holds.");

    public static IEnumerable<string> NamesakesOfNamespaces(IReadOnlyCollection<TypeDefinition> types)
    {
        var segments = types.SelectMany(type => type.Namespace.Split('.')).ToHashSet();
        return types.Where(type => type.DeclaringType is null && segments.Contains(Simple(type)))
            .Select(type => $"{type.FullName} shares its name with a namespace; folders are plural, types singular.");
    }

    public static IEnumerable<string> LonelyInterfaces(IReadOnlyCollection<TypeDefinition> types)
    {
        var implementations = types.Where(type => type is { IsInterface: false, IsAbstract: false })
            .SelectMany(type => type.Interfaces.Select(each => each.InterfaceType.GetElementType().FullName))
            .CountBy(name => name).ToDictionary();
        return types.Where(type => type.IsInterface && implementations.GetValueOrDefault(type.FullName) < 2 && !Ports.ContainsKey(type.FullName))
            .Select(type => $"{type.FullName} has {implementations.GetValueOrDefault(type.FullName)} implementation(s). Use the class, or list the interface in Naming.Ports and say why it is a port.");
    }

    private static string Simple(TypeDefinition type) => type.Name.Split('`')[0];

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utility|Utilities|Processor|Logic|Base|Impl|Info|Dto|Service)$")]
    private static partial Regex SaysNothing();
}
