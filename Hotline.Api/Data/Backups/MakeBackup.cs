using System.Reflection;
using Hotline.Api.Hosting;
using Hotline.Dispatch;

namespace Hotline.Api.Data.Backups;

/// <summary>Puts everything that outlives the process into one file, while the host works: database, keys, seals, uploads.</summary>
public sealed class MakeBackup(HotlineDb db, DatabaseOptions options, DataDirectory directory, TimeProvider clock)
{
    /// <summary>The folders of the data directory that belong to it.</summary>
    internal static readonly IReadOnlyList<string> Folders = ["keys", "seals", "uploads"];

    private const string Seals = "seals";
    private const string SealEnding = ".seal";

    /// <summary>Makes the backup; at <paramref name="path"/> there is all of it or nothing.</summary>
    /// <returns>The manifest.</returns>
    /// <exception cref="Refused">It cannot be made, or a file is there already.</exception>
    internal async Task<BackupManifest> RunAsync(string path, CancellationToken stop)
    {
        path = Path.GetFullPath(path);
        if (Path.Exists(path)) throw new Refused("file-exists", $"{path} is there already; a backup replaces nothing.");
        var copy = DatabaseCopy.Of(db, options);
        using var staging = new StagingFolder(directory);
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            var database = staging.PathOf(BackupArchive.Database);
            var contents = await copy.SaveAsync(database, stop);
            // After the database: what it names lies in the folders already.
            var files = FilesOf(contents.LastSeal).Prepend((BackupArchive.Database, database)).ToList();
            await BackupArchive.WriteAsync(unfinished, files, written => new BackupManifest
            {
                Format = BackupManifest.PresentFormat,
                Program = typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
                MadeAt = clock.Now(),
                Provider = options.Provider,
                Schema = contents.Schema,
                Rows = contents.Rows,
                Files = written,
            }, stop);
            // Read back from the disk: a backup that nobody ever read is a hope.
            var manifest = await BackupArchive.ReadAsync(unfinished, folder: null, stop);
            File.Move(unfinished, path, overwrite: false);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private IEnumerable<(string Name, string Source)> FilesOf(long lastSeal) =>
        from folder in Folders
        let root = directory.File(folder)
        where Directory.Exists(root)
        from file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        where folder != Seals || IsSeal(file, lastSeal)
        select ($"{folder}/{Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')}", file);

    /// <summary>A seal that was made after the copy names facts that the copy does not have; a half-written one is none.</summary>
    private static bool IsSeal(string file, long last) =>
        Path.GetExtension(file) == SealEnding && long.TryParse(Path.GetFileNameWithoutExtension(file), out var id) && id <= last;
}
