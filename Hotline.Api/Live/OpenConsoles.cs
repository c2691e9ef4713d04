using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Hosting.Meters;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Live;

/// <summary>
/// The consoles that are connected now. A connection is let in once and then lasts; so every 15 s those are closed that would not be let
/// in again: who left, whose password, role or lines changed, whose session or key has ended.
/// </summary>
internal sealed class OpenConsoles
{
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<string, OpenConsole> open = [];

    public OpenConsoles(IServiceScopeFactory scopes, TimeProvider clock, IMeterFactory meters)
    {
        (this.scopes, this.clock) = (scopes, clock);
        meters.Hotline().CreateObservableGauge("hotline.consoles", () => open.Count, "{console}", "Consoles that are connected to this node's hub.");
    }

    internal int Count => open.Count;

    internal void Add(HubCallerContext connection)
    {
        var session = connection.GetHttpContext()?.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;
        open[connection.ConnectionId] = new OpenConsole(connection, session?.ExpiresUtc);
    }

    internal void Remove(HubCallerContext connection) => open.TryRemove(connection.ConnectionId, out _);

    /// <summary>Closes the connections that would not be let in again.</summary>
    internal async Task CloseUnwelcomeAsync(CancellationToken stop)
    {
        var now = clock.Now();
        OpenConsole[] consoles = [.. open.Values];
        if (consoles.Length == 0) return;
        await using var services = scopes.CreateAsyncScope();
        var db = services.ServiceProvider.GetRequiredService<HotlineDb>();
        var welcome = await WelcomeAsync(db, stop);
        foreach (var console in consoles)
        {
            if (console.EndsAt <= now || !welcome.Contains(Pass(console.Person))) console.Close();
        }
    }

    /// <summary>Every pass that would be let in now. The accounts of a desk are few; reading them all is one short query.</summary>
    private static async Task<HashSet<string>> WelcomeAsync(HotlineDb db, CancellationToken stop)
    {
        var people = await db.Users.AsNoTracking().Where(account => account.LeftAt == null)
            .Select(account => new { account.Id, account.SecurityStamp, account.Role, account.Lines }).ToListAsync(stop);
        var programs = await db.ApiKeys.AsNoTracking().Where(key => key.RevokedAt == null).Select(key => new { key.Name, key.Role }).ToListAsync(stop);
        return [.. people.Select(each => Pass($"{each.Id}", each.SecurityStamp, $"{each.Role}", each.Lines)), .. programs.Select(each => Pass(each.Name, null, $"{each.Role}", null))];
    }

    private static string Pass(ClaimsPrincipal person) => Pass(person.FindFirstValue(Person.ProgramClaim) ?? person.FindFirstValue(ClaimTypes.NameIdentifier),
        person.FindFirstValue(Person.StampClaim), person.FindFirstValue(ClaimTypes.Role), person.FindFirstValue(Person.LinesClaim));

    private static string Pass(string? who, string? stamp, string? role, string? lines) => $"{who}\n{stamp}\n{role}\n{lines}";

    private sealed record OpenConsole(HubCallerContext Connection, DateTimeOffset? EndsAt)
    {
        internal ClaimsPrincipal Person => Connection.User!;

        internal void Close() => Connection.Abort();
    }
}
