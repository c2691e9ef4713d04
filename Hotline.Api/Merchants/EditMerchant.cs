using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>An administrator changes a merchant. The matcher's inputs are written down anew, so that past decisions can be made again.</summary>
public sealed class EditMerchant(HotlineDb db, Write write, MerchantLedger ledger)
{
    /// <summary>What became of an edit.</summary>
    public enum Outcome
    {
        /// <summary>It was made.</summary>
        Done,

        /// <summary>There is no such merchant.</summary>
        NotFound,

        /// <summary>Somebody edited in between; nothing was changed.</summary>
        Stale,
    }

    /// <exception cref="BadFields">Something is not right, or the phone is another's.</exception>
    public async Task<Outcome> RunAsync(long id, MerchantFields fields, CancellationToken stop)
    {
        if (fields.Version is null) throw new BadFields("version", "Send the version that you saw.");
        await using var scope = await write.BeginAsync(stop);
        if (await db.Merchants.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop) == 0) return Outcome.NotFound;
        var merchant = await db.Merchants.Include(each => each.Trades).Include(each => each.Areas).AsSplitQuery().SingleAsync(each => each.Id == id, stop);
        if (merchant.EditedVersion != fields.Version) return Outcome.Stale;
        if (fields.Code is not null && fields.Code != merchant.Code) throw new BadFields("code", "A code stays for ever.");
        new MerchantEditing(await RegisterCodes.LoadAsync(db, stop)).Write(fields, merchant);
        await db.RequireFreePhoneAsync(merchant, stop);
        merchant.EditedVersion++;
        ledger.NoteRegister(merchant.Id);
        await scope.CommitAsync(stop);
        return Outcome.Done;
    }
}
