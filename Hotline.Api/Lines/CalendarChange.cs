using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Another version of a calendar, and what it would do to the promises that are open now. Preview and change share this, so that what is
/// applied is what was shown.</summary>
public sealed class CalendarChange(HotlineDb db, Catalogues catalogues)
{
    /// <param name="Version">The newest version that the editor saw.</param>
    /// <param name="EffectiveFrom">The first local date that follows the new version; today or later.</param>
    /// <param name="Windows">Weekly windows.</param>
    /// <param name="Exceptions">Days that differ from the week.</param>
    /// <param name="Preview">Digest of the preview that is to be applied; needed to save.</param>
    public sealed record Request(int? Version, DateOnly? EffectiveFrom, IReadOnlyList<CalendarDraft.WeekWindow?>? Windows, IReadOnlyList<CalendarDraft.DatedDay?>? Exceptions, string? Preview);

    /// <summary>What a change would do.</summary>
    /// <param name="Digest">Names exactly this change and its effect; saving takes it.</param>
    /// <param name="Version">The newest version now.</param>
    /// <param name="Moves">How many promises move.</param>
    /// <param name="Breaches">How many of them would be broken at once.</param>
    /// <param name="Deadlines">Each of them whose ticket the asker may see, the earliest first.</param>
    public sealed record Preview(string Digest, int Version, int Moves, int Breaches, IReadOnlyList<Move> Deadlines);

    /// <param name="DeadlineId">The promise.</param>
    /// <param name="Ticket">Number of its ticket.</param>
    /// <param name="Kind">What was promised.</param>
    /// <param name="DueAt">When it is due now.</param>
    /// <param name="NewDueAt">When it would be due.</param>
    /// <param name="Breach">True when that has passed.</param>
    public sealed record Move(long DeadlineId, string Ticket, DeadlineKind Kind, DateTimeOffset DueAt, DateTimeOffset NewDueAt, bool Breach);

    /// <summary>The new version, ready to be stored, with its preview.</summary>
    /// <param name="Row">The new version.</param>
    /// <param name="Hours">All versions with it.</param>
    /// <param name="OldRows">Ids of the versions until now.</param>
    /// <param name="TicketIds">Tickets whose promises move, in the order of their ids.</param>
    /// <param name="Preview">What it does.</param>
    internal sealed record Prepared(ServiceCalendar Row, ServiceHours Hours, HashSet<long> OldRows, IReadOnlyList<long> TicketIds, Preview Preview);

    /// <returns>Null when there is no such calendar.</returns>
    /// <exception cref="BadFields">Something in it is not right.</exception>
    internal async Task<Prepared?> PrepareAsync(string code, Request request, DateTimeOffset now, CancellationToken stop)
    {
        var versions = await db.Calendars.AsNoTracking().Include(each => each.Windows).Include(each => each.Exceptions).AsSplitQuery().Where(each => each.Code == code).ToListAsync(stop);
        if (versions.Count == 0) return null;
        var newest = versions.MaxBy(each => each.Version)!;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(newest.Zone)).DateTime);
        var sent = new SentFields();
        sent.Require(request.Version is not null, "version", "Send the version that you saw.");
        sent.Require(request.EffectiveFrom is not null, "effectiveFrom", "Say from which date on it holds.");
        sent.Require(!(request.EffectiveFrom < today), "effectiveFrom", "What has passed cannot be changed; begin today or later.");
        sent.Require(!(request.EffectiveFrom > today.AddYears(2)), "effectiveFrom", "Begin within two years.");
        sent.ThrowIfAny();
        var row = new CalendarDraft(request.Windows, request.Exceptions).ToCalendar(code, newest.Zone, newest.Version + 1, request.EffectiveFrom!.Value, sent, now);
        ServiceCalendar[] all = [.. versions, row];
        var hours = all.ToHours();
        var ids = versions.Select(each => each.Id).ToHashSet();
        var (moves, tickets) = await MovesAsync(ids, hours, _ => true, now, stop);
        var preview = new Preview(DigestOf(request with { Preview = null }, newest.Version, moves), newest.Version, moves.Count, moves.Count(each => each.Breach), moves);
        return new Prepared(row, hours, ids, tickets, preview);
    }

    /// <summary>The open promises that were computed with one of these rows and would be due at another time by these hours.</summary>
    /// <param name="rows">Rows of calendars.</param>
    /// <param name="hours">The hours that take their place.</param>
    /// <param name="isMeant">Whose tickets, by line and service.</param>
    /// <param name="now">Now.</param>
    /// <param name="stop">Cancels.</param>
    internal async Task<(List<Move> Moves, List<long> Tickets)> MovesAsync(HashSet<long> rows, ServiceHours hours, Func<(long LineId, long? ServiceTypeId), bool> isMeant, DateTimeOffset now, CancellationToken stop)
    {
        var open = await (from deadline in db.Deadlines.AsNoTracking()
                          where deadline.MetAt == null && deadline.CancelledAt == null && deadline.BreachedAt == null && deadline.CalendarId != null && rows.Contains(deadline.CalendarId.Value)
                          join ticket in db.Tickets.AsNoTracking() on deadline.TicketId equals ticket.Id
                          orderby deadline.DueAt, deadline.Id
                          select new { Deadline = deadline, ticket.Number, ticket.Pauses, ticket.LineId, ticket.ServiceTypeId }).ToListAsync(stop);
        var moved = open.Where(each => isMeant((each.LineId, each.ServiceTypeId)))
            .Select(each => (each.Deadline, Move: new Move(each.Deadline.Id, each.Number, each.Deadline.Kind, each.Deadline.DueAt, each.Deadline.DueUnder(hours, each.Pauses), false)))
            .Where(each => each.Move.NewDueAt != each.Move.DueAt).Select(each => (each.Deadline, Move: each.Move with { Breach = each.Deadline.PausedAt is null && each.Move.NewDueAt <= now })).ToList();
        return ([.. moved.Select(each => each.Move)], [.. moved.Select(each => each.Deadline.TicketId).Distinct().Order()]);
    }

    /// <summary>The preview with the promises of those tickets only that this person may see; the sums stay.</summary>
    public async Task<Preview> SeenByAsync(ClaimsPrincipal person, Preview preview, CancellationToken stop)
    {
        var seen = (await db.Tickets.VisibleTo(person, await catalogues.GetAsync(db, stop)).Where(ticket => ticket.Deadlines.Any(deadline => deadline.MetAt == null && deadline.CancelledAt == null))
            .Select(ticket => ticket.Number).ToListAsync(stop)).ToHashSet();
        return preview with { Deadlines = [.. preview.Deadlines.Where(move => seen.Contains(move.Ticket))] };
    }

    private static string DigestOf(Request request, int version, List<Move> moves) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { request, version, moves })))[..32];
}
