using Hotline.Api.Data.Model;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Writing;

/// <summary>Claims tickets and records what verbs did to them: bind, claim, verb, save, typed result.</summary>
public sealed class TicketWriting(HotlineDb db, Write write, FactEffects effects, Catalogues catalogues)
{
    private readonly Dictionary<long, Ticket> claimed = [];
    private readonly List<Recorded> pending = [];
    private int joinedSerial;

    /// <summary>The instant of the open write.</summary>
    public DateTimeOffset Now => write.Now;

    /// <summary>Opens or joins the write of this scope.</summary>
    public async Task<WriteScope> BeginAsync(CancellationToken stop)
    {
        var scope = await write.BeginAsync(stop);
        if (joinedSerial == write.Serial) return scope;
        joinedSerial = write.Serial;
        claimed.Clear();
        pending.Clear();
        write.BeforeCommit(ApplyAsync);
        return scope;
    }

    /// <summary>Locks the row on all three databases, then loads the whole ticket; null when there is none.</summary>
    public async Task<Ticket?> ClaimAsync(long id, CancellationToken stop)
    {
        if (claimed.TryGetValue(id, out var known)) return known;
        if (await db.Tickets.Where(ticket => ticket.Id == id).ExecuteUpdateAsync(set => set.SetProperty(ticket => ticket.Version, ticket => ticket.Version + 1), stop) == 0) return null;
        var ticket = await db.Tickets.Where(each => each.Id == id)
            .Include(each => each.Caller).Include(each => each.Parts).Include(each => each.Offers)
            .Include(each => each.Jobs).ThenInclude(job => job.Visits)
            .Include(each => each.Deadlines).Include(each => each.FollowUps)
            .AsSplitQuery().SingleAsync(stop);
        claimed[id] = ticket;
        return ticket;
    }

    /// <summary>The same, by the number that people use.</summary>
    public async Task<Ticket?> ClaimAsync(string number, CancellationToken stop) =>
        await db.Tickets.Where(ticket => ticket.Number == number).Select(ticket => (long?)ticket.Id).SingleOrDefaultAsync(stop) is { } id ? await ClaimAsync(id, stop) : null;

    /// <summary>The same, by one of its offers.</summary>
    public async Task<Ticket?> ClaimByOfferAsync(long offerId, CancellationToken stop) =>
        await db.Offers.Where(offer => offer.Id == offerId).Select(offer => (long?)offer.TicketId).SingleOrDefaultAsync(stop) is { } id ? await ClaimAsync(id, stop) : null;

    /// <summary>The same, by one of its jobs.</summary>
    public async Task<Ticket?> ClaimByJobAsync(long jobId, CancellationToken stop) =>
        await db.Jobs.Where(job => job.Id == jobId).Select(job => (long?)job.TicketId).SingleOrDefaultAsync(stop) is { } id ? await ClaimAsync(id, stop) : null;

    /// <summary>Numbers and adds a new ticket; the caller of this fills it before recording its facts.</summary>
    public async Task<Ticket> AddAsync(Line line, CancellationToken stop)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, TimeZoneInfo.FindSystemTimeZoneById(line.Zone)).DateTime);
        // One row holds the counter, so that the first ticket of a day needs no insert that could race.
        await db.Counters.Where(counter => counter.Name == Counter.Tickets).ExecuteUpdateAsync(set => set
            .SetProperty(counter => counter.Value, counter => counter.Day == day ? counter.Value + 1 : 1)
            .SetProperty(counter => counter.Day, day), stop);
        var number = await db.Counters.Where(counter => counter.Name == Counter.Tickets).Select(counter => counter.Value).SingleAsync(stop);
        var ticket = new Ticket { Number = $"{day:yyMMdd}-{number:0000}", LineId = line.Id, Version = 1, CreatedAt = Now, ReceivedAt = Now };
        db.Tickets.Add(ticket);
        await db.SaveChangesAsync(stop);
        claimed[ticket.Id] = ticket;
        return ticket;
    }

    /// <summary>Notes what a verb did; history, promises, notices and tasks follow before the commit.</summary>
    /// <param name="ticket">A claimed or added ticket.</param>
    /// <param name="by">Who did it, see <see cref="Actor"/>.</param>
    /// <param name="facts">What the verb returned.</param>
    public void Record(Ticket ticket, string by, IEnumerable<Fact> facts) => pending.AddRange(facts.Select(fact => new Recorded(ticket, by, fact)));

    private async Task ApplyAsync(CancellationToken stop)
    {
        var catalogue = await catalogues.GetKnowingAsync(db, claimed.Values.SelectMany(ticket => ticket.Deadlines).Select(deadline => deadline.CalendarId), stop);
        foreach (var recorded in pending) await effects.ApplyAsync(recorded, catalogue, stop);
        pending.Clear();
        foreach (var ticket in claimed.Values) write.Announce(Queues.Tickets, ticket.LineId, ticket.Id, ticket.Version);
    }
}

/// <summary>A fact, the ticket it is about, and who made it so.</summary>
public sealed record Recorded(Ticket Ticket, string By, Fact Fact);

/// <summary>Names of the live queues; wire contract.</summary>
public static class Queues
{
    public const string Tickets = "tickets";
    public const string Tasks = "tasks";
    public const string Conversations = "conversations";
}

/// <summary>Who did something, as histories name it.</summary>
public static class Actor
{
    public const string System = "system";
    public const string Caller = "caller";

    public static string Agent(string userName) => $"agent:{userName}";

    public static string Merchant(long id) => $"merchant:{id}";

    public static string Program(string name) => $"program:{name}";
}
