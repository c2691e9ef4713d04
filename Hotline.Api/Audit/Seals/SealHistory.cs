using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit.Seals;

/// <summary>
/// Seals the history of every ticket once a day (封存): a root in the database and a file that can be carried away. Afterwards not even
/// who holds the key can change or delete what was sealed without showing it.
/// </summary>
public sealed partial class SealHistory(HotlineDb db, Write write, SealFolder folder, HistoryKey key, TimeProvider clock, ILogger<SealHistory> log) : IScheduledWork
{
    // On databases with several writers a fact may be committed after one with a higher identity: facts this near to the end of the seal
    // before, in both senses, are looked at again. No write is open for minutes.
    private const int EntriesLookedAtAgain = 10_000;
    private static readonly TimeSpan LongestWrite = TimeSpan.FromMinutes(10);

    public static string Name => "seal-history";

    /// <summary>At 00:05. The later times make up for a night in which the host was down.</summary>
    public static string Cron => "0 5 0/6 * * ?";

    /// <summary>Seals yesterday, unless something was sealed since midnight.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var today = DayOf(now);
        if (await db.Seals.AsNoTracking().OrderByDescending(seal => seal.Id).FirstOrDefaultAsync(stop) is { } last && DayOf(last.SealedAt) == today) return;
        await SealAsync(today.AddDays(-1), stop);
    }

    /// <summary>Seals what has happened until now.</summary>
    public Task<SealHeader> SealNowAsync(CancellationToken stop) => SealAsync(DayOf(clock.Now()), stop);

    private async Task<SealHeader> SealAsync(DateOnly day, CancellationToken stop)
    {
        var previous = await db.Seals.AsNoTracking().OrderByDescending(seal => seal.Id).FirstOrDefaultAsync(stop);
        var id = (previous?.Id ?? 0) + 1;
        if (folder.Header(id) is { } unrecorded && unrecorded.PreviousRoot == (previous?.Root ?? "") && unrecorded.IsGenuine(key))
        {
            // The process ended between the file and the commit; what the file says was true then and is true now.
            Recovered(log, id);
            await RecordAsync(unrecorded, null, stop);
            return unrecorded;
        }
        var sealedAt = clock.Now();
        var lastEntry = await db.History.MaxAsync(entry => (long?)entry.Id, stop) ?? 0;
        var tree = new MerkleRoot();
        await using var leaves = folder.NewLeaves(out var file);
        try
        {
            await foreach (var leaf in Grown(previous).AsAsyncEnumerable().WithCancellation(stop))
            {
                var line = leaf.ToString();
                tree.Add(line);
                await leaves.WriteLineAsync(line.AsMemory(), stop);
            }
            await leaves.FlushAsync(stop);
            var header = new SealHeader(id, day, sealedAt, tree.Count, lastEntry, tree.End(), previous?.Root ?? "", "", "").Signed(key);
            await RecordAsync(header, file, stop);
            Sealed(log, header.Id, header.Tickets);
            return header;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task RecordAsync(SealHeader header, string? leaves, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        db.Seals.Add(header.ToRow());
        // First, so that of two nodes only one goes on to write the file.
        await db.SaveChangesAsync(stop);
        if (leaves is not null) await folder.PublishAsync(header, leaves, stop);
        await scope.CommitAsync(stop);
    }

    /// <summary>The last fact of every ticket that has one since the seal before.</summary>
    private IQueryable<SealLeaf> Grown(Seal? previous)
    {
        // Without the file before nobody knows where it ended: everything is sealed anew.
        var sealedTo = previous is null ? 0 : folder.Header(previous.Id)?.LastEntry ?? 0;
        var (again, since) = (sealedTo - EntriesLookedAtAgain, (previous?.SealedAt ?? DateTimeOffset.UnixEpoch) - LongestWrite);
        return db.History.AsNoTracking()
            .Where(entry => entry.Id > sealedTo || (entry.Id > again && entry.At > since))
            .Where(entry => !db.History.Any(later => later.TicketId == entry.TicketId && later.Seq > entry.Seq))
            .Join(db.Tickets, entry => entry.TicketId, ticket => ticket.Id, (entry, ticket) => new { entry, ticket.Number })
            .OrderBy(each => each.entry.TicketId)
            .Select(each => new SealLeaf(each.entry.TicketId, each.Number, each.entry.Seq, each.entry.Hash));
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, SchedulesSetup.Zone).DateTime);

    [LoggerMessage(1401, LogLevel.Information, "Seal {Seal} names {Tickets} tickets")]
    private static partial void Sealed(ILogger log, long seal, int tickets);

    [LoggerMessage(1402, LogLevel.Warning, "The file of seal {Seal} was there without its row; it is recorded now")]
    private static partial void Recovered(ILogger log, long seal);
}
