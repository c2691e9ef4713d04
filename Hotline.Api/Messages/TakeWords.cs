using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Offers;
using Hotline.Api.Tickets;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using OpenTicket = Hotline.Api.Tickets.OpenTicket;

namespace Hotline.Api.Messages;

/// <summary>A text in a person's own words: a danger, a new matter, or a proposal that an agent confirms with one key.</summary>
public sealed class TakeWords(HotlineDb db, TicketWriting writing, CallerBook callers, OpenTicket open, DispatchTicket dispatch, TextBack back)
{
    /// <summary>A second "we are closed" within this tells nothing new. (default) Ours.</summary>
    private static readonly TimeSpan ClosedNoticeEvery = TimeSpan.FromHours(8);

    private static readonly TicketStatus[] Ended = [.. TicketLifecycle.Ended];

    /// <summary>A danger is a ticket of its own at any hour, whatever else is open; its facts alarm people and tell the sender what to do.</summary>
    public async Task ReportHazardAsync(ReceivedText received, CancellationToken stop)
    {
        var ticket = await OpenAsync(received, await CallerAsync(received, stop), stop);
        received.Message.Open(ticket.Id, Actor.System);
    }

    public async Task TakeAsync(ReceivedText received, CancellationToken stop)
    {
        if (!received.Text.CanBeAnswered)
        {
            received.Propose(null, "发送方没有可以回拨的号码", "The sender has no number that could be answered");
            return;
        }
        if (received.Text.Body.Length == 0)
        {
            received.Propose(null, "短信没有文字", "The text has no words");
            return;
        }
        var tickets = await OpenTicketsAsync(received, stop);
        if (tickets.Count > 0) await ProposeAsync(received, tickets, stop);
        else if (received.Phone.MerchantId is not null) ProposeToJob(received);
        else await BeginAsync(received, stop);
    }

    /// <summary>Nothing is open for this phone: a new ticket, dispatched at once when its words leave no doubt.</summary>
    private async Task BeginAsync(ReceivedText received, CancellationToken stop)
    {
        var ticket = await OpenAsync(received, await CallerAsync(received, stop), stop);
        received.Message.Open(ticket.Id, Actor.System);
        var isOpen = received.Catalogue.HoursOfLine(received.Line.Id).IsOpen(writing.Now);
        // At night a dripping tap waits for the morning; merchants rung out of bed for it would stop answering.
        if (received.Words.ServiceForMachine(received.Catalogue) is { } service && (isOpen || service.IsUrgent))
            await dispatch.RunAsync(ticket, null, Actor.System, stop);
        else if (!isOpen)
            await TellClosedAsync(received, stop);
    }

    private async Task ProposeAsync(ReceivedText received, List<Dispatch.Messages.OpenTicket> tickets, CancellationToken stop)
    {
        var isShared = await db.Callers.AnyAsync(caller => caller.Phone == received.Text.Sender && caller.IsSharedPhone, stop);
        var proposal = ConversationRule.Propose(new FreeText(received.Text.Body, received.Words.Reading, received.Words.Place, tickets, isShared), writing.Now);
        received.Propose(proposal.TicketId, proposal.Reason.Zh, proposal.Reason.En);
        if (!received.Catalogue.HoursOfLine(received.Line.Id).IsOpen(writing.Now)) await TellClosedAsync(received, stop);
    }

    private static void ProposeToJob(ReceivedText received)
    {
        var job = received.Phone.Offers.Where(offer => offer.IsJobStanding).OrderByDescending(offer => offer.OfferId).FirstOrDefault();
        if (job is null) received.Propose(null, "商户来信", "A merchant writes");
        else received.Propose(job.TicketId, "商户来信，手上有这一单", "A merchant writes who holds this job");
    }

    private async Task<Ticket> OpenAsync(ReceivedText received, Caller? caller, CancellationToken stop)
    {
        var asked = received.Words.Fill(new NewTicket { Line = received.Line.Code, Source = TicketSource.Sms, Caller = caller }, received.Catalogue);
        var ticket = await open.RunAsync(WithKnownAddress(asked, caller, received.Catalogue), Actor.System, stop);
        if (caller is { IsSharedPhone: false }) received.Conversation.CallerId ??= caller.Id;
        return ticket;
    }

    /// <summary>Who names no place probably means home. A guess for the agent; no machine sends anybody there.</summary>
    private static NewTicket WithKnownAddress(NewTicket asked, Caller? caller, Catalogue catalogue)
    {
        if (asked.Area is not null || caller is not { IsSharedPhone: false, AreaId: { } areaId }) return asked;
        var place = caller.PlaceId is { } placeId ? catalogue.Places.GetValueOrDefault(placeId) : null;
        var reason = asked.GuessReason is { } given
            ? new Wording($"{given.Zh}；地点取自来电人登记的地址", $"{given.En}; the place is the caller's known address")
            : new Wording("地点取自来电人登记的地址", "The place is the caller's known address");
        return asked with { Area = catalogue.Areas[areaId].Code, Place = place?.Code, Address = caller.Address ?? "", IsAddressUncertain = true, GuessReason = reason };
    }

    private async Task<Caller?> CallerAsync(ReceivedText received, CancellationToken stop) =>
        received.Text.CanBeAnswered ? await callers.FindOrAddAsync(received.Text.Sender, null, stop) : null;

    private async Task<List<Dispatch.Messages.OpenTicket>> OpenTicketsAsync(ReceivedText received, CancellationToken stop)
    {
        var rows = await db.Tickets.AsNoTracking().Where(ticket => ticket.Caller!.Phone == received.Text.Sender && !Ended.Contains(ticket.Status))
            // A call that nobody took says nothing that words could belong to, and must not keep them from being dispatched.
            .Heard().OrderByDescending(ticket => ticket.Id).Take(20)
            .Select(ticket => new { ticket.Id, ticket.Number, ticket.ServiceTypeId, ticket.AreaId, ticket.Description, ticket.CreatedAt, LastAt = db.History.Where(entry => entry.TicketId == ticket.Id).Max(entry => (DateTimeOffset?)entry.At) })
            .ToListAsync(stop);
        return [.. rows.Select(row => new Dispatch.Messages.OpenTicket(row.Id, row.Number, row.ServiceTypeId is { } id ? received.Catalogue.Services[id].Code : null, row.AreaId, row.Description, row.LastAt ?? row.CreatedAt))];
    }

    private async Task TellClosedAsync(ReceivedText received, CancellationToken stop)
    {
        if (received.Catalogue.HoursOfLine(received.Line.Id).NextOpen(writing.Now) is not { } opens) return;
        var since = writing.Now - ClosedNoticeEvery;
        if (await db.Outbox.AnyAsync(entry => entry.Phone == received.Text.Sender && entry.Template == NoticeTemplate.MessageReceived && entry.CreatedAt > since, stop)) return;
        var local = TimeZoneInfo.ConvertTime(opens, TimeZoneInfo.FindSystemTimeZoneById(received.Line.Zone)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        await back.PostAsync(received.Conversation, received.Line, NoticeTemplate.MessageReceived, received.Language, stop, ("open", local));
    }
}
