using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit;

/// <summary>
/// Tickets of a day are numbered from 1 without gaps, in the transaction that makes them; a gap is a ticket that was deleted. This finds
/// what no seal has seen yet.
/// </summary>
public sealed class VerifyNumbers(HotlineDb db)
{
    public async Task RunAsync(Action<Finding> find, CancellationToken stop)
    {
        // Read first: what is numbered meanwhile only lies beyond it.
        var counter = await db.Counters.AsNoTracking().SingleOrDefaultAsync(each => each.Name == Counter.Tickets, stop);
        var numbers = db.Tickets.AsNoTracking().Select(ticket => ticket.Number).Where(number => number.Length > 7)
            .OrderBy(number => number.Substring(0, 7)).ThenBy(number => number.Length).ThenBy(number => number);
        var (day, next) = ("", 1);
        await foreach (var number in numbers.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!int.TryParse(number[7..], NumberStyles.None, CultureInfo.InvariantCulture, out var ofDay)) continue;
            if (number[..7] != day)
            {
                EndOfDay(counter, day, next, find);
                (day, next) = (number[..7], 1);
            }
            if (ofDay > next) Missing(day, next, ofDay - 1, find);
            next = ofDay + 1;
        }
        EndOfDay(counter, day, next, find);
        if (counter is { Value: > 0 } && string.CompareOrdinal(Prefix(counter), day) > 0) Missing(Prefix(counter), 1, counter.Value, find);
    }

    private static void EndOfDay(Counter? counter, string day, int next, Action<Finding> find)
    {
        if (counter is not null && day == Prefix(counter) && counter.Value >= next) Missing(day, next, counter.Value, find);
    }

    private static string Prefix(Counter counter) => counter.Day.ToString("yyMMdd-", CultureInfo.InvariantCulture);

    private static void Missing(string day, int from, int to, Action<Finding> find) => find(from == to
        ? new Finding("deleted-ticket", $"{day}{from:0000}", "The number was given out, but there is no such ticket.")
        : new Finding("deleted-ticket", $"{day}{from:0000} to {day}{to:0000}", "The numbers were given out, but there are no such tickets."));
}
