using System.Globalization;

namespace Hotline.Api.Offers.Workbench;

/// <summary>What stands behind <c>simulate</c> on the command line.</summary>
/// <param name="Day">The past day; null lets an invented district live.</param>
/// <param name="Line">Code of the line of the past day; the first one when not given.</param>
/// <param name="Days">How many days are invented.</param>
/// <param name="Seed">What the invented district is repeated by.</param>
/// <param name="Policy">The policy: see <see cref="PolicyNames"/>.</param>
/// <param name="Against">The other one.</param>
public sealed record SimulateOperands(DateOnly? Day, string? Line, int Days, long Seed, string Policy, string Against)
{
    /// <summary>What a policy may be called.</summary>
    public const string PolicyNames = "in-effect (of a past day), default, nearest, or a JSON file";

    private const int MostDays = 3_660;

    /// <summary>Reads the words.</summary>
    /// <returns>The operands, or a sentence about the first word that cannot be.</returns>
    public static (SimulateOperands? Operands, string? Fault) Read(string[] words)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < words.Length; i += 2)
        {
            if (words[i] is not ("--day" or "--line" or "--days" or "--seed" or "--policy" or "--against")) return (null, $"\"{words[i]}\" is not known here.");
            if (i + 1 == words.Length) return (null, $"{words[i]} needs a value.");
            if (!given.TryAdd(words[i], words[i + 1])) return (null, $"{words[i]} stands there twice.");
        }
        DateOnly? day = null;
        if (given.TryGetValue("--day", out var date))
        {
            if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return (null, $"--day is a date such as 2026-11-20, not \"{date}\".");
            day = read;
        }
        if (day is not null && (given.ContainsKey("--days") || given.ContainsKey("--seed"))) return (null, "A past day has no --days and no --seed.");
        if (day is null && given.ContainsKey("--line")) return (null, "--line goes with --day.");
        var days = 30;
        if (given.TryGetValue("--days", out var many) && !(int.TryParse(many, NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is >= 1 and <= MostDays)) return (null, $"--days is 1 to {MostDays}.");
        var seed = 1L;
        if (given.TryGetValue("--seed", out var number) && !long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out seed)) return (null, "--seed is a whole number.");
        return (new SimulateOperands(day, given.GetValueOrDefault("--line"), days, seed, given.GetValueOrDefault("--policy", day is null ? "default" : "in-effect"), given.GetValueOrDefault("--against", "nearest")), null);
    }
}
