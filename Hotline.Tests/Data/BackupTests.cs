using System.IO.Compression;
using System.Text;
using Hotline.Api.Data;
using Hotline.Api.Data.Backups;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Data;

/// <summary>A backup is all of it or nothing, and what is no whole backup restores nothing.</summary>
public sealed class BackupTests(SmallDesk desk) : IClassFixture<SmallDesk>, IDisposable
{
    private readonly TemporaryDirectory shelf = new();

    [Fact]
    public async Task A_backup_replaces_no_file_and_leaves_none_behind_when_it_fails()
    {
        var file = shelf.File("once.hotline");
        await BackUpAsync(file);
        var bytes = await File.ReadAllBytesAsync(file);
        Assert.Equal("file-exists", (await Assert.ThrowsAsync<Refused>(() => BackUpAsync(file))).Code);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
        await Assert.ThrowsAnyAsync<IOException>(() => BackUpAsync(Path.Combine(file, "below-a-file")));
        Assert.Equal([file], Directory.GetFileSystemEntries(shelf.Path));
        Assert.Empty(Directory.GetFileSystemEntries(desk.Services.GetRequiredService<DataDirectory>().Path, ".staging*"));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("a picture")]
    [InlineData("empty")]
    [InlineData("without a key")]
    [InlineData("with a file more")]
    [InlineData("with another database")]
    public async Task What_is_no_whole_backup_is_refused_in_clear_words_and_restores_nothing(string damage)
    {
        var file = shelf.File("saved.hotline");
        await BackUpAsync(file);
        await SpoilAsync(file, damage);
        using var machine = new TemporaryDirectory();
        var refused = await Assert.ThrowsAsync<Refused>(() => RestoreAsync(machine, file));
        Assert.Equal("damaged-backup", refused.Code);
        Assert.Contains("is no whole backup", refused.Message, StringComparison.Ordinal);
        AssertUntouched(machine);
    }

    [Theory]
    [InlineData("keys/../../outside")]
    [InlineData("/outside")]
    [InlineData("keys/")]
    [InlineData("elsewhere/file")]
    [InlineData(@"keys/..\outside")]
    public void An_archive_writes_into_our_own_folders_only(string name) => Assert.Null(BackupArchive.PlaceOf("/data", name));

    [Fact]
    public async Task A_backup_of_another_provider_or_of_a_later_program_is_refused()
    {
        using var machine = new TemporaryDirectory();
        var file = shelf.File("saved.hotline");
        await BackUpAsync(file);
        Rewrite(file, text => text.Replace("\"Sqlite\"", "\"PostgreSql\"", StringComparison.Ordinal));
        Assert.Equal("other-provider", (await Assert.ThrowsAsync<Refused>(() => RestoreAsync(machine, file))).Code);
        Rewrite(file, text => text.Replace("\"PostgreSql\"", "\"Sqlite\"", StringComparison.Ordinal).Replace("\"schema\": \"2", "\"schema\": \"3", StringComparison.Ordinal));
        Assert.Equal("newer-backup", (await Assert.ThrowsAsync<Refused>(() => RestoreAsync(machine, file))).Code);
        Rewrite(file, text => text.Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal));
        Assert.Equal("unknown-backup", (await Assert.ThrowsAsync<Refused>(() => RestoreAsync(machine, file))).Code);
        AssertUntouched(machine);
    }

    [Fact]
    public async Task A_machine_on_which_something_is_keeps_it()
    {
        using var machine = new TemporaryDirectory();
        var file = shelf.File("saved.hotline");
        await BackUpAsync(file);
        Directory.CreateDirectory(machine.File("keys"));
        await File.WriteAllTextAsync(machine.File("keys/history.key"), "ours");
        Assert.Equal("not-empty", (await Assert.ThrowsAsync<Refused>(() => RestoreAsync(machine, file))).Code);
        Assert.Equal("ours", await File.ReadAllTextAsync(machine.File("keys/history.key")));
    }

    [Fact]
    public void SQL_Server_is_left_to_its_own_tools() =>
        Assert.Contains("BACKUP DATABASE", Assert.Throws<Refused>(() => DatabaseCopy.Of(null!, new DatabaseOptions { Provider = DatabaseProvider.SqlServer })).Message, StringComparison.Ordinal);

    public void Dispose() => shelf.Dispose();

    private async Task BackUpAsync(string file)
    {
        await using var scope = desk.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MakeBackup>().RunAsync(file, CancellationToken.None);
    }

    private static async Task RestoreAsync(TemporaryDirectory machine, string file)
    {
        await using var db = new SqliteHotlineDb(new DbContextOptionsBuilder<SqliteHotlineDb>().UseSqlite($"Data Source={machine.File("hotline.db")}").Options);
        await new RestoreBackup(db, new DatabaseOptions(), new DataDirectory(machine.Path)).RunAsync(file, CancellationToken.None);
    }

    private static void AssertUntouched(TemporaryDirectory machine) => Assert.Equal([machine.File("keys")], Directory.GetFileSystemEntries(machine.Path, "*", SearchOption.AllDirectories));

    private static async Task SpoilAsync(string file, string damage)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        switch (damage)
        {
            case "cut": await File.WriteAllBytesAsync(file, bytes[..(bytes.Length * 2 / 3)]); break;
            case "flipped": bytes[bytes.Length / 2] ^= 0x40; await File.WriteAllBytesAsync(file, bytes); break;
            case "a picture": await File.WriteAllBytesAsync(file, [0x89, 0x50, 0x4e, 0x47, .. bytes[..5000].Select(each => (byte)(each ^ 0x55))]); break;
            case "empty": await File.WriteAllBytesAsync(file, []); break;
            case "without a key": Edit(file, archive => archive.Entries.First(entry => entry.FullName.StartsWith("keys/", StringComparison.Ordinal)).Delete()); break;
            case "with a file more": Edit(file, archive => archive.CreateEntry("uploads/more")); break;
            case "with another database": Edit(file, archive => Replace(archive, BackupArchive.Database, "SQLite format 3\0"u8)); break;
        }
    }

    private static void Rewrite(string file, Func<string, string> change) => Edit(file, archive =>
    {
        string text;
        using (var reader = new StreamReader(archive.GetEntry(BackupManifest.FileName)!.Open())) text = reader.ReadToEnd();
        Assert.NotEqual(text, change(text));
        Replace(archive, BackupManifest.FileName, Encoding.UTF8.GetBytes(change(text)));
    });

    private static void Replace(ZipArchive archive, string name, ReadOnlySpan<byte> contents)
    {
        archive.GetEntry(name)!.Delete();
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(contents);
    }

    private static void Edit(string file, Action<ZipArchive> edit)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        edit(archive);
    }
}
