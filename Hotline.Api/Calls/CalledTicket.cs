using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Calls;
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
        var ticket = await KnownAsync(from.Value, stop) is { } id ? await writing.ClaimAsync(id, stop)
            : await IsMerchantAsync(from.Value, stop) ? null : await OpenAsync(from.Value, line, stop);
        if (ticket is not null) writing.Record(ticket, Actor.Caller, ticket.ReceiveCall(call, welcome));
        else if (welcome == CallWelcome.VoiceAnswers) await LeaveTaskAsync(from.Value, line, stop);
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
    internal async Task MissedAsync(long? ticketId, string call, MissedCall why, PhoneNumber from, Line line, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (ticketId is not { } id)
        {
            if (from.TakesCalls) await LeaveTaskAsync(from.Value, line, stop);
        }
        else if (await WithoutOutcomeAsync(id, call, stop) is { } ticket)
        {
            writing.Record(ticket, Actor.System, ticket.MissCall(call, why));
        }
        await scope.CommitAsync(stop);
    }

    private async Task<Ticket?> WithoutOutcomeAsync(long ticketId, string call, CancellationToken stop)
    {
        if (await writing.ClaimAsync(ticketId, stop) is not { } ticket) return null;
        var told = await db.History.Where(entry => entry.TicketId == ticketId && Outcomes.Contains(entry.Kind) && entry.Payload != null).Select(entry => entry.Payload!.Json).ToListAsync(stop);
        return told.Any(json => json.Contains($"\"{call}\"", StringComparison.Ordinal)) ? null : ticket;
    }

    /// <summary>The ticket of a call that is owed to this phone; else the newest open one of a caller who is alone on it: on a shared one nobody knows whose it is.</summary>
    private async Task<long?> KnownAsync(string phone, CancellationToken stop) =>
        await db.AgentTasks.Where(task => task.Kind == AgentTaskKind.CallBack && task.Phone == phone && task.DoneAt == null && db.Tickets.Any(ticket => ticket.Id == task.TicketId && !Ended.Contains(ticket.Status)))
            .OrderByDescending(task => task.Id).Select(task => task.TicketId).FirstOrDefaultAsync(stop)
        ?? await db.Tickets.Where(ticket => ticket.Caller!.Phone == phone && !ticket.Caller.IsSharedPhone && !Ended.Contains(ticket.Status))
            .OrderByDescending(ticket => ticket.Id).Select(ticket => (long?)ticket.Id).FirstOrDefaultAsync(stop);

    private async Task<bool> IsMerchantAsync(string phone, CancellationToken stop) =>
        await db.Merchants.AnyAsync(merchant => merchant.Status != MerchantStatus.Left && (merchant.Phone == phone || merchant.Technicians.Any(technician => technician.Phone == phone)), stop)
        && !await db.Callers.AnyAsync(caller => caller.Phone == phone, stop);

    private async Task<Ticket> OpenAsync(string phone, Line line, CancellationToken stop) =>
        await open.RunAsync(new NewTicket { Line = line.Code, Source = TicketSource.Call, IsHeard = false, Caller = await callers.FindOrAddAsync(phone, null, stop) }, Actor.Caller, stop);

    private async Task LeaveTaskAsync(string phone, Line line, CancellationToken stop)
    {
        await db.ClaimPhoneAsync(phone, stop);
        if (await db.AgentTasks.AnyAsync(each => each.Kind == AgentTaskKind.CallBack && each.Phone == phone && each.DoneAt == null, stop)) return;
        var name = await db.Merchants.Where(merchant => merchant.Phone == phone).Select(merchant => merchant.Name).FirstOrDefaultAsync(stop);
        var task = new AgentTask { Kind = AgentTaskKind.CallBack, LineId = line.Id, Phone = phone, Detail = Wording.Same(name ?? ""), CreatedAt = write.Now, Version = 1 };
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }
}
