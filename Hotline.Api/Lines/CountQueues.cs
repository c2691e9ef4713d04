using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>How much waits in each queue of the lines that a person works on.</summary>
public sealed class CountQueues(HotlineDb db, Catalogues catalogues, QueueRows rows)
{
    /// <param name="Queue"><c>tickets</c>, <c>tasks</c> or <c>conversations</c>.</param>
    /// <param name="Line">Code of the line.</param>
    /// <param name="Name">Name of queue and line, for people.</param>
    /// <param name="Count">Rows.</param>
    public sealed record View(string Queue, string Line, Wording Name, int Count);

    public async Task<IReadOnlyList<View>> RunAsync(ClaimsPrincipal person, CancellationToken stop)
    {
        List<View> queues = [];
        foreach (var line in (await catalogues.GetAsync(db, stop)).Lines.Values.Where(line => person.WorksOn(line.Code)).OrderBy(line => line.Id))
        {
            queues.Add(new View(Queues.Tickets, line.Code, new Wording($"{line.NameZh} · 工单", $"{line.NameEn} · Tickets"), await rows.OpenTickets(line.Id).CountAsync(stop)));
            queues.Add(new View(Queues.Tasks, line.Code, new Wording($"{line.NameZh} · 待办", $"{line.NameEn} · Tasks"), await rows.OpenTasks(line.Id, LiveScope.AudienceOf(person)).CountAsync(stop)));
            queues.Add(new View(Queues.Conversations, line.Code, new Wording($"{line.NameZh} · 短信", $"{line.NameEn} · Messages"), await rows.WaitingConversations(line.Id).CountAsync(stop)));
        }
        return queues;
    }
}
