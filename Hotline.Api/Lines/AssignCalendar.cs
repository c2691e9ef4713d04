using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Lets lines and services work by another calendar. It holds for promises that begin from now on. Merchants are edited with their own data.</summary>
public sealed class AssignCalendar(HotlineDb db, Write write, Catalogues catalogues)
{
    /// <param name="Lines">Codes of lines.</param>
    /// <param name="Services">Codes of services; such a service has these hours on every line.</param>
    public sealed record Request(IReadOnlyList<string?>? Lines, IReadOnlyList<string?>? Services);

    /// <returns>False when there is no such calendar.</returns>
    /// <exception cref="BadFields">A code is not known.</exception>
    public async Task<bool> RunAsync(string code, Request request, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await db.Calendars.Where(each => each.Code == code).OrderByDescending(each => each.Version).Select(each => (long?)each.Id).FirstOrDefaultAsync(stop) is not { } calendar) return false;
        var sent = new SentFields();
        var lines = await db.Lines.ToDictionaryAsync(line => line.Code, stop);
        var services = await db.ServiceTypes.ToDictionaryAsync(service => service.Code, stop);
        foreach (var (name, i) in (request.Lines ?? []).Select((name, i) => (name, i)))
        {
            if (name is not null && lines.TryGetValue(name, out var line)) line.CalendarId = calendar;
            else sent.Require(false, $"lines[{i}]", "There is no such line.");
        }
        foreach (var (name, i) in (request.Services ?? []).Select((name, i) => (name, i)))
        {
            if (name is not null && services.TryGetValue(name, out var service)) service.CalendarId = calendar;
            else sent.Require(false, $"services[{i}]", "There is no such service.");
        }
        sent.ThrowIfAny();
        await scope.CommitAsync(stop);
        catalogues.Forget();
        return true;
    }
}
