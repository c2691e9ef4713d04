using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>Takes a register file: new merchants are entered, known ones (by code) changed; the whole file or nothing of it.</summary>
public sealed class ImportMerchants(HotlineDb db, Write write, MerchantLedger ledger)
{
    /// <summary>What became of the rows.</summary>
    public sealed record Outcome(int Created, int Changed, int Unchanged);

    /// <summary>Imports a table.</summary>
    /// <exception cref="BadFields">Something in the file is not right; the keys are <c>rows[NUMBER].COLUMN</c>. Nothing was written.</exception>
    public async Task<Outcome> RunAsync(CsvTable table, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var errors = new BadFields.Collector();
        CheckHeader(table, errors);
        var codes = await RegisterCodes.LoadAsync(db, stop);
        var rows = table.Rows.Select(row => new MerchantRow(row, table, codes, errors)).ToList();
        var known = await LoadKnownAsync(rows, stop);
        var created = new List<Merchant>();
        var seen = new HashSet<string>();
        foreach (var row in rows.Where(row => row.Code.Length > 0))
        {
            row.Require(seen.Add(row.Code), "code", $"The code {row.Code} stands in an earlier row, too.");
            if (known.TryGetValue(row.Code, out var merchant)) Change(merchant, row, table);
            else created.Add(New(row));
        }

        await CheckPhonesAsync(rows, stop);
        errors.ThrowIfAny();
        var changed = Changed();
        foreach (var merchant in changed)
        {
            merchant.Version++;
            merchant.EditedVersion++;
        }

        db.Merchants.AddRange(created);
        await db.SaveChangesAsync(stop);
        foreach (var merchant in created.Concat(changed)) ledger.NoteRegister(merchant.Id);
        await scope.CommitAsync(stop);
        return new Outcome(created.Count, changed.Count, known.Count - changed.Count);
    }

    private static void CheckHeader(CsvTable table, BadFields.Collector errors)
    {
        foreach (var column in table.Columns)
            errors.Require(MerchantRow.Columns.Contains(column, StringComparer.OrdinalIgnoreCase), "header", $"The column {column} is not known; the columns are {string.Join(", ", MerchantRow.Columns)}.");
        errors.Require(table.Has("code"), "header", "The column code is missing.");
        errors.ThrowIfAny();
    }

    private async Task<Dictionary<string, Merchant>> LoadKnownAsync(List<MerchantRow> rows, CancellationToken stop)
    {
        var known = new Dictionary<string, Merchant>();
        // In portions: databases limit the parameters of one question.
        foreach (var codes in rows.Select(row => row.Code).Where(code => code.Length > 0).Distinct().Chunk(500))
        {
            foreach (var merchant in await db.Merchants.Include(m => m.Trades).Include(m => m.Areas).AsSplitQuery().Where(m => codes.Contains(m.Code)).ToListAsync(stop))
                known.Add(merchant.Code, merchant);
        }

        return known;
    }

    private Merchant New(MerchantRow row)
    {
        var merchant = new Merchant { Code = row.Code, Name = "", Phone = "", CreatedAt = write.Now };
        row.RequireNeededColumns();
        row.WriteInto(merchant, isNew: true);
        merchant.Trades.AddRange(row.Trades().Select(t => new MerchantTrade { TradeId = t.TradeId, Skill = t.Skill }));
        merchant.Areas.AddRange(row.Areas(merchant.AreaId).Select(area => new MerchantArea { AreaId = area }));
        return merchant;
    }

    private void Change(Merchant merchant, MerchantRow row, CsvTable table)
    {
        row.WriteInto(merchant, isNew: false);
        if (table.Has("trades"))
        {
            var trades = row.Trades().ToDictionary(t => t.TradeId, t => t.Skill);
            foreach (var gone in merchant.Trades.Where(t => !trades.ContainsKey(t.TradeId)).ToList()) db.Remove(gone);
            foreach (var (tradeId, skill) in trades)
            {
                if (merchant.Trades.Find(t => t.TradeId == tradeId) is { } kept) kept.Skill = skill;
                else merchant.Trades.Add(new MerchantTrade { TradeId = tradeId, Skill = skill });
            }
        }

        if (!table.Has("areas")) return;
        var areas = row.Areas(merchant.AreaId);
        foreach (var gone in merchant.Areas.Where(a => !areas.Contains(a.AreaId)).ToList()) db.Remove(gone);
        foreach (var area in areas.Where(area => !merchant.Areas.Exists(a => a.AreaId == area))) merchant.Areas.Add(new MerchantArea { AreaId = area });
    }

    /// <summary>A text says who sent it by its number alone, so two merchants cannot share one.</summary>
    private async Task CheckPhonesAsync(List<MerchantRow> rows, CancellationToken stop)
    {
        var owners = new Dictionary<string, string>();
        foreach (var numbers in rows.Where(row => row.Phone is not null).Select(row => row.Phone!.Value).Distinct().Chunk(500))
        {
            foreach (var owner in await db.Merchants.AsNoTracking().Where(m => numbers.Contains(m.Phone) && m.Status != MerchantStatus.Left).Select(m => new { m.Phone, m.Code }).ToListAsync(stop))
                owners.TryAdd(owner.Phone, owner.Code);
        }

        var renumbered = rows.Select(row => row.Code).ToHashSet();
        foreach (var row in rows)
        {
            if (row.Phone is null) continue;
            // Somebody who gets another number in this same file gives up the old one.
            var isFree = !owners.TryGetValue(row.Phone.Value, out var owner) || owner == row.Code || renumbered.Contains(owner);
            row.Require(isFree, "phone", $"The phone {row.Phone.Mask()} belongs to {owner}.");
        }

        foreach (var shared in rows.Where(row => row.Phone is not null && row.Code.Length > 0).GroupBy(row => row.Phone!.Value).Where(group => group.Select(row => row.Code).Distinct().Skip(1).Any()))
        {
            foreach (var row in shared.Skip(1)) row.Require(false, "phone", $"The phone {row.Phone!.Mask()} stands in an earlier row, too.");
        }
    }

    private List<Merchant> Changed()
    {
        db.ChangeTracker.DetectChanges();
        var ids = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.Entity switch { Merchant m => m.Id, MerchantTrade t => t.MerchantId, MerchantArea a => a.MerchantId, _ => 0 })
            .Where(id => id > 0).ToHashSet();
        return [.. db.ChangeTracker.Entries<Merchant>().Select(entry => entry.Entity).Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id)];
    }
}
