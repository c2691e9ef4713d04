using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit.Erasures;

/// <summary>
/// Erases a person who asks for it: what they wrote and said, where they live, their name and number, in every ticket of theirs. What was
/// done and by which merchant stays. The person's own row comes last, so that what was interrupted can be found and begun again.
/// </summary>
public sealed class EraseCaller(HotlineDb db, Write write, EraseTicket eraseTicket, ConversationWriting conversations)
{
    private const int RowsAtOnce = 500;
    private const int MostNamed = 10;
    private const int LongestName = 100;

    /// <param name="Phone">The person's number.</param>
    /// <param name="Name">Which of several persons on that phone; null when there is only one.</param>
    /// <param name="Everybody">True erases all persons on that phone.</param>
    /// <param name="Reason">Why; kept in histories, so it names nobody.</param>
    public sealed record Request(string Phone, string? Name, bool Everybody, string Reason);

    /// <summary>What is, or was, erased.</summary>
    /// <param name="Callers">Persons.</param>
    /// <param name="Tickets">Their tickets.</param>
    /// <param name="Payloads">Payloads of histories.</param>
    public sealed record Outcome(int Callers, int Tickets, int Payloads);

    /// <param name="request">Whom.</param>
    /// <param name="isRehearsal">True only counts.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="Refused"><c>not-a-number</c>, <c>nobody</c>, <c>several-callers</c>, <c>still-open</c>; <c>still-sending</c> after part of the work.</exception>
    public async Task<Outcome> RunAsync(Request request, bool isRehearsal, string by, CancellationToken stop)
    {
        var number = PhoneNumber.Read(request.Phone);
        if (!number.TakesCalls && !number.TakesTexts) throw new Refused("not-a-number", "That is no telephone number.");
        var phone = number.Value;
        request = request with { Name = request.Name is null ? null : CleanText.Line(request.Name, LongestName) };
        var (callers, isWholePhone) = await WhoAsync(request, phone, stop);
        long[] callerIds = [.. callers.Select(caller => caller.Id)];
        var tickets = await TicketsAsync(request, phone, callerIds, stop);
        if (callers.Count == 0 && tickets.Count == 0 && !await db.Conversations.AnyAsync(each => each.Phone == phone, stop)) throw new Refused("nobody", "Nothing is kept about that number.");
        if (isRehearsal) return new Outcome(callers.Count, tickets.Count, 0);

        var payloads = 0;
        foreach (var id in tickets) payloads += await eraseTicket.RunAsync(id, request.Reason, by, stop) ?? throw new Refused("still-sending", "A notice is being sent at this moment. Some was erased; run it again in a few minutes.");
        await EraseNoticesAsync(callerIds, isWholePhone ? phone : null, stop);
        await EraseWebhooksAsync(phone, stop);
        if (isWholePhone) await ErasePhoneAsync(phone, stop);
        await EraseRowsAsync(callerIds, phone, stop);
        await db.ClearTracesAsync(stop);
        return new Outcome(callers.Count, tickets.Count, payloads);
    }

    private async Task<(List<Caller> Callers, bool IsWholePhone)> WhoAsync(Request request, string phone, CancellationToken stop)
    {
        var sharing = await db.Callers.AsNoTracking().Where(caller => caller.Phone == phone && caller.ErasedAt == null).ToListAsync(stop);
        if (request.Everybody) return (sharing, true);
        if (request.Name is { } name)
        {
            var named = sharing.Where(caller => caller.Name == name).ToList();
            return named.Count > 0 ? (named, named.Count == sharing.Count) : throw new Refused("nobody", "Nobody of that name uses that number.");
        }
        return sharing.Count <= 1 ? (sharing, true) : throw new Refused("several-callers", $"{sharing.Count} persons use that number; name one, or erase everybody.");
    }

