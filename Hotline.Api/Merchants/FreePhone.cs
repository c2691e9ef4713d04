using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>A text says who sent it by its number alone, so two merchants cannot share one.</summary>
internal static class FreePhone
{
    /// <exception cref="BadFields">The phone belongs to another merchant who has not left.</exception>
    internal static async Task RequireFreePhoneAsync(this HotlineDb db, Merchant merchant, CancellationToken stop)
    {
        await db.ClaimPhoneAsync(merchant.Phone, stop);
        if (await db.Merchants.Where(each => each.Phone == merchant.Phone && each.Id != merchant.Id && each.Status != MerchantStatus.Left).Select(each => each.Name).FirstOrDefaultAsync(stop) is { } owner)
            throw new BadFields("phone", $"This phone belongs to {owner}.");
    }
}
