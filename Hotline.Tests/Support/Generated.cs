namespace Hotline.Tests.Support;

/// <summary>
/// Text that is committed though it can be generated. A test compares it with what would be generated now;
/// <c>HOTLINE_REGENERATE=1</c> makes the same test write it instead.
/// </summary>
public static class Generated
{
    /// <summary>Compares the lines between <c>&lt;!-- name:begin --&gt;</c> and <c>&lt;!-- name:end --&gt;</c> of a page.</summary>
    public static void Section(string path, string name, string expected)
    {
        var file = Repository.PathOf(path.Split('/'));
        var page = File.ReadAllText(file);
        string begin = $"<!-- {name}:begin -->\n", end = $"<!-- {name}:end -->";
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = page.IndexOf(end, StringComparison.Ordinal);
        Assert.True(from >= begin.Length && to >= from, $"{path} has no markers {begin.Trim()} and {end}.");
        Compare(file, path, page, string.Concat(page.AsSpan(0, from), expected.Trim('\n'), "\n", page.AsSpan(to)));
    }

    /// <summary>Compares a whole file.</summary>
    public static void Whole(string path, string expected)
    {
        var file = Repository.PathOf(path.Split('/'));
        Compare(file, path, File.Exists(file) ? File.ReadAllText(file) : "", expected);
    }

    private static void Compare(string file, string path, string actual, string expected)
    {
        if (actual == expected) return;
        if (Environment.GetEnvironmentVariable("HOTLINE_REGENERATE") != "1")
            Assert.Fail($"{path} is not what would be generated now. Run this test once with HOTLINE_REGENERATE=1 and read the difference.\n{FirstDifference(actual, expected)}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, expected);
    }

    private static string FirstDifference(string actual, string expected)
    {
        string[] was = actual.Split('\n'), now = expected.Split('\n');
        var line = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1}\n  committed: {was.ElementAtOrDefault(line)}\n  generated: {now.ElementAtOrDefault(line)}";
    }
}