    private async Task<List<long>> TicketsAsync(Request request, string phone, long[] callerIds, CancellationToken stop)
    {
        // The person at the place is as much a person as the one who called.
        var theirs = db.Tickets.AsNoTracking().Where(ticket => (ticket.CallerId != null && callerIds.Contains(ticket.CallerId.Value))
            || (ticket.OnSitePhone == phone && (request.Name == null || ticket.OnSiteName == request.Name)));
        TicketStatus[] ended = [.. TicketLifecycle.Ended];
        var open = await theirs.Where(ticket => !ended.Contains(ticket.Status)).OrderBy(ticket => ticket.Id).Select(ticket => ticket.Number).Take(MostNamed).ToListAsync(stop);
        if (open.Count > 0) throw new Refused("still-open", $"Somebody still works on {string.Join(", ", open)}; close or cancel first.");
        return await theirs.Where(ticket => ticket.ErasedAt == null || db.History.Any(later => later.TicketId == ticket.Id && later.At > ticket.ErasedAt)).OrderBy(ticket => ticket.Id).Select(ticket => ticket.Id).ToListAsync(stop);
    }

    private async Task EraseNoticesAsync(long[] callerIds, string? phone, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        // A merchant's notices on the same phone are the merchant's.
        var theirs = db.Outbox.Where(entry => (entry.CallerId != null && callerIds.Contains(entry.CallerId.Value)) || (phone != null && entry.Phone == phone && entry.MerchantId == null));
        var all = await ErasedWires.NoticesAsync(theirs, stop);
        await scope.CommitAsync(stop);
        if (!all) throw new Refused("still-sending", "A notice is being sent at this moment. Some was erased; run it again in a few minutes.");
    }

    /// <summary>Webhooks name no person, so each is read; digits stand in a form as they are.</summary>
    private async Task EraseWebhooksAsync(string phone, CancellationToken stop)
    {
        var digits = System.Text.Encoding.ASCII.GetBytes(phone.TrimStart('+'));
        var after = 0L;
        while (await db.Inbox.AsNoTracking().Where(entry => entry.Id > after && entry.RawBody != ErasedWires.NoBody).OrderBy(entry => entry.Id).Take(RowsAtOnce).Select(entry => new { entry.Id, entry.RawBody }).ToListAsync(stop) is { Count: > 0 } entries)
        {
            after = entries[^1].Id;
            long[] theirs = [.. entries.Where(entry => entry.RawBody.AsSpan().IndexOf(digits) >= 0).Select(entry => entry.Id)];
            if (theirs.Length == 0) continue;
            await using var scope = await write.BeginAsync(stop);
            await ErasedWires.WebhooksAsync(db.Inbox.Where(entry => theirs.Contains(entry.Id)), stop);
            await scope.CommitAsync(stop);
        }
    }

    private async Task ErasePhoneAsync(string phone, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        await db.ClaimPhoneAsync(phone, stop);
        if (await db.Conversations.Where(each => each.Phone == phone && each.MerchantId == null).Select(each => (long?)each.Id).SingleOrDefaultAsync(stop) is { } id && await conversations.ClaimAsync(id, stop) is { } conversation)
        {
            await ErasedWires.TextsAsync(db.Messages.Where(message => message.ConversationId == id && message.Body != ""), stop);
            conversation.Erase();
        }
        await ErasedWires.TasksAsync(db, write, db.AgentTasks.Where(task => task.Phone == phone && task.TicketId == null), stop);
        await scope.CommitAsync(stop);
    }

    private async Task EraseRowsAsync(long[] callerIds, string phone, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        await db.ClaimPhoneAsync(phone, stop);
        var national = PhoneNumber.Read(phone).Value.Replace("+86", "", StringComparison.Ordinal);
        await db.Drafts.Where(draft => draft.Json.Contains(national)).ExecuteDeleteAsync(stop);
        foreach (var caller in await db.Callers.Where(each => callerIds.Contains(each.Id)).ToListAsync(stop)) caller.Erase(write.Now);
        await scope.CommitAsync(stop);
    }
}
