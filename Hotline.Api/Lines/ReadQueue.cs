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

    public Task<View<TicketRow>> TicketsAsync(Line line, CancellationToken stop) => ReadAsync(Queues.Tickets, line, rows.TicketsAsync, stop);

    public Task<View<TaskRow>> TasksAsync(Line line, CancellationToken stop) => ReadAsync(Queues.Tasks, line, rows.TasksAsync, stop);

    public Task<View<ConversationRow>> ConversationsAsync(Line line, CancellationToken stop) => ReadAsync(Queues.Conversations, line, rows.ConversationsAsync, stop);

    private async Task<View<TRow>> ReadAsync<TRow>(string queue, Line line, Func<long, IReadOnlyCollection<long>?, CancellationToken, Task<IReadOnlyList<TRow>>> read, CancellationToken stop)
    {
        var scope = $"{queue}/{line.Code}";
        // First the position, then the rows: a row that comes in between is then both in the rows and announced, never in neither.
        var (epoch, seq) = positions.Of(scope);
        return new View<TRow>(scope, epoch, seq, await read(line.Id, null, stop));
    }
}
