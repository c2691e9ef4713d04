using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Dispatch;

namespace Hotline.Api.Data.Backups;

/// <summary>A backup as one file: a ZIP of the database's copy, keys, seals and uploads, with a manifest of their lengths and digests.</summary>
internal static class BackupArchive
{
    /// <summary>Name of the database's copy in the archive.</summary>
    public const string Database = "database";

    /// <summary>It holds personal data and keys.</summary>
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes the archive; it is on the disk when this returns.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="files">Names inside the archive, and where their contents lie.</param>
    /// <param name="describe">Makes the manifest once the files are digested.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task WriteAsync(string path, IReadOnlyList<(string Name, string Source)> files, Func<IReadOnlyList<ArchivedFile>, BackupManifest> describe, CancellationToken stop)
    {
        await using var stream = NewFile(path);
        await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop))
        {
            var written = new List<ArchivedFile>();
            foreach (var (name, source) in files)
            {
                await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                await using var to = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(stop);
                written.Add(await CopyAsync(name, from, to, stop));
            }
            await using var manifest = await archive.CreateEntry(BackupManifest.FileName).OpenAsync(stop);
            await manifest.WriteAsync(describe(written).ToJson(), stop);
        }
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads the whole archive against its manifest.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="folder">Where to lay its files, which are on the disk when this returns; null only checks.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="Refused">It is no backup, cut off, altered, or of a shape that this program does not know.</exception>
    public static async Task<BackupManifest> ReadAsync(string path, string? folder, CancellationToken stop)
    {
        try
        {
            await using var stream = File.OpenRead(path);
            await using var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, stop);
            var manifest = await ManifestAsync(archive, stop);
            if (archive.Entries.Count != manifest.Files.Count + 1) throw Damaged(path, "it holds other files than its manifest names");
            foreach (var file in manifest.Files)
            {
                if (archive.GetEntry(file.Name) is not { } entry) throw Damaged(path, $"{file.Name} is missing");
                await using var from = await entry.OpenAsync(stop);
                await using var to = folder is null ? Stream.Null : NewFile(PlaceOf(folder, file.Name) ?? throw Damaged(path, $"{file.Name} does not belong into a backup"));
                if (await CopyAsync(file.Name, from, to, stop) != file) throw Damaged(path, $"{file.Name} is not what was saved");
                if (to is FileStream laid) laid.Flush(flushToDisk: true);
            }
            return manifest;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or EndOfStreamException or JsonException)
        {
            throw Damaged(path, "it cannot be read to its end as one");
        }
    }

    /// <summary>Names only below our own folders: an archive must not write elsewhere.</summary>
    public static string? PlaceOf(string folder, string name)
    {
        var parts = name.Split('/');
        var isOurs = name == Database || (parts.Length > 1 && MakeBackup.Folders.Contains(parts[0]));
        return isOurs && parts.All(part => part is not ("" or "." or "..") && !part.Contains('\\')) ? Path.Combine([folder, .. parts]) : null;
    }

    private static async Task<BackupManifest> ManifestAsync(ZipArchive archive, CancellationToken stop)
    {
        if (archive.GetEntry(BackupManifest.FileName) is not { } entry) throw new InvalidDataException();
        await using var json = await entry.OpenAsync(stop);
        var manifest = BackupManifest.Read(json);
        return manifest.Format == BackupManifest.PresentFormat
            ? manifest
            : throw new Refused("unknown-backup", $"This backup has the format {manifest.Format}, made by the program {manifest.Program}; this program reads format {BackupManifest.PresentFormat}.");
    }

    private static async Task<ArchivedFile> CopyAsync(string name, Stream from, Stream to, CancellationToken stop)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[128 * 1024], 0L);
        while (await from.ReadAsync(buffer, stop) is > 0 and var read)
        {
            digest.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
            length += read;
        }
        return new ArchivedFile(name, length, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private static FileStream NewFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static Refused Damaged(string path, string why) => new("damaged-backup", $"{path} is no whole backup: {why}. Nothing was restored from it.");
}
