using System.Text.RegularExpressions;

namespace Hotline.Tests.Architecture;

/// <summary>What a folder of the host is for, which decides what it may know.</summary>
public enum Room
{
    /// <summary>A slice of use cases, named by its noun.</summary>
    Slice,

    /// <summary>One way in which the world reaches the use cases.</summary>
    Channel,

    /// <summary>What slices and channels stand on.</summary>
    Infrastructure,

    /// <summary>A list of everything, or a verb that drives everything: knows all, and only the program itself may know it.</summary>
    Everything,
}

/// <summary>
/// The table of who may know whom inside the host. Every folder is listed; one that is not is a violation, so that a new slice is placed on purpose.
/// The root namespace is a parameter so that the deliberate violations are judged by the same code as the house.
/// </summary>
public sealed partial class Floorplan(string root, string generatedPages)
{
    /// <summary>The Razor compiler puts every page of an assembly into this namespace, its path joined by underscores.</summary>
    public const string RazorNamespace = "AspNetCoreGeneratedDocument";

    private static readonly Dictionary<string, Room> Rooms = new()
    {
        ["Tickets"] = Room.Slice,
        ["Offers"] = Room.Slice,
        ["Jobs"] = Room.Slice,
        ["Merchants"] = Room.Slice,
        ["Callers"] = Room.Slice,
        ["FollowUps"] = Room.Slice,
        ["Escalations"] = Room.Slice,
        ["Shifts"] = Room.Slice,
        ["Stars"] = Room.Slice,
        ["Lines"] = Room.Slice,
        ["Accounts"] = Room.Slice,
        ["Supervision"] = Room.Slice,
        ["Audit"] = Room.Slice,
        ["Tasks"] = Room.Slice,
        ["Conversations"] = Room.Slice,
        ["Messages"] = Room.Channel,
        ["Calls"] = Room.Channel,
        ["Pages"] = Room.Channel,
        ["Data"] = Room.Infrastructure,
        ["Live"] = Room.Infrastructure,
        ["Carrier"] = Room.Infrastructure,
        ["Schedules"] = Room.Infrastructure,
        ["Hosting"] = Room.Infrastructure,
        // The demo loads the district and lets it live: its verbs drive every slice, as Program.cs lists every slice.
        ["Demo"] = Room.Everything,
    };

    /// <summary>The slices whose use cases a channel may call. The others are for the desk alone.</summary>
    private static readonly HashSet<string> OpenToChannels = ["Tickets", "Offers", "Jobs", "FollowUps", "Merchants", "Tasks", "Callers", "Conversations", "Accounts"];

    private static readonly HashSet<string> UnderSlices = ["Data", "Live", "Schedules", "Hosting"];
    private static readonly HashSet<string> UnderChannels = [.. UnderSlices, "Carrier"];

    // Hosting holds the clock and the problems that everything speaks of, so it is allowed beside Data.
    private static readonly HashSet<string> UnderInfrastructure = ["Data", "Hosting"];

    // What Live has told it purges by a schedule of its own, kept beside the work as everywhere; Schedules knows nothing of Live.
    private static readonly HashSet<string> UnderLive = [.. UnderInfrastructure, "Schedules"];

    public IEnumerable<string> Violations(CompiledAssembly assembly) =>
        Misplaced(assembly).Concat(assembly.Dependencies.Select(Judge).OfType<string>()).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// The same question asked of a source file's using lines: constants and names are gone from compiled code, the acquaintance is not.
    /// </summary>
    /// <param name="path">Path from the root of the repository, below the project's folder.</param>
    /// <param name="lines">The file's lines.</param>
    public IEnumerable<string> UsingViolations(string path, IEnumerable<string> lines)
    {
        var parts = path.Split('/');
        if (parts.Length < 3 || !Rooms.TryGetValue(parts[1], out var room)) return [];
        return lines.Select(line => UsingLine().Match(line)).Where(match => match.Success)
            .Select(match => FolderOf(match.Groups["name"].Value + "."))
            .Where(to => to is not null && to != parts[1] && Rooms.TryGetValue(to, out var other) && !MayKnow(parts[1], room, to, other))
            .Select(to => $"{path} ({room}) uses the namespace of {to}.");
    }

    private IEnumerable<string> Misplaced(CompiledAssembly assembly) => assembly.Types
        .Where(type => type.FullName.StartsWith(root + ".", StringComparison.Ordinal) && !Rooms.ContainsKey(FolderOf(type.FullName)!))
        .Select(type => $"{type.FullName} lies in a folder that the floor plan does not know. Say in Floorplan.cs what kind of folder '{FolderOf(type.FullName)}' is, or move it to the noun it belongs to.");

    private string? Judge(Dependency dependency)
    {
        if (FolderOf(dependency.From) is not { } from || FolderOf(dependency.To) is not { } to) return null;
        if (from == to || !Rooms.TryGetValue(from, out var room) || !Rooms.TryGetValue(to, out var other)) return null;
        return MayKnow(from, room, to, other) ? null : $"{dependency.From} ({from}, {room}) knows {dependency.To} ({to}, {other}).";
    }

    private static bool MayKnow(string from, Room room, string to, Room other) => room switch
    {
        Room.Everything => true,
        Room.Slice => UnderSlices.Contains(to),
        Room.Channel => UnderChannels.Contains(to) || (other == Room.Slice && OpenToChannels.Contains(to)),
        _ => (from == "Live" ? UnderLive : UnderInfrastructure).Contains(to),
    };

    /// <summary>The folder of the host that a type lies in; null for Program, generated code and other assemblies. A type at the root lies in the folder "".</summary>
    private string? FolderOf(string type)
    {
        if (type.StartsWith(generatedPages + ".", StringComparison.Ordinal)) return type[(generatedPages.Length + 1)..].Split('_')[0];
        if (!type.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var path = type.Split('/')[0][(root.Length + 1)..];
        return path.Contains('.') ? path.Split('.')[0] : "";
    }

    [GeneratedRegex(@"^\s*@?using\s+(?:static\s+|\w+\s*=\s*)?(?<name>[\w.]+)")]
    private static partial Regex UsingLine();
}
