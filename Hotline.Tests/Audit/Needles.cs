using System.Text;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Audit;

/// <summary>Looks for words in every column of every row of every table: what is not here is nowhere.</summary>
public static class Needles
{
    /// <returns>Where each word still stands, as "word in table.column".</returns>
    public static Task<List<string>> FindAsync(RunningHotline hotline, params string[] words) => hotline.ReadAsync(async db =>
    {
        var found = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    var text = reader.GetValue(column) switch { byte[] bytes => Uri.UnescapeDataString(Encoding.UTF8.GetString(bytes).Replace('+', ' ')), string value => value, _ => "" };
                    found.AddRange(words.Where(word => text.Contains(word, StringComparison.Ordinal)).Select(word => $"{word} in {table}.{reader.GetName(column)}"));
                }
            }
        }
        return found.Distinct().ToList();
    });

    /// <summary>The same in the files of the embedded database, its free pages and its log.</summary>
    public static List<string> FindInFiles(string directory, params string[] words)
    {
        var files = Directory.GetFiles(directory, "hotline.db*").Select(file => (Name: Path.GetFileName(file), Bytes: ReadShared(file)));
        return [.. files.SelectMany(file => words.Where(word => file.Bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0).Select(word => $"{word} in {file.Name}"))];
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
