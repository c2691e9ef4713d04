using System.Globalization;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Escalations;

/// <summary>
/// Carries out one rung of a ladder. Duty falls down: what is for supervisors goes to the desk while none is on duty, and who has no number
/// named is told on the screen; so one agent alone still gets everything.
/// </summary>
public sealed class TellPeople(HotlineDb db, Write write, NoticePost notices)
{
    /// <returns>The people who were named for it; null when nobody was.</returns>
    public async Task<string?> RunAsync(Ticket ticket, Escalation escalation, Catalogue catalogue, CancellationToken stop)
    {
        var persons = await db.DutyPersons.AsNoTracking().Where(person => person.LineId == ticket.LineId && person.Duty == escalation.Tell).OrderBy(person => person.Position).ToListAsync(stop);
        switch (escalation.By)
        {
            case RungWay.Sms when persons.Count > 0:
                foreach (var person in persons) await TextAsync(ticket, escalation, person, catalogue, stop);
                return string.Join('、', persons.Select(person => person.Name));
            case RungWay.Call:
                await PutOnScreenAsync(ticket, escalation, isForSupervisors: false, alarmAt: write.Now, stop);
                return persons is [var first, ..] ? first.Name : null;
            default:
                await PutOnScreenAsync(ticket, escalation, escalation.Tell == RungAudience.Supervisors && await IsSupervisorOnDutyAsync(catalogue.Lines[ticket.LineId].Code, stop), alarmAt: null, stop);
                return null;
        }
    }

    /// <summary>One task per promise and audience: climbing on makes an open one louder, not two of it.</summary>
    private async Task PutOnScreenAsync(Ticket ticket, Escalation escalation, bool isForSupervisors, DateTimeOffset? alarmAt, CancellationToken stop)
    {
        var task = await db.AgentTasks.FirstOrDefaultAsync(each => each.TicketId == ticket.Id && each.Kind == AgentTaskKind.LatePromise && each.Promise == escalation.Promise && each.IsForSupervisors == isForSupervisors && each.DoneAt == null, stop);
        if (task is null)
        {
            task = new AgentTask { Kind = AgentTaskKind.LatePromise, TicketId = ticket.Id, LineId = ticket.LineId, Promise = escalation.Promise, IsForSupervisors = isForSupervisors, CreatedAt = write.Now };
            db.AgentTasks.Add(task);
        }
        task.Detail = HistoryWords.Of("kind", escalation.Promise.ToString()).Before(ticket.Matter);
        if (task.AcknowledgedAt is null) task.NextAlarmAt ??= alarmAt;
        task.Version++;
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }

    private async Task TextAsync(Ticket ticket, Escalation escalation, DutyPerson person, Catalogue catalogue, CancellationToken stop)
    {
        var line = catalogue.Lines[ticket.LineId];
        var promise = HistoryWords.Values[("kind", escalation.Promise.ToString())];
        var words = new Dictionary<string, string>
        {
            ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["number"] = ticket.Number, ["promise"] = promise.Zh, ["promiseEn"] = promise.En, ["summary"] = ticket.Matter,
            ["at"] = TimeZoneInfo.ConvertTime(escalation.DueAt, catalogue.ZoneOf(line.Id)).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
        };
        await notices.SendAsync(new OutboxEntry
        {
            Phone = person.Phone, Template = NoticeTemplate.PromiseLate, Language = "zh", Arguments = JsonSerializer.Serialize(words, HistoryWriter.Json),
            LineId = line.Id, TicketId = ticket.Id, CreatedAt = write.Now, DueAt = write.Now,
        }, ContactWay.Sms, stop);
    }

    private Task<bool> IsSupervisorOnDutyAsync(string line, CancellationToken stop) => db.Users.AnyAsync(account =>
        account.Role != Role.Agent && account.LeftAt == null && account.Presence != Presence.Offline && (account.Lines == "" || ("," + account.Lines + ",").Contains("," + line + ",")), stop);
}
