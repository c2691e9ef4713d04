using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>The registered staff of a merchant. How many they are, which languages they speak and whether a woman is among them, the matcher knows.</summary>
public sealed partial class MerchantTechnicians(HotlineDb db, Write write, MerchantLedger ledger)
{
    private const int Most = 200;

    /// <param name="Name">Name that the caller is told.</param>
    /// <param name="Phone">Number; null when only the shop's phone is used.</param>
    /// <param name="Gender">Whether a caller who asks for a woman may be sent this person.</param>
    /// <param name="Languages">Codes separated by commas; empty means those of the shop.</param>
    public sealed record Request(string? Name, string? Phone, Gender? Gender, string? Languages);

    public sealed record View(long Id, string Name, string? Phone, Gender Gender, string Languages);

    /// <returns>Null when there is no such merchant.</returns>
    public async Task<IReadOnlyList<View>?> ListAsync(long merchantId, CancellationToken stop)
    {
        if (!await db.Merchants.AnyAsync(merchant => merchant.Id == merchantId, stop)) return null;
        return [.. (await db.Technicians.AsNoTracking().Where(each => each.MerchantId == merchantId).OrderBy(each => each.Id).ToListAsync(stop)).Select(ToView)];
    }

    /// <returns>Null when there is no such merchant.</returns>
    /// <exception cref="BadFields">Something is not right.</exception>
    public async Task<View?> AddAsync(long merchantId, Request request, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (!await db.Merchants.AnyAsync(merchant => merchant.Id == merchantId, stop)) return null;
        if (await db.Technicians.CountAsync(each => each.MerchantId == merchantId, stop) >= Most) throw new BadFields("name", $"A merchant has at most {Most} technicians.");
        var technician = new Technician { MerchantId = merchantId, Name = "" };
        Fill(technician, request, isNew: true);
        db.Technicians.Add(technician);
        ledger.NoteRegister(merchantId);
        await scope.CommitAsync(stop);
        return ToView(technician);
    }

    /// <returns>Null when the merchant has no such technician. What is not sent stays.</returns>
    /// <exception cref="BadFields">Something is not right.</exception>
    public async Task<View?> EditAsync(long merchantId, long id, Request request, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.Technicians.SingleOrDefaultAsync(each => each.Id == id && each.MerchantId == merchantId, stop) is not { } technician) return null;
        Fill(technician, request, isNew: false);
        ledger.NoteRegister(merchantId);
        await scope.CommitAsync(stop);
        return ToView(technician);
    }

    private static void Fill(Technician technician, Request request, bool isNew)
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
        sent.ThrowIfAny();
    }

    private static View ToView(Technician technician) => new(technician.Id, technician.Name, technician.Phone, technician.Gender, technician.Languages);

    [GeneratedRegex("^[a-z]{2,3}(,[a-z]{2,3})*$")]
    private static partial Regex LanguageCodes();
}
