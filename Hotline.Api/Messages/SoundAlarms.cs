using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>Rings the line's persons on call, in their order, about a hazard or something urgent, at any hour, again and again until somebody takes responsibility.</summary>
public sealed class SoundAlarms(HotlineDb db, Write write, Catalogues catalogues, TimeProvider clock) : IDueWork
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
        await using var scope = await write.BeginAsync(stop);
        var (now, next) = (write.Now, write.Now + TaskTable.AlarmEvery);
        // Whoever moves the instant on has the turn; a second sweep finds nothing due.
        if (await db.AgentTasks.Where(each => each.Id == id && each.DoneAt == null && each.NextAlarmAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(each => each.NextAlarmAt, next).SetProperty(each => each.Alarms, each => each.Alarms + 1).SetProperty(each => each.Version, each => each.Version + 1), stop) == 0) return;
        var task = await db.AgentTasks.AsNoTracking().SingleAsync(each => each.Id == id, stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var line = catalogue.Lines[task.LineId];
        var persons = await db.DutyPersons.AsNoTracking().Where(person => person.LineId == line.Id).ToListAsync(stop);
        if ((DutyTurn.Of(persons, task.Alarms)?.Phone ?? line.OnCallPhone) is { } phone && PhoneNumber.Read(phone).TakesCalls)
        {
            db.Outbox.Add(new OutboxEntry
            {
                Way = ContactWay.SpokenCall, Phone = phone, Template = task.Kind == AgentTaskKind.HazardAlarm ? NoticeTemplate.HazardAlarm : NoticeTemplate.UrgentAlarm, Language = "zh", LineId = line.Id, TicketId = task.TicketId, TaskId = task.Id,
                Arguments = JsonSerializer.Serialize(await WordsAsync(task, line, catalogue, stop), HistoryWriter.Json), CreatedAt = now, DueAt = now,
            });
        }
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        await scope.CommitAsync(stop);
    }

    private async Task<Dictionary<string, string>> WordsAsync(AgentTask task, Line line, Catalogue catalogue, CancellationToken stop)
    {
        var ticket = await db.Tickets.AsNoTracking().Where(each => each.Id == task.TicketId).Select(each => new { each.Number, each.AreaId, each.Summary, each.Address }).SingleOrDefaultAsync(stop);
        var area = ticket?.AreaId is { } areaId ? catalogue.Areas[areaId] : null;
        var place = ticket?.Address is { Length: > 0 } address ? address : area?.NameZh;
        return new Dictionary<string, string>
        {
            ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["number"] = ticket?.Number ?? "",
            ["place"] = place is null ? "" : $"{place}。", ["placeEn"] = area?.NameEn ?? "", ["advice"] = ticket is null ? "" : $"{ticket.Summary}。",
        };
    }
}
