using System.Globalization;
using System.Text.RegularExpressions;

namespace Hotline.Tests.Hosting;

/// <summary>One line of figures.</summary>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);

/// <summary>
/// Reads a page as Prometheus does, strictly by the rules of its text format 0.0.4: what it would refuse or misread throws here.
/// </summary>
internal sealed partial class ExpositionPage
{
    private readonly Dictionary<string, string> kinds = [];
    private readonly List<Sample> samples = [];

    public IReadOnlyDictionary<string, string> Kinds => kinds;

    public IReadOnlyList<Sample> Samples => samples;

    public static ExpositionPage Read(string text)
    {
        var page = new ExpositionPage();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        string? family = null;
        foreach (var line in text.Split('\n')[..^1])
        {
            if (line.StartsWith("# HELP ", StringComparison.Ordinal)) family = page.TakeHelp(line);
            else if (line.StartsWith("# TYPE ", StringComparison.Ordinal)) page.TakeType(line, family);
            else page.TakeSample(line, family);
        }
        page.CheckHistograms();
        return page;
    }

    /// <summary>The one value of this name with these labels.</summary>
    public double this[string name, params (string Name, string Value)[] labels] =>
        samples.Single(sample => sample.Name == name && labels.All(label => sample.Labels.GetValueOrDefault(label.Name) == label.Value)).Value;

    private string TakeHelp(string line)
    {
        var match = Help().Match(line);
        Assert.True(match.Success, line);
        // A family stands together: its name may not come again.
        Assert.False(kinds.ContainsKey(match.Groups["name"].Value), $"{match.Groups["name"].Value} comes twice.");
        return match.Groups["name"].Value;
    }

    private void TakeType(string line, string? family)
    {
        var match = Type().Match(line);
        Assert.True(match.Success, line);
        Assert.Equal(family, match.Groups["name"].Value);
        kinds.Add(family!, match.Groups["kind"].Value);
    }

    private void TakeSample(string line, string? family)
    {
        var match = Figures().Match(line);
        Assert.True(match.Success, line);
        var name = match.Groups["name"].Value;
        Assert.True(family is not null && kinds.TryGetValue(family, out var kind), line);
        Assert.True(name == family || (kinds[family!] == "histogram" && name.Length > family!.Length && name[family.Length..] is "_bucket" or "_sum" or "_count"), $"{line} stands in the family {family}.");
        var labels = Label().Matches(match.Groups["labels"].Value).ToDictionary(label => label.Groups["name"].Value, label => label.Groups["value"].Value);
        var value = match.Groups["value"].Value switch { "+Inf" => double.PositiveInfinity, "-Inf" => double.NegativeInfinity, "NaN" => double.NaN, var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture) };
        Assert.DoesNotContain(samples, sample => sample.Name == name && Same(sample.Labels, labels));
        samples.Add(new Sample(name, labels, value));
    }

    /// <summary>Buckets grow, end with +Inf, and that one is the count.</summary>
    private void CheckHistograms()
    {
        foreach (var family in kinds.Where(each => each.Value == "histogram").Select(each => each.Key))
        {
            var series = samples.Where(sample => sample.Name == family + "_bucket").GroupBy(sample => string.Join(';', sample.Labels.Where(label => label.Key != "le").OrderBy(label => label.Key).Select(label => $"{label.Key}={label.Value}"))).ToList();
            Assert.Equal(series.Count, samples.Count(sample => sample.Name == family + "_count"));
            Assert.Equal(series.Count, samples.Count(sample => sample.Name == family + "_sum"));
            foreach (var buckets in series)
            {
                Assert.Equal(buckets.Select(bucket => bucket.Value).Order(), buckets.Select(bucket => bucket.Value));
                Assert.Equal("+Inf", buckets.Last().Labels["le"]);
                var rest = buckets.Last().Labels.Where(label => label.Key != "le").ToDictionary();
                Assert.Equal(samples.Single(sample => sample.Name == family + "_count" && Same(sample.Labels, rest)).Value, buckets.Last().Value);
            }
        }
    }

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(label => other.GetValueOrDefault(label.Key) == label.Value);

    [GeneratedRegex(@"^# HELP (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?:[^\\]|\\\\|\\n)*$")]
    private static partial Regex Help();

    [GeneratedRegex("^# TYPE (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) (?<kind>counter|gauge|histogram|summary|untyped)$")]
    private static partial Regex Type();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?<labels>[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*"(?:,[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\["\\n])*")*)\})? (?<value>[+-]Inf|NaN|-?[0-9]+(?:\.[0-9]+)?(?:E[+-]?[0-9]+)?)$""")]
    private static partial Regex Figures();

    [GeneratedRegex("""(?<name>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\\n]|\\["\\n])*)",?""")]
    private static partial Regex Label();
}
