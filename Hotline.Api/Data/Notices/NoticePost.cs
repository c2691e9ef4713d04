using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Notices;

/// <summary>
/// Brings a notice on its way: to the outbox as text or spoken call, or, when neither can deliver it, to the desk as a task.
/// Called inside the write of its cause.
/// </summary>
public sealed class NoticePost(HotlineDb db, Write write, ContactLimits limits)
{
    /// <summary>Tells a ticket's caller or a merchant.</summary>
    public async Task PostAsync(Ticket ticket, Notice notice, Catalogue catalogue, CancellationToken stop)
    {
        var words = await NoticeWords.ForAsync(db, ticket, notice, catalogue, stop);
        var entry = new OutboxEntry
        {
            Phone = "", Template = notice.Template, Language = "zh", Arguments = JsonSerializer.Serialize(words, HistoryWriter.Json),
            LineId = ticket.LineId, TicketId = ticket.Id, OfferId = notice.OfferId, CreatedAt = write.Now, DueAt = write.Now,
        };
        // Inside a wave the nearest merchant hears first.
        if (notice.Template == NoticeTemplate.OfferMade && ticket.Offers.Find(offer => offer.Id == notice.OfferId) is { } made) entry.DueAt = made.ReleaseAt;
        if (notice.To == NoticeTo.Caller)
        {
            if (ticket.CallerId is not { } callerId) return;
            var caller = ticket.Caller ?? await db.Callers.SingleAsync(each => each.Id == callerId, stop);
            (entry.CallerId, entry.Phone, entry.Language) = (caller.Id, caller.Phone ?? "", caller.Language);
            await SendAsync(entry, ticket.ContactWay ?? caller.ContactWay, [], stop);
        }
        else
        {
            var merchant = await db.Merchants.AsNoTracking().SingleAsync(each => each.Id == notice.MerchantId, stop);
            (entry.MerchantId, entry.Phone) = (merchant.Id, merchant.Phone);
            await SendAsync(entry, merchant.ContactWay, [], stop);
        }
    }

    /// <summary>Sends a text that is not about a ticket: an agent's words, a help text, an answer to a command.</summary>
    public Task SendAsync(OutboxEntry entry, ContactWay way, CancellationToken stop) => SendAsync(entry, way, [], stop);

    /// <summary>What could not be delivered goes the next way, at last to the desk.</summary>
    public async Task FallToNextWayAsync(OutboxEntry failed, CancellationToken stop)
    {
        var failedWays = await db.Outbox.Where(entry => entry.TicketId == failed.TicketId && entry.OfferId == failed.OfferId && entry.Template == failed.Template && entry.Phone == failed.Phone && entry.State == OutboxState.Failed)
            .Select(entry => entry.Way).Distinct().ToListAsync(stop);
        await SendAsync(Anew(failed), failed.Way, [.. failedWays, failed.Way], stop);
    }

    /// <summary>The same notice once more, because a person decided so.</summary>
    public Task SendAgainAsync(OutboxEntry doubtful, CancellationToken stop) => SendAsync(Anew(doubtful), doubtful.Way, [], stop);

    private OutboxEntry Anew(OutboxEntry entry) => new()
    {
        Phone = entry.Phone, Template = entry.Template, Language = entry.Language, Arguments = entry.Arguments, LineId = entry.LineId, TicketId = entry.TicketId,
        OfferId = entry.OfferId, CallerId = entry.CallerId, MerchantId = entry.MerchantId, TaskId = entry.TaskId, CreatedAt = write.Now, DueAt = write.Now,
    };

    private async Task SendAsync(OutboxEntry entry, ContactWay wanted, IReadOnlyCollection<ContactWay> failed, CancellationToken stop)
    {
        var conversation = await db.Conversations.AsNoTracking().Where(each => each.Phone == entry.Phone).Select(each => new { each.OptedOutAt }).FirstOrDefaultAsync(stop);
        var dayStart = write.Now.AddHours(-24);
        var textsToday = limits.TextsPerDay is null ? 0 : await db.Outbox.CountAsync(each => each.Phone == entry.Phone && each.Way == ContactWay.Sms && each.CreatedAt > dayStart, stop);
        var number = PhoneNumber.Read(entry.Phone);
        // A landline takes no texts, a withheld number takes nothing: both fall through as if that way had failed.
        IEnumerable<ContactWay> impossible = [.. number.TakesTexts ? [] : new[] { ContactWay.Sms }, .. number.TakesCalls ? [] : new[] { ContactWay.SpokenCall }];
        var way = ContactRoute.Choose(entry.Template, new Recipient(wanted, entry.Phone.Length == 0 ? null : entry.Phone, conversation?.OptedOutAt is not null, textsToday, [.. failed, .. impossible]), limits);
        switch (way)
        {
            case ContactWay.None: return;
            case ContactWay.AgentCall: await GiveToDeskAsync(entry, stop); return;
            default:
                entry.Way = way;
                db.Outbox.Add(entry);
                return;
        }
    }

    private async Task GiveToDeskAsync(OutboxEntry entry, CancellationToken stop)
    {
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Arguments, HistoryWriter.Json)!;
        var task = new AgentTask
        {
            Kind = entry.Template == NoticeTemplate.Survey ? AgentTaskKind.SurveyCall : entry.MerchantId is null ? AgentTaskKind.CallCaller : AgentTaskKind.CallMerchant,
            LineId = entry.LineId, TicketId = entry.TicketId, OfferId = entry.OfferId, Template = entry.Template, Phone = entry.Phone.Length == 0 ? null : entry.Phone,
            Detail = NoticeText.Of(entry.Template, words), CreatedAt = write.Now, Version = 1,
        };
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }
}
