using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Enters a calendar that nobody works by yet.</summary>
public sealed partial class EnterCalendar(HotlineDb db, Write write, Catalogues catalogues)
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    /// <param name="Code">Stable code, in small letters, digits and hyphens.</param>
    /// <param name="Zone">IANA zone, for example Asia/Shanghai.</param>
    /// <param name="Windows">Weekly windows.</param>
    /// <param name="Exceptions">Days that differ from the week.</param>
    public sealed record Request(string? Code, string? Zone, IReadOnlyList<CalendarDraft.WeekWindow?>? Windows, IReadOnlyList<CalendarDraft.DatedDay?>? Exceptions);

    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        var code = sent.Needed("code", request.Code, 64);
        var zone = sent.Needed("zone", request.Zone, 64);
        sent.Require(code.Length == 0 || KebabCase().IsMatch(code), "code", "A code is written in small letters, digits and hyphens.");
        sent.ThrowIfAny();

        await using var scope = await write.BeginAsync(stop);
        sent.Require(!await db.Calendars.AnyAsync(each => each.Code == code, stop), "code", "There is a calendar of this code.");
        var calendar = new CalendarDraft(request.Windows, request.Exceptions).ToCalendar(code, zone, version: 1, Always, sent, write.Now);
        (calendar.CreatedAt, calendar.CreatedBy) = (write.Now, by);
        db.Calendars.Add(calendar);
        try
        {
            await scope.CommitAsync(stop);
        }
        catch (DbUpdateException race) when (UniqueViolation.Is(race))
        {
            throw new BadFields("code", "There is a calendar of this code.");
        }

        catalogues.Forget();
        return code;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
