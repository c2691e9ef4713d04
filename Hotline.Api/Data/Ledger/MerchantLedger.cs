using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Ledger;

/// <summary>
/// Writes down what the matcher knows about a merchant whenever it changes: one append-only row per merchant and write, in the transaction
/// of the cause, numbered in the order of commits. The last lock that a write takes is the ledger's.
/// </summary>
public sealed class MerchantLedger(HotlineDb db, Write write, HistoryKey key, Catalogues catalogues)
{
    /// <summary>Name of the cause when the register changed.</summary>
    public const string Register = "Register";

    private readonly List<Entry> noted = [];
    private int joinedSerial;

    /// <summary>A fact changes a merchant's state when the open write commits.</summary>
    public void Note(string cause, LedgerChange change) => Add(new Entry(change.MerchantId, cause, change.Apply));

    /// <summary>The register's part of a merchant's state changed, or the merchant is new; its identity must be known.</summary>
    public void NoteRegister(long merchantId) => Add(new Entry(merchantId, Register, null));

    private void Add(Entry entry)
    {
        if (joinedSerial != write.Serial)
        {
            joinedSerial = write.Serial;
            noted.Clear();
        }
        if (noted.Count == 0) write.BeforeCommit(WriteAsync);
        noted.Add(entry);
    }

    private async Task WriteAsync(CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        var byMerchant = noted.GroupBy(entry => entry.MerchantId).OrderBy(group => group.Key).ToList();
        // This row's lock is held until the commit: who comes next has a higher number and sees what we wrote, so no reader ever sees a gap.
        await db.Counters.Where(counter => counter.Name == Counter.MerchantVersions).ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + byMerchant.Count), stop);
        var last = await db.Counters.Where(counter => counter.Name == Counter.MerchantVersions).Select(counter => counter.Value).SingleAsync(stop);
        var sequence = (long)last - byMerchant.Count;
        var seal = await db.MerchantVersions.Where(version => version.Sequence == sequence).Select(version => version.Seal).SingleOrDefaultAsync(stop) ?? "";
        var before = await BeforeAsync([.. byMerchant.Select(group => group.Key)], stop);
        var register = await RegisterAsync([.. byMerchant.Where(group => !before.ContainsKey(group.Key) || group.Any(entry => entry.Apply is null)).Select(group => group.Key)], stop);
        var catalogue = await catalogues.GetKnowingAsync(db, before.Values.Select(state => state.CalendarId), stop);
        foreach (var group in byMerchant)
        {
            var state = before.GetValueOrDefault(group.Key);
            if (state is not null) state = state.CountedTo(catalogue.ReadyHours(state.CalendarId), write.Now);
            if (register.GetValueOrDefault(group.Key) is { } merchant) state = merchant.ToCandidate(state, write.Now);
            if (state is null) throw new InvalidOperationException($"Merchant {group.Key} is not in the register.");
            foreach (var entry in group) state = entry.Apply?.Invoke(state) ?? state;
            var version = new MerchantVersion
            {
                Sequence = ++sequence, MerchantId = group.Key, At = write.Now, Cause = string.Join(',', group.Select(entry => entry.Cause).Distinct()),
                State = MerchantStates.Write(state), Seal = "",
            };
            version.Seal = seal = MerchantStates.SealOf(key, version, seal);
            db.MerchantVersions.Add(version);
        }
        noted.Clear();
    }

    private async Task<Dictionary<long, MerchantCandidate>> BeforeAsync(long[] merchants, CancellationToken stop)
    {
        var known = new Dictionary<long, MerchantCandidate>();
        // In portions: databases limit the parameters of one question.
        foreach (var ids in merchants.Chunk(500))
        {
            var latest = await db.MerchantVersions.AsNoTracking()
                .Where(version => ids.Contains(version.MerchantId) && !db.MerchantVersions.Any(later => later.MerchantId == version.MerchantId && later.Sequence > version.Sequence)).ToListAsync(stop);
            foreach (var version in latest) known[version.MerchantId] = version.Read();
        }
        return known;
    }

    private async Task<Dictionary<long, Merchant>> RegisterAsync(long[] merchants, CancellationToken stop)
    {
        var known = new Dictionary<long, Merchant>();
        foreach (var ids in merchants.Chunk(500))
        {
            foreach (var merchant in await db.Merchants.AsNoTracking().Include(each => each.Trades).Include(each => each.Areas).Include(each => each.Technicians).ThenInclude(each => each.Trades).AsSplitQuery().Where(each => ids.Contains(each.Id)).ToListAsync(stop))
                known[merchant.Id] = merchant;
        }
        return known;
    }

    /// <param name="MerchantId">The merchant.</param>
    /// <param name="Cause">What changed it.</param>
    /// <param name="Apply">What a fact does to the state; null reads the register again.</param>
    private sealed record Entry(long MerchantId, string Cause, Func<MerchantCandidate, MerchantCandidate>? Apply);
}
