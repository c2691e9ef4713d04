using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Views;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Data.Writing;

/// <summary>What follows from a fact, in the transaction of its verb: promises, history, notices, tasks, merchants' states. Tables of the rules say which.</summary>
public sealed class FactEffects(HotlineDb db, Write write, HistoryWriter history, NoticePost notices, MerchantLedger ledger, IOptionsSnapshot<PromisePolicy> promises, IOptionsSnapshot<EscalationPolicy> escalation)
{
    internal async Task ApplyAsync(Recorded recorded, Catalogue catalogue, CancellationToken stop)
    {
        var (ticket, by, fact) = recorded;
        var moved = PromiseTable.Apply(ticket, fact, catalogue.PromisesOf(ticket, promises.Value), write.Now);
        await history.AppendAsync(ticket, fact, by, write.Now, stop);
        foreach (var next in moved) await history.AppendAsync(ticket, next, Actor.System, write.Now, stop);
        foreach (var notice in NoticeTable.For(ticket, fact)) await notices.PostAsync(ticket, notice, catalogue, stop);
        await SettleTasksAsync(recorded, stop);
        var moment = new LedgerMoment(write.Now, catalogue.HoursOfLine(ticket.LineId).Zone, part => catalogue.Services[part.ServiceTypeId]);
        if (CandidateLedger.For(ticket, fact, moment) is { } change) ledger.Note(fact.Kind, change);
        // The desk has a moment for what is urgent; while the line is closed there is no desk.
        var ringAt = catalogue.HoursOfLine(ticket.LineId).IsOpen(write.Now) ? write.Now + escalation.Value.RingAfter : write.Now;
        if (TaskTable.For(ticket, fact, write.Now, ringAt, catalogue.ZoneOf(ticket.LineId), HistoryWords.Of) is { } task) await AddTaskAsync(task, stop);
    }

    private async Task AddTaskAsync(AgentTask task, CancellationToken stop)
    {
        task.Version = 1;
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }

    private async Task SettleTasksAsync(Recorded recorded, CancellationToken stop)
    {
        if (!TaskTable.MaySettle(recorded.Fact)) return;
        var waiting = await db.AgentTasks.Where(task => task.TicketId == recorded.Ticket.Id && task.DoneAt == null).ToListAsync(stop);
        // Two facts of one verb may settle the same task; after the first it is done here, but not yet in the database.
        foreach (var task in waiting.Where(task => task.IsOpen && TaskTable.Settles(task, recorded.Ticket, recorded.Fact)))
        {
            task.Finish(recorded.By, null, write.Now);
            task.Version++;
            write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
        }
    }
}
