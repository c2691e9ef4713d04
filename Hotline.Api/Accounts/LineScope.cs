using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>
/// What lies on another line than one's own, or is confidential, does not exist for a person. One filter on the whole API, by the noun in
/// the path, so that no endpoint can forget it.
/// </summary>
internal static class LineScope
{
    /// <summary>Nouns of the path whose next segment names something that lies on a line. A test compares them with the endpoints.</summary>
    internal static readonly IReadOnlyCollection<string> Nouns = ["tickets", "audit", "offers", "jobs", "tasks", "conversations", "messages", "lines"];

    private static readonly ConcurrentDictionary<RoutePattern, (string Noun, string Parameter)?> Known = [];

    internal static RouteGroupBuilder RequireOwnLine(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (http.GetEndpoint() is not RouteEndpoint endpoint || Known.GetOrAdd(endpoint.RoutePattern, Find) is not { } named) return await next(context);
            var value = Convert.ToString(http.Request.RouteValues[named.Parameter], CultureInfo.InvariantCulture) ?? "";
            var services = http.RequestServices;
            return await ExistsForAsync(named.Noun, value, http.User, services.GetRequiredService<HotlineDb>(), services.GetRequiredService<Catalogues>(), http.RequestAborted)
                ? await next(context)
                : TypedResults.NotFound();
        });
        return group;
    }

    /// <summary>The noun and the parameter behind it: <c>/api/tickets/{number}/hold</c> → tickets, number.</summary>
    internal static (string Noun, string Parameter)? Find(RoutePattern pattern)
    {
        for (var i = 1; i < pattern.PathSegments.Count; i++)
        {
            if (pattern.PathSegments[i - 1].Parts is [RoutePatternLiteralPart noun] && pattern.PathSegments[i].Parts is [RoutePatternParameterPart parameter] && Nouns.Contains(noun.Content))
                return (noun.Content, parameter.Name);
        }
        return null;
    }

    private static async Task<bool> ExistsForAsync(string noun, string value, ClaimsPrincipal person, HotlineDb db, Catalogues catalogues, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var tickets = db.Tickets.VisibleTo(person, catalogue);
        if (noun is "tickets" or "audit") return await tickets.AnyAsync(ticket => ticket.Number == value, stop);
        if (noun == "lines") return catalogue.LineByCode(value) is { } line && person.WorksOn(line.Code);
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        var lines = catalogue.LinesOf(person);
        return noun switch
        {
            "offers" => await tickets.AnyAsync(ticket => ticket.Offers.Any(offer => offer.Id == id), stop),
            "jobs" => await tickets.AnyAsync(ticket => ticket.Jobs.Any(job => job.Id == id), stop),
            "tasks" => await db.AgentTasks.AnyAsync(task => task.Id == id && lines.Contains(task.LineId), stop),
            "conversations" => await db.Conversations.AnyAsync(conversation => conversation.Id == id && lines.Contains(conversation.LineId), stop),
            "messages" => await db.Messages.AnyAsync(message => message.Id == id && db.Conversations.Any(conversation => conversation.Id == message.ConversationId && lines.Contains(conversation.LineId)), stop),
            _ => throw new ArgumentOutOfRangeException(nameof(noun), noun, "Nothing is known about the line of this noun."),
        };
    }
}
