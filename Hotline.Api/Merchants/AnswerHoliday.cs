using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Merchants;

/// <summary>A merchant says by one reply or key whether it works on the holidays that it was asked about. The last word counts, for the forecast and for the matcher.</summary>
public sealed class AnswerHoliday(HotlineDb db, Write write, MerchantLedger ledger)
{
    /// <summary>Name of the cause in the verdict ledger.</summary>
    public const string Cause = "HolidayAnswered";

    /// <returns>How many days the answer is about.</returns>
    public async Task<int> RunAsync(long merchantId, bool isOpen, AnswerWay way, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        // Days that began are history; a day ahead of the district's is no holiday of today.
        var today = DateOnly.FromDateTime(write.Now.UtcDateTime);
        var asked = await db.HolidayOpenings.Where(opening => opening.MerchantId == merchantId && opening.Date >= today).ToListAsync(stop);
        foreach (var opening in asked) (opening.IsOpen, opening.AnsweredAt, opening.Way) = (isOpen, write.Now, way);
        var days = asked.Select(opening => opening.Date).ToList();
        if (days.Count > 0) ledger.Note(Cause, new LedgerChange(merchantId, before => before.WithHolidays(days, isOpen, today)));
        await scope.CommitAsync(stop);
        return asked.Count;
    }
}
