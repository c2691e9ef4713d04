using System.Diagnostics.Metrics;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Hosting.Meters;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Views;

/// <summary>How much stands where in the house: tickets, queues, the outbox. No person, number or name is in it.</summary>
internal sealed class HouseMeter
{
    private static readonly OutboxState[] Unsettled = [OutboxState.Pending, OutboxState.Sending, OutboxState.Unconfirmed];
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private List<Measurement<long>> tickets = [];
    private List<Measurement<long>> queues = [];
    private List<Measurement<long>> outbox = [];
    private List<Measurement<double>> oldest = [];

    public HouseMeter(IMeterFactory meters, IServiceScopeFactory scopes, TimeProvider clock)
    {
        (this.scopes, this.clock) = (scopes, clock);
        var meter = meters.Hotline();
        meter.CreateObservableGauge("hotline.tickets", () => tickets, "{ticket}", "Tickets by line and status.");
        meter.CreateObservableGauge("hotline.queue.rows", () => queues, "{row}", "Rows of the desk's queues by line.");
        meter.CreateObservableGauge("hotline.outbox.notices", () => outbox, "{notice}", "Notices whose fate is open, by state; Unconfirmed ones are in front of a person.");
        meter.CreateObservableGauge("hotline.outbox.oldest.age", () => oldest, "s", "Age of the oldest notice that is still to go out.");
    }

    public async Task ReadAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        var rows = scope.ServiceProvider.GetRequiredService<QueueRows>();
        var lines = (await scope.ServiceProvider.GetRequiredService<Catalogues>().GetAsync(db, stop)).Lines.Values;
        await ReadTicketsAsync(db, lines.ToDictionary(line => line.Id, line => line.Code), stop);
        await ReadOutboxAsync(db, stop);
        var read = new List<Measurement<long>>();
        foreach (var line in lines)
        {
            read.Add(Rows(Queues.Tickets, line.Code, await rows.OpenTickets(line.Id).CountAsync(stop)));
            read.Add(Rows(Queues.Tasks, line.Code, await rows.OpenTasks(line.Id, Audience.Supervisors).CountAsync(stop)));
            read.Add(Rows(Queues.Conversations, line.Code, await rows.WaitingConversations(line.Id).CountAsync(stop)));
        }
        queues = read;
    }

    private async Task ReadTicketsAsync(HotlineDb db, Dictionary<long, string> lines, CancellationToken stop)
    {
        var counts = (await db.Tickets.GroupBy(ticket => new { ticket.LineId, ticket.Status }).Select(group => new { group.Key.LineId, group.Key.Status, Count = group.Count() }).ToListAsync(stop))
            .ToDictionary(each => (each.LineId, each.Status), each => each.Count);
        // A status without tickets is told as 0, so that no line ever disappears from a graph.
        tickets = [.. lines.SelectMany(_ => Enum.GetValues<TicketStatus>(), (line, status) =>
            new Measurement<long>(counts.GetValueOrDefault((line.Key, status)), new("line", line.Value), new("status", status.ToString())))];
    }

    private async Task ReadOutboxAsync(HotlineDb db, CancellationToken stop)
    {
        var open = db.Outbox.Where(entry => Unsettled.Contains(entry.State));
        var states = await open.GroupBy(entry => entry.State).Select(group => new { group.Key, Count = group.Count(), Oldest = group.Min(entry => entry.CreatedAt) }).ToListAsync(stop);
        outbox = [.. Unsettled.Select(state => new Measurement<long>(states.Find(each => each.Key == state)?.Count ?? 0, new KeyValuePair<string, object?>("state", state.ToString())))];
        var waiting = states.Where(each => each.Key != OutboxState.Unconfirmed).Select(each => each.Oldest).ToList();
        oldest = [new Measurement<double>(waiting.Count == 0 ? 0 : (clock.Now() - waiting.Min()).TotalSeconds)];
    }

    private static Measurement<long> Rows(string queue, string line, int count) => new(count, new("queue", queue), new("line", line));
}
