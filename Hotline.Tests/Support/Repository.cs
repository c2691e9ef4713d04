namespace Hotline.Tests.Support;

/// <summary>The checked-out sources that these tests were built from: what drift tests compare with.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Hotline.sln"))) return directory.FullName;
        throw new InvalidOperationException($"No Hotline.sln above {AppContext.BaseDirectory}: the tests must run inside the repository.");
    }
}
