using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;

namespace Hotline.Api.Live;

/// <summary>What waits to be written to one console. When too much waits the connection is closed: connecting and reading again is shorter than catching up.</summary>
internal sealed class ConsoleOutlet
{
    /// <summary>Messages that may wait; twice the most rows of a queue, so that a burst alone closes nobody. Ours.</summary>
    internal const int Capacity = 2_000;
    private readonly Channel<SerializedHubMessage> waiting = Channel.CreateBounded<SerializedHubMessage>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly HubConnectionContext connection;

    internal ConsoleOutlet(HubConnectionContext connection)
    {
        this.connection = connection;
        _ = WriteAsync();
    }

    /// <returns>False when this message was one too many.</returns>
    internal bool Post(SerializedHubMessage message)
    {
        if (waiting.Writer.TryWrite(message) || connection.ConnectionAborted.IsCancellationRequested) return true;
        Close();
        connection.Abort();
        return false;
    }

    internal void Close() => waiting.Writer.TryComplete();

    private async Task WriteAsync()
    {
        try
        {
            await foreach (var message in waiting.Reader.ReadAllAsync(connection.ConnectionAborted)) await connection.WriteAsync(message, connection.ConnectionAborted);
        }
        catch (OperationCanceledException)
        {
            // The console is gone; what waited for it is of no use to anybody.
        }
    }
}
