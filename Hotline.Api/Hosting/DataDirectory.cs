namespace Hotline.Api.Hosting;

/// <summary>The folder of everything that outlives the process: database, keys, seals, uploads (<c>Hotline:DataDirectory</c>).</summary>
public sealed class DataDirectory
{
    public DataDirectory(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path);
        var keys = Directory.CreateDirectory(System.IO.Path.Combine(Path, "keys"));
        if (!OperatingSystem.IsWindows()) keys.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    }

    /// <summary>The configured folder; else <c>data/</c> beside the solution in Development, below the working folder elsewhere.</summary>
    public static DataDirectory From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Hotline:DataDirectory"] is { Length: > 0 } given) return new DataDirectory(given);
        return new DataDirectory(System.IO.Path.Combine(environment.IsDevelopment() ? SolutionFolder() : Environment.CurrentDirectory, "data"));
    }

    private static string SolutionFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Hotline.sln"))) return folder.FullName;
        }
        return Environment.CurrentDirectory;
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Keys stand in a folder of their own that only we can read.</summary>
    public string KeyFile(string name) => System.IO.Path.Combine(Path, "keys", name);
}
