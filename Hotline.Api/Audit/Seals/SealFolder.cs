using System.Globalization;
using Hotline.Api.Hosting;

namespace Hotline.Api.Audit.Seals;

/// <summary>The seals' files, one per seal: a header line, then one line per ticket. Copy the folder elsewhere: what lies only here can be rewritten with the rest.</summary>
public sealed class SealFolder(string path)
{
    public const string Name = "seals";
    private const string Ending = ".seal";

    public SealFolder(DataDirectory directory) : this(directory.File(Name))
    {
    }

    public string PathOf(long id) => Path.Combine(path, id.ToString("000000", CultureInfo.InvariantCulture) + Ending);

    /// <summary>Highest seal that has a file; 0 when none has.</summary>
    public long Last() => !Directory.Exists(path) ? 0 : Directory.EnumerateFiles(path, "*" + Ending)
        .Select(file => long.TryParse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).DefaultIfEmpty(0).Max();

    /// <summary>Null when there is no such file, or it is none of ours.</summary>
    public SealHeader? Header(long id)
    {
        if (!File.Exists(PathOf(id))) return null;
        using var reader = File.OpenText(PathOf(id));
        return SealHeader.Read(reader.ReadLine());
    }

    /// <summary>The lines after the header.</summary>
    public IEnumerable<string> Lines(long id) => File.ReadLines(PathOf(id)).Skip(1);

    /// <summary>A file in this folder to collect leaves in.</summary>
    public StreamWriter NewLeaves(out string file)
    {
        Directory.CreateDirectory(path);
        file = Path.Combine(path, $"{Guid.NewGuid():N}.new");
        return new StreamWriter(file) { NewLine = "\n" };
    }

    /// <summary>Makes the seal's file of its header and the collected leaves; on the disk when this returns.</summary>
    public async Task PublishAsync(SealHeader header, string leaves, CancellationToken stop)
    {
        var whole = leaves + ".whole";
        await using (var stream = new FileStream(whole, FileMode.CreateNew, FileAccess.Write))
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(header.ToLine() + "\n"), stop);
            await using (var source = File.OpenRead(leaves)) await source.CopyToAsync(stream, stop);
            stream.Flush(flushToDisk: true);
        }
        File.Move(whole, PathOf(header.Id), overwrite: true);
    }
}
