using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Api.Data.Backups;

/// <summary>What a backup holds, as its <c>manifest.json</c> says. A restore believes nothing that does not agree with it.</summary>
internal sealed record BackupManifest
{
    public const string FileName = "manifest.json";

    /// <summary>The present shape of backups; a program refuses shapes that it does not know.</summary>
    public const int PresentFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public required int Format { get; init; }

    /// <summary>Version of the program that made it.</summary>
    public required string Program { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DatabaseProvider Provider { get; init; }

    /// <summary>The last migration of the database.</summary>
    public required string Schema { get; init; }

    /// <summary>How many rows each table has.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>Every file of the archive but this one.</summary>
    public required IReadOnlyList<ArchivedFile> Files { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Read(Stream json) => JsonSerializer.Deserialize<BackupManifest>(json, Json) ?? throw new JsonException();
}

/// <summary>One file of a backup.</summary>
/// <param name="Name">Path inside the archive, with slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record ArchivedFile(string Name, long Length, string Sha256);
