using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Backups;

/// <summary>Makes an empty machine what the backed-up one was. Nothing that is there is ever replaced.</summary>
public sealed class RestoreBackup(HotlineDb db, DatabaseOptions options, DataDirectory directory)
{
    /// <returns>The backup's manifest.</returns>
    /// <exception cref="Refused">It is no whole backup, of another provider or a newer program, or something is here already.</exception>
    internal async Task<BackupManifest> RunAsync(string path, CancellationToken stop)
    {
        if (!File.Exists(path)) throw new Refused("no-backup", $"There is no file {path}.");
        var copy = DatabaseCopy.Of(db, options);
        if ((await copy.ObstacleAsync(stop) ?? FileInTheWay()) is { } obstacle)
            throw new Refused("not-empty", $"A backup is restored onto an empty machine only; here is {obstacle}. Set another data directory and database, or move away what is there.");
        using var staging = new StagingFolder(directory);
        var manifest = await BackupArchive.ReadAsync(path, staging.Path, stop);
        if (manifest.Provider != options.Provider)
            throw new Refused("other-provider", $"This backup was made from {manifest.Provider}; this host is set to {options.Provider} (Hotline:Database:Provider).");
        if (!db.Database.GetMigrations().Contains(manifest.Schema))
            throw new Refused("newer-backup", $"This backup has the schema {manifest.Schema}, which this program does not know; restore it with the program that made it, {manifest.Program}, or a later one.");
        await PlaceAsync(copy, manifest, staging, stop);
        return manifest;
    }

    /// <summary>The database comes last: without it everybody sees that the restore did not end.</summary>
    private async Task PlaceAsync(DatabaseCopy copy, BackupManifest manifest, StagingFolder staging, CancellationToken stop)
    {
        var placed = new List<string>();
        try
        {
            foreach (var file in manifest.Files.Where(file => file.Name != BackupArchive.Database))
            {
                var target = BackupArchive.PlaceOf(directory.Path, file.Name)!;
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(BackupArchive.PlaceOf(staging.Path, file.Name)!, target, overwrite: false);
                placed.Add(target);
            }
            var contents = await copy.LoadAsync(staging.PathOf(BackupArchive.Database), stop);
            var differing = manifest.Rows.Keys.Union(contents.Rows.Keys).Where(table => manifest.Rows.GetValueOrDefault(table, -1) != contents.Rows.GetValueOrDefault(table, -1)).ToList();
            if (differing.Count > 0) throw new Refused("incomplete-restore", $"The restored database differs from the backup in {string.Join(", ", differing)}; remove it and try again.");
        }
        catch
        {
            foreach (var file in placed) File.Delete(file);
            throw;
        }
    }

    private string? FileInTheWay() => MakeBackup.Folders.Select(directory.File)
        .Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).FirstOrDefault();
}
