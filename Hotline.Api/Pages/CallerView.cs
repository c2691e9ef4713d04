using Hotline.Api.Data;
using Hotline.Api.Data.Links;
using Hotline.Dispatch;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Pages;

/// <summary>What a caller sees of the own ticket: how far it is, who comes, what it costs, and what can be done now.</summary>
public sealed record CallerView
{
    public required Ticket Ticket { get; init; }
    public required Line Line { get; init; }
    public required Wording Service { get; init; }
    public required Wording Place { get; init; }

    /// <summary>The standing or last finished job; null before anybody took it.</summary>
    public Job? Job { get; init; }
    public string? MerchantName { get; init; }
    public string? TechnicianName { get; init; }

    /// <summary>True while a price waits for the caller's yes.</summary>
    public bool AwaitsConsent => Job is { IsStanding: true, QuoteFen: not null, QuoteConsentAt: null };

    public bool CanRate => Ticket.Status == TicketStatus.Done;

    /// <summary>Before anybody is on the way the caller may cancel alone; after that it costs somebody a trip, so a person is asked.</summary>
    public bool CanCancel => Ticket.Status is TicketStatus.New or TicketStatus.Open or TicketStatus.Dispatching or TicketStatus.Unmatched or TicketStatus.OnHold or TicketStatus.Accepted;

    internal static async Task<CallerView?> FindAsync(HotlineDb db, LinkTokens tokens, Catalogues catalogues, string? token, CancellationToken stop)
    {
        if (tokens.Read(LinkPurpose.Ticket, token) is not { } claim) return null;
        var ticket = await db.Tickets.AsNoTracking().Include(each => each.Caller).Include(each => each.Jobs).ThenInclude(job => job.Visits).AsSplitQuery().SingleOrDefaultAsync(each => each.Id == claim.Id, stop);
        if (ticket is null || LinkGeneration.Of(ticket, ticket.Caller) != claim.Generation) return null;
        var catalogue = await catalogues.GetAsync(db, stop);
        var job = ticket.StandingJob ?? ticket.Jobs.LastOrDefault(each => each.DoneAt is not null);
        var technicianId = job?.CurrentVisit.TechnicianId;
        return new CallerView
        {
            Ticket = ticket, Line = catalogue.Lines[ticket.LineId], Job = job, Place = MerchantView.PlaceOf(ticket, catalogue),
            Service = ticket.ServiceTypeId is { } id ? new(catalogue.Services[id].NameZh, catalogue.Services[id].NameEn) : new("您的需求", "Your request"),
            MerchantName = job is null ? null : await db.Merchants.Where(each => each.Id == job.MerchantId).Select(each => each.Name).SingleAsync(stop),
            TechnicianName = technicianId is null ? null : await db.Technicians.Where(each => each.Id == technicianId).Select(each => each.Name).SingleAsync(stop),
        };
    }
}
