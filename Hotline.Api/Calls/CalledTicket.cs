using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Calls;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using OpenTicket = Hotline.Api.Tickets.OpenTicket;

namespace Hotline.Api.Calls;

/// <summary>The ticket that a call is about, and what became of the call there. A merchant's call is no ticket: whom nobody answers there is a task for the desk.</summary>
public sealed class CalledTicket(HotlineDb db, Write write, TicketWriting writing, OpenTicket open, CallerBook callers)
{
    private const int MostWaiting = 200;
    private static readonly TicketStatus[] Ended = [.. TicketLifecycle.Ended];
    private static readonly string[] Outcomes = [nameof(CallAnswered), nameof(CallMissed)];

    /// <summary>A call comes in; inside the open write.</summary>
    /// <returns>Its ticket; null for a merchant's call and for one that shows no number.</returns>
    internal async Task<Ticket?> ReceiveAsync(string call, PhoneNumber from, Line line, CallWelcome welcome, CancellationToken stop)
    {
        if (!from.TakesCalls) return null;
        await using var scope = await writing.BeginAsync(stop);
        // Claimed so that two calls at once are about one ticket.
        await db.ClaimPhoneAsync(from.Value, stop);
        var ticket = await FindAsync(from.Value, line, stop);
        if (ticket is not null) writing.Record(ticket, Actor.Caller, ticket.ReceiveCall(call, welcome, writing.Now));
        else if (welcome == CallWelcome.VoiceAnswers) await LeaveTaskAsync(from, line, stop);
        await scope.CommitAsync(stop);
        return ticket;
    }

    /// <summary>Somebody at the desk picked up. Reports of it may come twice and in any order.</summary>
    internal async Task AnsweredAsync(long ticketId, string call, string who, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await WithoutOutcomeAsync(ticketId, call, stop) is { } ticket) writing.Record(ticket, Actor.System, ticket.AnswerCall(call, who));
        await scope.CommitAsync(stop);
    }

    /// <summary>Nobody picked up.</summary>
    internal async Task MissedAsync(long ticketId, string call, MissedCall why, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (await WithoutOutcomeAsync(ticketId, call, stop) is { } ticket) writing.Record(ticket, Actor.System, ticket.MissCall(call, why, writing.Now));
        await scope.CommitAsync(stop);
    }

    /// <summary>The carrier says that a call ended before anybody was connected, which it may have told only here. Among the calls that wait for an answer it finds its ticket.</summary>
    internal async Task LostAsync(string call, CancellationToken stop)
    {
        // The few tickets first: a history is found by its ticket, and there are millions of facts.
        var waiting = await db.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.Answer && deadline.MetAt == null && deadline.CancelledAt == null)
            .OrderByDescending(deadline => deadline.Id).Select(deadline => deadline.TicketId).Take(MostWaiting).ToListAsync(stop);
        var arrivals = await db.History.Where(entry => waiting.Contains(entry.TicketId) && entry.Kind == nameof(CallArrived) && entry.Payload != null)
            .Select(entry => new { entry.TicketId, entry.Payload!.Json }).ToListAsync(stop);
        if (arrivals.FirstOrDefault(each => Names(each.Json, call)) is { } arrived) await MissedAsync(arrived.TicketId, call, MissedCall.HungUp, stop);
    }

    /// <summary>Somebody without a ticket is to be called back, once however often they ring; inside the open write.</summary>
    internal async Task LeaveTaskAsync(PhoneNumber from, Line line, CancellationToken stop)
    {
        if (!from.TakesCalls) return;
        var phone = from.Value;
        await db.ClaimPhoneAsync(phone, stop);
        if (await db.AgentTasks.AnyAsync(each => each.Kind == AgentTaskKind.CallBack && each.Phone == phone && each.DoneAt == null, stop)) return;
        var name = await db.Merchants.Where(merchant => merchant.Phone == phone).Select(merchant => merchant.Name).FirstOrDefaultAsync(stop);
        var task = new AgentTask { Kind = AgentTaskKind.CallBack, LineId = line.Id, Phone = phone, Detail = Wording.Same(name ?? ""), CreatedAt = write.Now, Version = 1 };
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }

    private async Task<Ticket?> WithoutOutcomeAsync(long ticketId, string call, CancellationToken stop)
    {
        if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) return null;
        var told = await db.History.Where(entry => entry.TicketId == ticketId && Outcomes.Contains(entry.Kind) && entry.Payload != null).Select(entry => entry.Payload!.Json).ToListAsync(stop);
        return told.Any(json => Names(json, call)) ? null : ticket;
    }

    private static bool Names(string json, string call) => json.Contains($"\"{call}\"", StringComparison.Ordinal);

    private async Task<Ticket?> FindAsync(string phone, Line line, CancellationToken stop)
    {
        // Who ends it at this moment is waited for by the claim.
        if (await KnownAsync(phone, line.Id, stop) is { } id && await writing.ClaimAsync(id, stop) is { HasEnded: false } known) return known;
        return await IsMerchantAsync(phone, stop) ? null : await OpenAsync(phone, line, stop);
    }

    /// <summary>The newest open ticket of a caller who is alone on that phone. On a shared one nobody knows whose it is: there only a call that nobody has heard yet.</summary>
    private async Task<long?> KnownAsync(string phone, long lineId, CancellationToken stop)
    {
        var open = db.Tickets.Where(ticket => ticket.Caller!.Phone == phone && ticket.LineId == lineId && !Ended.Contains(ticket.Status)).OrderByDescending(ticket => ticket.Id);
        return await open.Where(ticket => !ticket.Caller!.IsSharedPhone).Select(ticket => (long?)ticket.Id).FirstOrDefaultAsync(stop)
            ?? await open.Unheard().Select(ticket => (long?)ticket.Id).FirstOrDefaultAsync(stop);
    }

    private async Task<bool> IsMerchantAsync(string phone, CancellationToken stop) =>
        await db.Merchants.AnyAsync(merchant => merchant.Status != MerchantStatus.Left && (merchant.Phone == phone || merchant.Technicians.Any(technician => technician.Phone == phone)), stop)
        && !await db.Callers.AnyAsync(caller => caller.Phone == phone, stop);

    private async Task<Ticket> OpenAsync(string phone, Line line, CancellationToken stop) =>
        await open.RunAsync(new NewTicket { Line = line.Code, Source = TicketSource.Call, IsHeard = false, Caller = await callers.FindOrAddAsync(phone, null, stop) }, Actor.Caller, stop);
}
