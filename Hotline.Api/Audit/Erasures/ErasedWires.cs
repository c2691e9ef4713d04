using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Audit.Erasures;

/// <summary>What is left of rows about persons when the persons are taken out. Everything runs inside the open write, on rows that the caller bounds.</summary>
internal static class ErasedWires
{
    /// <summary>The answer that says nothing.</summary>
    private const string EmptyReply = "<Response/>";
    private const string NoArguments = "{}";

    /// <summary>What a webhook's body becomes.</summary>
    internal static readonly byte[] NoBody = [];

    /// <returns>False when one of them is with the carrier at this moment: its text is needed to learn its fate.</returns>
    internal static async Task<bool> NoticesAsync(IQueryable<OutboxEntry> notices, CancellationToken stop)
    {
        await notices.Where(entry => entry.State == OutboxState.Pending).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.State, OutboxState.Dropped), stop);
        await notices.Where(entry => entry.State != OutboxState.Sending && (entry.Arguments != NoArguments || entry.Phone != "")).ExecuteUpdateAsync(set => set
            .SetProperty(entry => entry.Arguments, NoArguments).SetProperty(entry => entry.Rendered, (string?)null).SetProperty(entry => entry.Phone, ""), stop);
        return !await notices.AnyAsync(entry => entry.State == OutboxState.Sending, stop);
    }

    internal static Task<int> TextsAsync(IQueryable<Message> texts, CancellationToken stop) => texts.ExecuteUpdateAsync(set => set
        .SetProperty(message => message.Body, "").SetProperty(message => message.ProposalReasonZh, (string?)null).SetProperty(message => message.ProposalReasonEn, (string?)null), stop);

    /// <summary>A repeat of a webhook still gets an answer; of a call, one without words.</summary>
    internal static async Task WebhooksAsync(IQueryable<InboxEntry> webhooks, CancellationToken stop)
    {
        await webhooks.Where(entry => entry.Kind.StartsWith("voice")).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Reply, EmptyReply), stop);
        await webhooks.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.RawBody, NoBody), stop);
    }

    internal static async Task TasksAsync(HotlineDb db, Write write, IQueryable<AgentTask> tasks, CancellationToken stop)
    {
        var ids = await tasks.Where(task => task.Detail.Zh != "" || task.Phone != null || task.Note != null).Select(task => task.Id).ToListAsync(stop);
        if (ids.Count == 0) return;
        await db.AgentTasks.Where(task => ids.Contains(task.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(task => task.Detail.Zh, "").SetProperty(task => task.Detail.En, "").SetProperty(task => task.Phone, (string?)null).SetProperty(task => task.Note, (string?)null)
            .SetProperty(task => task.Version, task => task.Version + 1), stop);
        var shown = await db.AgentTasks.AsNoTracking().Where(task => ids.Contains(task.Id) && task.DoneAt == null).Select(task => new { task.Id, task.LineId, task.Version }).ToListAsync(stop);
        foreach (var task in shown) write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }
}
