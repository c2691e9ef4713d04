using System.Security.Cryptography;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Lines;

/// <summary>
/// Lets lines and services work by another calendar, and moves exactly the promises that its preview named, in one transaction. Merchants are edited
/// with their own data: their hours move no promise.
/// </summary>
public sealed class AssignCalendar(HotlineDb db, TicketWriting writing, CalendarChange change, Catalogues catalogues, IOptionsSnapshot<PromisePolicy> policy)
{
    /// <param name="Lines">Codes of lines.</param>
    /// <param name="Services">Codes of services; such a service has these hours on every line.</param>
    /// <param name="Preview">Digest of the preview that is to be applied; needed to save.</param>
    public sealed record Request(IReadOnlyList<string?>? Lines, IReadOnlyList<string?>? Services, string? Preview);

    private sealed record Prepared(long Row, ServiceHours Hours, HashSet<long> OtherRows, List<long> Lines, List<long> Services, IReadOnlyList<long> TicketIds, CalendarChange.Preview Preview);

    /// <returns>What it would do now; null when there is no such calendar.</returns>
    /// <exception cref="BadFields">A code is not known.</exception>
    public async Task<CalendarChange.Preview?> PreviewAsync(string code, Request request, DateTimeOffset now, CancellationToken stop) => (await PrepareAsync(code, request, now, stop))?.Preview;

    /// <returns>Null when there is no such calendar.</returns>
    /// <exception cref="BadFields">A code is not known, or there was no preview.</exception>
    public async Task<ChangeCalendar.Outcome?> RunAsync(string code, Request request, string by, CancellationToken stop)
    {
        if (request.Preview is null) throw new BadFields("preview", "Look at the preview first and send its digest.");
        try
        {
            return await SaveAsync(code, request, by, stop);
        }
        finally
        {
            // Whether it was committed or not: what was read of it meanwhile serves nobody any more.
            catalogues.Forget();
        }
    }

    private async Task<ChangeCalendar.Outcome?> SaveAsync(string code, Request request, string by, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        // Two editors take turns.
        await db.Calendars.ExecuteUpdateAsync(set => set.SetProperty(each => each.Zone, each => each.Zone), stop);
        if (await PrepareAsync(code, request, writing.Now, stop) is not { } prepared) return null;
        var preview = prepared.Preview;
        if (request.Preview != preview.Digest) return new ChangeCalendar.Outcome(preview, IsStale: true);

        await db.Lines.Where(line => prepared.Lines.Contains(line.Id)).ExecuteUpdateAsync(set => set.SetProperty(line => line.CalendarId, prepared.Row), stop);
        await db.ServiceTypes.Where(service => prepared.Services.Contains(service.Id)).ExecuteUpdateAsync(set => set.SetProperty(service => service.CalendarId, prepared.Row), stop);
        var catalogue = await Catalogue.LoadAsync(db, stop);
        var moved = new List<(long Id, DateTimeOffset DueAt)>();
        foreach (var id in prepared.TicketIds)
        {
            var ticket = (await writing.ClaimAsync(id, stop))!;
            var basis = catalogue.PromisesOf(ticket, policy.Value) with { Hours = prepared.Hours, CalendarId = prepared.Row };
            var facts = ticket.MoveDeadlines(basis, prepared.OtherRows, writing.Now);
            moved.AddRange(facts.OfType<DeadlineMoved>().Select(fact => (fact.Old.Id, fact.New.DueAt)));
            writing.Record(ticket, by, facts);
        }

        // Between reading and claiming a promise may have been kept or moved: then nothing is saved.
        if (!moved.Order().SequenceEqual(preview.Deadlines.Select(each => (each.DeadlineId, each.NewDueAt)).Order())) return new ChangeCalendar.Outcome(preview, IsStale: true);
        await scope.CommitAsync(stop);
        return new ChangeCalendar.Outcome(preview, IsStale: false);
    }

    private async Task<Prepared?> PrepareAsync(string code, Request request, DateTimeOffset now, CancellationToken stop)
    {
        var versions = await db.Calendars.AsNoTracking().Include(each => each.Windows).Include(each => each.Exceptions).AsSplitQuery().Where(each => each.Code == code).ToListAsync(stop);
        if (versions.Count == 0) return null;
        var newest = versions.MaxBy(each => each.Version)!;
        var sent = new SentFields();
        sent.Require(request.Lines is { Count: > 0 } || request.Services is { Count: > 0 }, "lines", "Name lines or services that are to work by it.");
        var lines = Known(request.Lines, await db.Lines.ToDictionaryAsync(line => line.Code, line => line.Id, stop), "lines", "There is no such line.", sent);
        var services = Known(request.Services, await db.ServiceTypes.ToDictionaryAsync(service => service.Code, service => service.Id, stop), "services", "There is no such service.", sent);
        sent.ThrowIfAny();
        var (hours, others) = (versions.ToHours(), (await db.Calendars.Where(each => each.Code != code).Select(each => each.Id).ToListAsync(stop)).ToHashSet());
        // A service with hours of its own keeps them, whatever its line does.
        var own = await db.ServiceTypes.Where(service => service.CalendarId != null).Select(service => service.Id).ToListAsync(stop);
        var (moves, tickets) = await change.MovesAsync(others, hours, IsMeant, now, stop);
        var digest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { lines, services, newest.Id, moves })))[..32];
        bool IsMeant((long LineId, long? ServiceTypeId) ticket) => ticket.ServiceTypeId is { } service && (services.Contains(service) || own.Contains(service)) ? services.Contains(service) : lines.Contains(ticket.LineId);
        return new Prepared(newest.Id, hours, others, lines, services, tickets, new CalendarChange.Preview(digest, newest.Version, moves.Count, moves.Count(each => each.Breach), moves));
    }

    private static List<long> Known(IReadOnlyList<string?>? codes, Dictionary<string, long> all, string field, string sentence, SentFields sent)
    {
        List<long> ids = [];
        foreach (var (code, i) in (codes ?? []).Select((code, i) => (code, i)))
        {
            if (code is not null && all.TryGetValue(code, out var id)) ids.Add(id);
            else sent.Require(false, $"{field}[{i}]", sentence);
        }
        return [.. ids.Distinct().Order()];
    }
}
