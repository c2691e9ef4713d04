using System.Security.Claims;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Lines;

namespace Hotline.Api.Lines;

/// <summary>The whole of one live queue, as consoles re-read it.</summary>
public sealed class ReadQueue(QueueRows rows, QueuePosition positions)
{
    /// <param name="Scope">What the hub calls it, for example <c>tickets/hotline</c>.</param>
    /// <param name="Epoch">Names the run of the server in which <paramref name="Seq"/> counts.</param>
    /// <param name="Seq">The rows are at least as new as this message of the scope.</param>
    /// <param name="Rows">Newest first, at most 1,000.</param>
    public sealed record View<TRow>(string Scope, string Epoch, long Seq, IReadOnlyList<TRow> Rows);

    public Task<View<TicketRow>> TicketsAsync(Line line, ClaimsPrincipal person, CancellationToken stop) =>
        ReadAsync(LiveScope.For(Queues.Tickets, line.Code, person), _ => rows.TicketsAsync(line.Id, null, stop));

    public Task<View<TaskRow>> TasksAsync(Line line, ClaimsPrincipal person, CancellationToken stop) =>
        ReadAsync(LiveScope.For(Queues.Tasks, line.Code, person), audience => rows.TasksAsync(line.Id, audience, null, stop));

    public Task<View<ConversationRow>> ConversationsAsync(Line line, ClaimsPrincipal person, CancellationToken stop) =>
        ReadAsync(LiveScope.For(Queues.Conversations, line.Code, person), _ => rows.ConversationsAsync(line.Id, null, stop));

    private async Task<View<TRow>> ReadAsync<TRow>(LiveScope scope, Func<Audience, Task<IReadOnlyList<TRow>>> read)
    {
        // First the position, then the rows: a row that comes in between is then both in the rows and announced, never in neither.
        var (epoch, seq) = positions.Of(scope);
        return new View<TRow>(scope.Name, epoch, seq, await read(scope.Audience));
    }
}
