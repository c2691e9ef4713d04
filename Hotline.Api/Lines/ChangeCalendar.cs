using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Lines;

/// <summary>Saves another version of a calendar and moves exactly the promises that its preview named, in one transaction.</summary>
public sealed class ChangeCalendar(HotlineDb db, TicketWriting writing, CalendarChange change, Catalogues catalogues, IOptionsSnapshot<PromisePolicy> policy)
{
    /// <summary>What became of it.</summary>
    /// <param name="Preview">What it did, or would do now.</param>
    /// <param name="IsStale">True when the promises or the calendar are no longer what the preview showed; nothing was changed.</param>
    public sealed record Outcome(CalendarChange.Preview Preview, bool IsStale);

    /// <returns>Null when there is no such calendar.</returns>
    /// <exception cref="BadFields">Something in it is not right.</exception>
    public async Task<Outcome?> RunAsync(string code, CalendarChange.Request request, string by, CancellationToken stop)
    {
        if (request.Preview is null) throw new BadFields("preview", "Look at the preview first and send its digest.");
        try
        {
            return await SaveAsync(code, request, by, stop);
        }
        finally
        {
            // Whether it was committed or not: what was read of it meanwhile serves nobody any more.
            catalogues.Forget();
        }
    }

    private async Task<Outcome?> SaveAsync(string code, CalendarChange.Request request, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        // Two editors take turns.
        await db.Calendars.Where(each => each.Code == code).ExecuteUpdateAsync(set => set.SetProperty(each => each.Zone, each => each.Zone), stop);
        if (await change.PrepareAsync(code, request, writing.Now, stop) is not { } prepared) return null;
        var preview = prepared.Preview;
        if (request.Version != preview.Version || request.Preview != preview.Digest) return new Outcome(preview, IsStale: true);

        (prepared.Row.CreatedAt, prepared.Row.CreatedBy) = (writing.Now, by);
        db.Calendars.Add(prepared.Row);
        await db.SaveChangesAsync(stop);
        var catalogue = await Catalogue.LoadAsync(db, stop);
        var moved = new List<(long Id, DateTimeOffset DueAt)>();
        foreach (var id in prepared.TicketIds)
        {
            var ticket = (await writing.ClaimAsync(id, stop))!;
            var basis = catalogue.PromisesOf(ticket, policy.Value) with { Hours = prepared.Hours, CalendarId = prepared.Row.Id };
            var facts = ticket.MoveDeadlines(basis, prepared.OldRows, writing.Now);
            moved.AddRange(facts.OfType<DeadlineMoved>().Select(fact => (fact.Old.Id, fact.New.DueAt)));
            writing.Record(ticket, by, facts);
        }

        // Between reading and claiming a promise may have been kept or moved: then nothing is saved.
        if (!moved.Order().SequenceEqual(preview.Deadlines.Select(each => (each.DeadlineId, each.NewDueAt)).Order())) return new Outcome(preview, IsStale: true);
        await scope.CommitAsync(stop);
        return new Outcome(preview, IsStale: false);
    }
}
