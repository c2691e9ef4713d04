namespace Hotline.Api.Hosting;

/// <summary>One thing that the program does instead of serving: <c>dotnet run --project Hotline.Api -- VERB</c>. Each slice registers its own.</summary>
/// <param name="Name">The first word on the command line.</param>
/// <param name="Operands">What follows, as the help shows it; empty when nothing does.</param>
/// <param name="Purpose">One sentence for the help.</param>
/// <param name="RunAsync">Does it with the words after the verb; answers the exit code.</param>
public sealed record CommandVerb(string Name, string Operands, string Purpose, Func<IHost, string[], CancellationToken, Task<int>> RunAsync);

/// <summary>Finds the verb on the command line.</summary>
public static class CommandVerbs
{
    /// <summary>Exit code of a command line that could not be understood, as Unix tools use it.</summary>
    public const int Misused = 2;

    /// <summary>Does what the command line asks for; null when it asks for nothing but serving.</summary>
    public static async Task<int?> RunVerbAsync(this IHost host, string[] args)
    {
        var verbs = host.Services.GetServices<CommandVerb>().OrderBy(verb => verb.Name, StringComparer.Ordinal).ToList();
        switch (args)
        {
            case ["--help" or "-h" or "-?" or "help", ..]:
                Console.Out.WriteLine(Help(verbs));
                return 0;
            case [var name, .. var operands] when !name.StartsWith('-') && !name.Contains('='):
                if (verbs.Find(verb => verb.Name == name) is { } found) return await found.RunAsync(host, [.. WithoutSettings(operands)], CancellationToken.None);
                Console.Error.WriteLine($"There is no verb {name}.");
                Console.Error.WriteLine(Help(verbs));
                return Misused;
            default:
                return null;
        }
    }

    /// <summary>Settings may stand behind a verb as behind the program itself; they are the host's and no operands.</summary>
    private static IEnumerable<string> WithoutSettings(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].StartsWith("--Hotline:", StringComparison.OrdinalIgnoreCase) && !words[i].StartsWith("--urls", StringComparison.Ordinal)) yield return words[i];
            else if (!words[i].Contains('=')) i++;
        }
    }

    private static string Help(List<CommandVerb> verbs)
    {
        var width = verbs.Select(verb => verb.Name.Length + verb.Operands.Length + 1).DefaultIfEmpty(0).Max() + 2;
        var lines = verbs.Select(verb => $"  {$"{verb.Name} {verb.Operands}".PadRight(width)}{verb.Purpose}");
        return string.Join(Environment.NewLine, ["Without a verb the hotline is served. Verbs:", .. lines]);
    }
}
