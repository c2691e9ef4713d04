using System.Globalization;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Escalations;

/// <summary>
/// Rings the line's persons on call, in their order, at any hour, about a hazard or something urgent: in rounds with growing pauses, until somebody takes
/// responsibility or the ladder ends. When a whole round went unanswered the supervisors are told.
/// </summary>
public sealed class SoundAlarms(HotlineDb db, TicketWriting writing, Write write, NoticePost notices, Catalogues catalogues, IOptionsSnapshot<AlarmPolicy> policy, TimeProvider clock) : IDueWork
{
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken stop) =>
        db.AgentTasks.Where(task => task.DoneAt == null).MinAsync(task => task.NextAlarmAt, stop);

    public async Task RunDueAsync(CancellationToken stop)
    {
        var now = clock.Now();
        var due = await db.AgentTasks.Where(task => task.DoneAt == null && task.NextAlarmAt <= now).OrderBy(task => task.NextAlarmAt).Select(task => task.Id).ToListAsync(stop);
        foreach (var id in due) await SoundAsync(id, stop);
    }

    private async Task SoundAsync(long id, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var now = write.Now;
        var task = await db.AgentTasks.AsNoTracking().SingleAsync(each => each.Id == id, stop);
        var line = (await catalogues.GetAsync(db, stop)).Lines[task.LineId];
        var duty = await db.DutyPersons.AsNoTracking().Where(person => person.LineId == line.Id).ToListAsync(stop);
        var (ladder, ring, onCall) = (policy.Value.LadderOf(task.Kind), task.Alarms + 1, duty.Count(person => person.Duty == RungAudience.OnCall));
        // The ticket is claimed before its task: that is the order of locks.
        var ticket = ladder.TellsSupervisors(ring, onCall) && task.TicketId is { } ticketId ? await writing.ClaimAsync(ticketId, stop) : null;
        var next = ladder.NextAfter(ring, onCall, now);
        // Whoever counts the ring on has the turn; a second sweep finds nothing due.
        if (await db.AgentTasks.Where(each => each.Id == id && each.DoneAt == null && each.NextAlarmAt <= now && each.Alarms == task.Alarms).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.NextAlarmAt, next).SetProperty(each => each.Alarms, ring).SetProperty(each => each.Version, each => each.Version + 1), stop) == 0) return;
        var words = await WordsAsync(task, line, ring, stop);
        if ((ladder.TurnOf(duty, ring)?.Phone ?? line.OnCallPhone) is { } phone && PhoneNumber.Read(phone).TakesCalls)
            db.Outbox.Add(Notice(task, task.Kind == AgentTaskKind.HazardAlarm ? NoticeTemplate.HazardAlarm : NoticeTemplate.UrgentAlarm, phone, words, ContactWay.SpokenCall));
        if (ladder.TellsSupervisors(ring, onCall))
        {
            var supervisors = duty.Where(person => person.Duty == RungAudience.Supervisors).OrderBy(person => person.Position).ToList();
            foreach (var supervisor in supervisors) await notices.SendAsync(Notice(task, NoticeTemplate.AlarmUnanswered, supervisor.Phone, words, ContactWay.Sms), ContactWay.Sms, stop);
            var names = supervisors.Count == 0 ? null : string.Join('、', supervisors.Select(person => person.Name));
            if (ticket is not null) writing.Record(ticket, Actor.System, [new AlarmUnanswered(task.Kind, ring, ladder.IsLast(ring, onCall), names)]);
        }
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version + 1);
        await scope.CommitAsync(stop);
    }

    private OutboxEntry Notice(AgentTask task, NoticeTemplate template, string phone, Dictionary<string, string> words, ContactWay way) => new()
    {
        Way = way, Phone = phone, Template = template, Language = "zh", LineId = task.LineId, TicketId = task.TicketId, TaskId = template == NoticeTemplate.AlarmUnanswered ? null : task.Id,
        Arguments = JsonSerializer.Serialize(words, HistoryWriter.Json), CreatedAt = write.Now, DueAt = write.Now,
    };

    private async Task<Dictionary<string, string>> WordsAsync(AgentTask task, Line line, int ring, CancellationToken stop)
    {
        var ticket = await db.Tickets.AsNoTracking().Where(each => each.Id == task.TicketId).Select(each => new { each.Number, each.AreaId, each.Summary, each.Address }).SingleOrDefaultAsync(stop);
        var area = ticket?.AreaId is { } areaId ? (await catalogues.GetAsync(db, stop)).Areas[areaId] : null;
        var place = ticket?.Address is { Length: > 0 } address ? address : area?.NameZh;
        return new Dictionary<string, string>
        {
            ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["number"] = ticket?.Number ?? "", ["rings"] = ring.ToString(CultureInfo.InvariantCulture),
            ["place"] = place is null ? "" : $"{place}。", ["placeEn"] = area?.NameEn ?? "", ["advice"] = ticket is null ? "" : $"{ticket.Summary}。",
        };
    }
}

/// <summary>Refuses a start with ladders that nobody could keep.</summary>
internal sealed class AlarmPolicyCheck : IValidateOptions<AlarmPolicy>
{
    public ValidateOptionsResult Validate(string? name, AlarmPolicy options)
    {
        List<string> bad = [.. options.Ladders.Where(each => each.Value.Problem() is not null).Select(each => $"Hotline:Alarms:Ladders:{each.Key}: {each.Value.Problem()}")];
        bad.AddRange(options.Ladders.Keys.Where(key => !Enum.TryParse<AgentTaskKind>(key, out _)).Select(key => $"Hotline:Alarms:Ladders:{key} names no kind of task."));
        return bad.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(bad);
    }
}
