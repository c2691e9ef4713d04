using Hotline.Api.Audit.Seals;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit;

/// <summary>The seals, newest first, and whether each still has its file. Whoever notes a root elsewhere can prove later what was sealed.</summary>
public sealed class ListSeals(HotlineDb db, SealFolder folder)
{
    /// <summary>How a seal's file stands to its row.</summary>
    public enum FileState
    {
        /// <summary>Both say the same.</summary>
        Matches,

        /// <summary>They disagree, or the file cannot be read.</summary>
        Differs,

        /// <summary>There is no file.</summary>
        Missing,
    }

    public sealed record Row(long Id, DateOnly Day, DateTimeOffset SealedAt, int Tickets, string Root, string PreviousRoot, FileState File);

    public async Task<Page<Row>> RunAsync(PageAsked page, CancellationToken stop)
    {
        var seals = await db.Seals.AsNoTracking().Where(seal => page.Before == null || seal.Id < page.Before).OrderByDescending(seal => seal.Id).Take(page.Take + 1).ToListAsync(stop);
        return page.Of([.. seals.Select(seal => new Row(seal.Id, seal.Day, seal.SealedAt, seal.Tickets, seal.Root, seal.PreviousRoot,
            !File.Exists(folder.PathOf(seal.Id)) ? FileState.Missing : folder.Header(seal.Id)?.Equals(seal) == true ? FileState.Matches : FileState.Differs))], row => row.Id);
    }
}
