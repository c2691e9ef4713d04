using Hotline.Api.Hosting;

namespace Hotline.Api.Data.Backups;

/// <summary>A folder in the data directory, where there is room for what lies there, that only its owner can read and that disappears with this object.</summary>
internal sealed class StagingFolder : IDisposable
{
    public StagingFolder(DataDirectory directory)
    {
        Path = directory.File($".staging-{Guid.NewGuid():N}");
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Path);
        else Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
