using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Deadlines;

/// <summary>A stretch in which a ticket waited for its caller, half-open. Promises do not run in it.</summary>
/// <param name="From">When the wait began.</param>
/// <param name="To">When it ended; null while it lasts.</param>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? To)
{
    /// <summary>The waits in which such a promise does not run: a call that we owe, or that rings, does not wait for the caller.</summary>
    public static IReadOnlyList<Pause> Stopping(DeadlineKind kind, IReadOnlyList<Pause> pauses) => kind is DeadlineKind.CallBack or DeadlineKind.Answer ? [] : pauses;
}

/// <summary>Pauses follow from facts: only holding a ticket begins one, only resuming or ending it ends one. Returns and re-dispatch never pause.</summary>
internal static class Pausing
{
    public static void BeginPause(this Ticket ticket, DateTimeOffset now)
    {
        if (ticket.Pauses is [.., { To: null }]) return;
        ticket.Pauses = [.. ticket.Pauses, new Pause(now, null)];
        foreach (var open in ticket.Deadlines.Where(each => each.IsOpen && Pause.Stopping(each.Kind, ticket.Pauses).Count > 0)) open.PausedAt = now;
    }

    /// <returns>True when there was a pause to end.</returns>
    public static bool EndPause(this Ticket ticket, DateTimeOffset now)
    {
        if (ticket.Pauses is not [.., { To: null } last]) return false;
        ticket.Pauses = [.. ticket.Pauses.SkipLast(1), last with { To = now }];
        foreach (var paused in ticket.Deadlines.Where(each => each.IsOpen)) paused.PausedAt = null;
        return true;
    }
}
