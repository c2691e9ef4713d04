using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Offers;

/// <summary>What every race for a ticket needs: a start for all at one moment, and a look at what came of it.</summary>
internal static class Races
{
    /// <summary>Runs all at once: nobody begins before everybody stands ready.</summary>
    public static async Task AtOnceAsync(IEnumerable<Func<Task>> racers)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = racers.Select(async racer =>
        {
            await start.Task;
            await racer();
        }).ToList();
        start.SetResult();
        await Task.WhenAll(running);
    }

    /// <summary>The ticket after the race, with at most one winner, whose job is the only one.</summary>
    public static async Task<(Ticket Ticket, Offer? Winner)> FinishedAsync(this HotlineDb db, long ticketId)
    {
        var ticket = await db.Tickets.AsNoTracking().Include(each => each.Offers).Include(each => each.Jobs).SingleAsync(each => each.Id == ticketId);
        var winners = ticket.Offers.Where(offer => offer.Status == OfferStatus.Accepted).ToList();
        Assert.True(winners.Count <= 1, "Two merchants hold one job.");
        Assert.Equal(winners.Select(winner => winner.Id), ticket.Jobs.Select(job => job.OfferId));
        return (ticket, winners.SingleOrDefault());
    }

    /// <summary>The offers that facts of some kinds are about, as the history tells them.</summary>
    public static async Task<List<long>> OffersInHistoryAsync(this HotlineDb db, long ticketId, params string[] kinds)
    {
        var facts = await db.History.AsNoTracking().Include(entry => entry.Payload).Where(entry => entry.TicketId == ticketId && kinds.Contains(entry.Kind)).ToListAsync();
        return [.. facts.Select(fact => JsonDocument.Parse(fact.Payload!.Json).RootElement.GetProperty("offer").GetInt64())];
    }
}
