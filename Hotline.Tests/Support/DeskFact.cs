namespace Hotline.Tests.Support;

/// <summary>Whether the console is in this build. <c>./test.sh</c> always builds it; a build for the rules alone (<c>-p:SkipConsole=true</c>) has no desk to open.</summary>
public static class BuiltConsole
{
    public const string IsMissing = "This build has no console (-p:SkipConsole=true).";

    private static readonly string Assets = Path.Combine(AppContext.BaseDirectory, "Hotline.Api.staticwebassets.runtime.json");

    public static bool IsThere { get; } = File.Exists(Assets) && File.ReadAllText(Assets).Contains("index.html", StringComparison.Ordinal);
}

/// <summary>A test that opens the desk in a browser.</summary>
public sealed class DeskFactAttribute : FactAttribute
{
    public DeskFactAttribute()
    {
        if (!BuiltConsole.IsThere) Skip = BuiltConsole.IsMissing;
    }
}

/// <summary>The same with several sets of data.</summary>
public sealed class DeskTheoryAttribute : TheoryAttribute
{
    public DeskTheoryAttribute()
    {
        if (!BuiltConsole.IsThere) Skip = BuiltConsole.IsMissing;
    }
}

/// <summary>A test that opens the desk, too slow for the short suite.</summary>
public sealed class SlowDeskFactAttribute : FactAttribute
{
    public SlowDeskFactAttribute()
    {
        if (!BuiltConsole.IsThere) Skip = BuiltConsole.IsMissing;
        else if (!FullRun.IsOn) Skip = "A slow proof: it runs with ./test.sh --full.";
    }
}
