using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Hotline.Tests.Architecture.SourceFiles;

namespace Hotline.Tests.Architecture;

/// <summary>What keeps the build strict stays switched on, and nobody steps around it without saying why.</summary>
public static partial class Strictness
{
    /// <summary>Warnings that the whole house leaves off: package versions that a source rounds up (NU), and comments outside the rules (CS1591).</summary>
    private static readonly HashSet<string> LeftOff = ["NU1603", "NU1605", "NU1608", "CS1591"];

    public static IEnumerable<string> Relaxations(string buildProps)
    {
        var properties = XDocument.Parse(buildProps).Descendants("PropertyGroup").Elements().ToLookup(property => property.Name.LocalName, property => property.Value);
        foreach (var name in (string[])["TreatWarningsAsErrors", "EnforceCodeStyleInBuild", "GenerateDocumentationFile"])
            if (!properties[name].SequenceEqual(["true"])) yield return $"Directory.Build.props no longer sets {name}.";
        if (!properties["Nullable"].SequenceEqual(["enable"])) yield return "Directory.Build.props no longer enables nullable references.";
        foreach (var code in properties["NoWarn"].SelectMany(value => value.Split(';')).Where(code => !code.StartsWith('$') && !LeftOff.Contains(code)))
            yield return $"Directory.Build.props leaves {code} off for everybody.";
    }

    /// <summary>Analyzers silenced without a reason in the same line, and work put off in a comment.</summary>
    public static IEnumerable<string> Evasions(IEnumerable<SourceFile> files) => files.Where(file => file.IsCode)
        .SelectMany(file => file.Lines.Select((line, index) => (file.Path, Line: line, Number: index + 1)))
        .Where(each => SilencedWithoutReason().IsMatch(each.Line) || PutOff().IsMatch(each.Line))
        .Select(each => $"{each.Path}:{each.Number} steps around a rule without saying why, or puts work off: {each.Line.Trim()}");

    /// <summary>Comments that send a reader to a page which is not in the repository.</summary>
    public static IEnumerable<string> PagesNobodyHas(IEnumerable<SourceFile> files) => files
        .SelectMany(file => file.Lines.Select((line, index) => (file.Path, Line: line, Number: index + 1)))
        .Where(each => AbsentPage().IsMatch(each.Line))
        .Select(each => $"{each.Path}:{each.Number} refers to a page that a reader of this repository does not have: {each.Line.Trim()}");

    [GeneratedRegex("""#pragma warning disable (?!.*//)|SuppressMessage\((?!.*Justification)|@ts-(?:ignore|nocheck)|@ts-expect-error\s*$|(?:eslint|biome)-(?:disable|ignore)(?!.*--)""")]
    private static partial Regex SilencedWithoutReason();

    [GeneratedRegex("""(?://|\*|#|<!--)\s*(?:TODO|FIXME|HACK|XXX)\b""")]
    private static partial Regex PutOff();

    [GeneratedRegex("""\b(?:DESIGN|DOMAIN|SITUATIONS|STYLE|CONTRACT)(?:\.md| §| \d)""")]
    private static partial Regex AbsentPage();
}
