namespace Hotline.Tests.Support;

/// <summary>An empty directory that only this user can read and that disappears with this object.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("hotline-");

    public string Path => directory.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try { directory.Delete(recursive: true); }
        catch (DirectoryNotFoundException) { }
    }
}
