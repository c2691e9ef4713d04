namespace Hotline.Api.Hosting;

/// <summary>The folder of everything that outlives the process: database, keys, seals, uploads (<c>Hotline:DataDirectory</c>).</summary>
public sealed class DataDirectory
{
    public DataDirectory(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys"));
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Keys stand in a folder of their own, so that a backup of the data can leave them out.</summary>
    public string KeyFile(string name) => System.IO.Path.Combine(Path, "keys", name);
}
