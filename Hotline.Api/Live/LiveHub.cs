using Hotline.Api.Data;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Hotline.Api.Live;

/// <summary>Where a console says what it wants to be told. The hub sends nothing; the <see cref="Announcer"/> does.</summary>
[Authorize(Policy = Policies.Agent)]
internal sealed class LiveHub(HotlineDb db, Catalogues catalogues, QueuePosition position, OpenConsoles consoles) : Hub<ILiveConsole>
{
    /// <summary>Begins to tell this console about a scope, for example <c>tickets/hotline</c>. Repeating it changes nothing.</summary>
    /// <exception cref="HubException"><c>no-such-scope</c>, or <c>other-line</c> when the person does not work on that line.</exception>
    public async Task<Watched> Watch(string scope)
    {
        var watched = await FindAsync(scope);
        await Groups.AddToGroupAsync(Context.ConnectionId, watched.Group, Context.ConnectionAborted);
        // Joined before asking: what is sent after this position is sure to come.
        var (epoch, seq) = position.Of(watched);
        return new Watched(epoch, seq);
    }

    /// <summary>Ends it.</summary>
    public async Task Unwatch(string scope) =>
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, (await FindAsync(scope)).Group, Context.ConnectionAborted);

    public override Task OnConnectedAsync()
    {
        consoles.Add(Context);
        return base.OnConnectedAsync();
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        consoles.Remove(Context);
        return base.OnDisconnectedAsync(exception);
    }

    private async Task<LiveScope> FindAsync(string? scope)
    {
        var catalogue = await catalogues.GetAsync(db, Context.ConnectionAborted);
        if (scope?.Split('/') is not [Queues.Tickets or Queues.Tasks or Queues.Conversations, _] parts || catalogue.LineByCode(parts[1]) is not { } line)
            throw new HubException("no-such-scope: a scope is a queue and a line's code, for example tickets/hotline.");
        if (!Context.User!.WorksOn(line.Code)) throw new HubException("other-line: you do not work on this line.");
        return LiveScope.For(parts[0], line.Code, Context.User!);
    }
}
