using System.Security.Claims;
using Hotline.Api.Data;
using Hotline.Api.Data.Views;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Callers;

/// <summary>Who is calling: everybody known on a phone, what is open for them, what was before (screen pop).</summary>
public sealed class FindCallers(HotlineDb db, ViewQueries views, Catalogues catalogues)
{
    private const int MostCallers = 20;
    private const int MostPast = 5;

    /// <summary>A caller and their tickets.</summary>
    public sealed record View
    {
        public required long Id { get; init; }
        public required string? Name { get; init; }
        public required string? Phone { get; init; }

        /// <summary>True when several people use this phone.</summary>
        public required bool Shared { get; init; }
        public required ContactWay ContactWay { get; init; }
        public required string Language { get; init; }
        public required string? Dialect { get; init; }

        /// <summary>Class on the care list; seen at the desk only.</summary>
        public required string? CareClass { get; init; }

        /// <summary>Code of the area of the last known address.</summary>
        public required string? Area { get; init; }

        /// <summary>Code of the estate or building of the last known address.</summary>
        public required string? Place { get; init; }
        public required string? Address { get; init; }
        public required DateTimeOffset KnownSince { get; init; }
        public required IReadOnlyList<TicketRow> OpenTickets { get; init; }

        /// <summary>The last tickets that have ended, newest first.</summary>
        public required IReadOnlyList<TicketRow> LastTickets { get; init; }
    }

    /// <param name="Phone">The phone in the spelling in which it is stored.</param>
    /// <param name="ConversationId">The conversation of this phone; null when nothing was ever written.</param>
    /// <param name="MerchantId">The merchant who calls from this phone; null when none does.</param>
    /// <param name="MerchantName">That merchant's name.</param>
    /// <param name="Items">Known callers, the one with the newest ticket first.</param>
    /// <param name="Next">Always null: a phone has few callers.</param>
    public sealed record Found(string Phone, long? ConversationId, long? MerchantId, string? MerchantName, IReadOnlyList<View> Items, string? Next = null);

    /// <exception cref="BadFields">That is no phone.</exception>
    public async Task<Found> RunAsync(string? phone, ClaimsPrincipal person, CancellationToken stop)
    {
        var number = PhoneNumber.Read(phone);
        if (!number.TakesCalls && !number.TakesTexts) throw new BadFields("phone", "This is not a number that can be called, for example 13800000001 or 0577-88881234.");
        var catalogue = await catalogues.GetAsync(db, stop);
        var callers = await db.Callers.AsNoTracking().Where(caller => caller.Phone == number.Value && caller.ErasedAt == null).OrderBy(caller => caller.Id).Take(MostCallers).ToListAsync(stop);
        var conversation = await db.Conversations.Where(each => each.Phone == number.Value).Select(each => (long?)each.Id).FirstOrDefaultAsync(stop);
        var merchant = await db.Merchants.Where(each => each.Phone == number.Value).Select(each => new { each.Id, each.Name }).FirstOrDefaultAsync(stop);
        List<View> found = [];
        foreach (var caller in callers) found.Add(await ViewAsync(caller, catalogue, person, stop));
        return new Found(number.Value, conversation, merchant?.Id, merchant?.Name,
            [.. found.OrderByDescending(view => view.OpenTickets.Concat(view.LastTickets).Max(ticket => (long?)ticket.Id) ?? 0)]);
    }

    private async Task<View> ViewAsync(Caller caller, Catalogue catalogue, ClaimsPrincipal person, CancellationToken stop)
    {
        TicketStatus[] ended = [.. TicketLifecycle.Ended];
        var tickets = db.Tickets.AsNoTracking().VisibleTo(person, catalogue).Where(ticket => ticket.CallerId == caller.Id).OrderByDescending(ticket => ticket.Id);
        return new View
        {
            Id = caller.Id, Name = caller.Name, Phone = caller.Phone, Shared = caller.IsSharedPhone, ContactWay = caller.ContactWay, Language = caller.Language,
            Dialect = caller.Dialect, CareClass = caller.CareClass, Address = caller.Address, KnownSince = caller.CreatedAt,
            Area = caller.AreaId is { } area ? catalogue.Areas[area].Code : null, Place = caller.PlaceId is { } place ? catalogue.Places[place].Code : null,
            OpenTickets = await views.Of<TicketRow>(tickets.Where(ticket => !ended.Contains(ticket.Status))).ToListAsync(stop),
            LastTickets = await views.Of<TicketRow>(tickets.Where(ticket => ended.Contains(ticket.Status)).Take(MostPast)).ToListAsync(stop),
        };
    }
}
