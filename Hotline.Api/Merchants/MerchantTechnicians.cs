using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>The registered staff of a merchant. How many they are, which languages they speak and in which trades a woman can be sent, the matcher knows.</summary>
public sealed partial class MerchantTechnicians(HotlineDb db, Write write, Catalogues catalogues, MerchantLedger ledger)
{
    private const int Most = 200;

    /// <param name="Name">Name that the caller is told.</param>
    /// <param name="Phone">Number; null when only the shop's phone is used.</param>
    /// <param name="Gender">Whether a caller who asks for a woman may be sent this person.</param>
    /// <param name="Languages">Codes separated by commas; empty means those of the shop.</param>
    /// <param name="Trades">Codes of what this person does, of the shop's trades; empty means all of them.</param>
    public sealed record Request(string? Name, string? Phone, Gender? Gender, string? Languages, IReadOnlyList<string>? Trades = null);

    public sealed record View(long Id, string Name, string? Phone, Gender Gender, string Languages, IReadOnlyList<string> Trades);

    /// <returns>Null when there is no such merchant.</returns>
    public async Task<IReadOnlyList<View>?> ListAsync(long merchantId, CancellationToken stop)
    {
        if (!await db.Merchants.AnyAsync(merchant => merchant.Id == merchantId, stop)) return null;
        var catalogue = await catalogues.GetAsync(db, stop);
        return [.. (await db.Technicians.AsNoTracking().Include(each => each.Trades).Where(each => each.MerchantId == merchantId).OrderBy(each => each.Id).ToListAsync(stop)).Select(each => ToView(each, catalogue))];
    }

    /// <returns>Null when there is no such merchant.</returns>
    /// <exception cref="BadFields">Something is not right.</exception>
    public async Task<View?> AddAsync(long merchantId, Request request, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.Merchants.AsNoTracking().Include(each => each.Trades).SingleOrDefaultAsync(each => each.Id == merchantId, stop) is not { } merchant) return null;
        if (await db.Technicians.CountAsync(each => each.MerchantId == merchantId, stop) >= Most) throw new BadFields("name", $"A merchant has at most {Most} technicians.");
        var technician = new Technician { MerchantId = merchantId, Name = "" };
        var catalogue = await catalogues.GetAsync(db, stop);
        Fill(technician, request, merchant, catalogue, isNew: true);
        db.Technicians.Add(technician);
        ledger.NoteRegister(merchantId);
        await scope.CommitAsync(stop);
        return ToView(technician, catalogue);
    }

    /// <returns>Null when the merchant has no such technician. What is not sent stays.</returns>
    /// <exception cref="BadFields">Something is not right.</exception>
    public async Task<View?> EditAsync(long merchantId, long id, Request request, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.Technicians.Include(each => each.Trades).SingleOrDefaultAsync(each => each.Id == id && each.MerchantId == merchantId, stop) is not { } technician) return null;
        var merchant = await db.Merchants.AsNoTracking().Include(each => each.Trades).SingleAsync(each => each.Id == merchantId, stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        Fill(technician, request, merchant, catalogue, isNew: false);
        ledger.NoteRegister(merchantId);
        await scope.CommitAsync(stop);
        return ToView(technician, catalogue);
    }

    private static void Fill(Technician technician, Request request, Merchant merchant, Catalogue catalogue, bool isNew)
    {
        var sent = new SentFields();
        if (isNew || request.Name is not null) technician.Name = sent.Needed("name", request.Name, 100);
        if (request.Phone is not null) technician.Phone = request.Phone.Length == 0 ? null : sent.Phone("phone", request.Phone);
        sent.Require(request.Gender is null || Enum.IsDefined(request.Gender.Value), "gender", $"One of {string.Join(", ", Enum.GetNames<Gender>())}.");
        technician.Gender = request.Gender ?? technician.Gender;
        if (sent.Line("languages", request.Languages, 100) is { } languages)
        {
            sent.Require(languages.Length == 0 || LanguageCodes().IsMatch(languages), "languages", "Languages are codes separated by commas, for example zh,wu.");
            technician.Languages = languages;
        }
        if (request.Trades is { } trades)
        {
            var known = merchant.Trades.ToDictionary(trade => catalogue.Trades[trade.TradeId].Code, trade => trade.TradeId);
            sent.Require(trades.All(code => code is not null && known.ContainsKey(code)), "trades", $"The shop does {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");
            sent.ThrowIfAny();
            // What stays is left alone: a row that goes and comes back in one write would collide with itself.
            var wanted = trades.Select(code => known[code]).ToHashSet();
            technician.Trades.RemoveAll(each => !wanted.Contains(each.TradeId));
            technician.Trades.AddRange(wanted.Except(technician.Trades.Select(each => each.TradeId)).Select(id => new TechnicianTrade { TradeId = id }));
        }
        sent.ThrowIfAny();
    }

    private static View ToView(Technician technician, Catalogue catalogue) => new(technician.Id, technician.Name, technician.Phone, technician.Gender, technician.Languages,
        [.. technician.Trades.Select(trade => catalogue.Trades[trade.TradeId].Code).Order(StringComparer.Ordinal)]);

    [GeneratedRegex("^[a-z]{2,3}(,[a-z]{2,3})*$")]
    private static partial Regex LanguageCodes();
}
