using System.Globalization;
using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Conversations;

/// <summary>Conversations of the lines that a person works on, the last written first.</summary>
public sealed class ListConversations(HotlineDb db, ConversationRows conversations, Catalogues catalogues)
{
    /// <param name="Line">Code of a line.</param>
    /// <param name="Phone">One phone.</param>
    /// <param name="Waiting">True for those in which a text waits for a person.</param>
    /// <param name="After">What the page before gave as <c>next</c>.</param>
    /// <param name="Take">Rows on the page, 1 to 200.</param>
    public sealed record Asked(string? Line, string? Phone, bool? Waiting, string? After, int? Take);

    public async Task<Page<ConversationRow>> RunAsync(Asked asked, ClaimsPrincipal person, CancellationToken stop)
    {
        var take = PageAsked.Read(null, asked.Take).Take;
        var catalogue = await catalogues.GetAsync(db, stop);
        var sent = new SentFields();
        var phone = sent.Phone("phone", asked.Phone);
        var line = catalogue.LineByCode(asked.Line);
        sent.Require(asked.Line is null || line is not null, "line", "There is no such line.");
        var after = ReadAfter(asked.After, sent);
        sent.ThrowIfAny();

        var lines = catalogue.LinesOf(person);
        var found = db.Conversations.AsNoTracking().Where(each => lines.Contains(each.LineId));
        if (line is not null) found = found.Where(each => each.LineId == line.Id);
        if (phone is not null) found = found.Where(each => each.Phone == phone);
        if (asked.Waiting == true) found = found.Where(each => each.Unhandled > 0);
        if (after is { } last) found = found.Where(each => each.LastAt < last.At || (each.LastAt == last.At && each.Id < last.Id));
        var rows = await conversations.OfAsync<ConversationRow>(found.OrderByDescending(each => each.LastAt).ThenByDescending(each => each.Id).Take(take + 1), stop);
        return rows.Count <= take ? new Page<ConversationRow>(rows, null) : new Page<ConversationRow>(rows[..take], WriteAfter(rows[take - 1]));
    }

    private static string WriteAfter(ConversationRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.LastAt.ToUnixTimeMilliseconds()}-{row.Id}");

    private static (DateTimeOffset At, long Id)? ReadAfter(string? after, SentFields sent)
    {
        if (after is null) return null;
        // 14 digits of milliseconds end in the year 5138.
        if (after.Split('-') is [{ Length: <= 14 } at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var known)) return (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), known);
        sent.Require(false, "after", "Send what the page before gave as next.");
        return null;
    }
}
