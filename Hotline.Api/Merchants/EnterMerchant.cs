using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>An administrator enters a merchant.</summary>
public sealed class EnterMerchant(HotlineDb db, Write write, MerchantLedger ledger)
{
    /// <returns>The merchant's id.</returns>
    /// <exception cref="BadFields">Something is not right, or code or phone is another's.</exception>
    public async Task<long> RunAsync(MerchantFields fields, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var editing = new MerchantEditing(await RegisterCodes.LoadAsync(db, stop));
        editing.RequireNeeded(fields);
        var merchant = new Merchant { Code = fields.Code!, Name = "", Phone = "", CreatedAt = write.Now, Version = 1 };
        editing.Write(fields, merchant);
        if (merchant.Areas.Count == 0) merchant.Areas.Add(new MerchantArea { AreaId = merchant.AreaId });
        await db.RequireFreePhoneAsync(merchant, stop);
        if (await db.Merchants.AnyAsync(each => each.Code == merchant.Code, stop)) throw new BadFields("code", "Another merchant has this code.");
        db.Merchants.Add(merchant);
        await db.SaveChangesAsync(stop);
        ledger.NoteRegister(merchant.Id);
        await scope.CommitAsync(stop);
        return merchant.Id;
    }
}
