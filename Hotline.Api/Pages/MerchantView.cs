using Hotline.Api.Data;
using Hotline.Api.Data.Links;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Pages;

/// <summary>What one merchant may see of one offer: the estate before accepting, the address while the job or its warranty lasts, nothing after.</summary>
public sealed record MerchantView
{
    public required Offer Offer { get; init; }
    public required Ticket Ticket { get; init; }
    public required Merchant Merchant { get; init; }
    public required Line Line { get; init; }
    public required ServiceType Service { get; init; }

    /// <summary>Estate, else area.</summary>
    public required Dispatch.Wording Place { get; init; }

    /// <summary>The job of this offer; null before acceptance.</summary>
    public Job? Job { get; init; }

    /// <summary>The caller's number as the merchant may see it.</summary>
    public string MaskedPhone { get; init; } = "";
    public required DateTimeOffset Now { get; init; }

    /// <summary>True while the merchant may know where and whom.</summary>
    public bool SeesAddress => Job is { ReleasedAt: null } job && (job.DoneAt is null || job.WarrantyUntil > Now);

    public bool CanAnswer => Offer.IsOpen && !(Offer.ExpiresAt <= Now);

    internal static async Task<MerchantView?> FindAsync(HotlineDb db, LinkTokens tokens, Catalogues catalogues, string? token, DateTimeOffset now, CancellationToken stop)
    {
        if (tokens.Read(LinkPurpose.Offer, token) is not { } claim) return null;
        if (await db.Offers.AsNoTracking().SingleOrDefaultAsync(each => each.Id == claim.Id, stop) is not { } offer) return null;
        var merchant = await db.Merchants.AsNoTracking().Include(each => each.Technicians).SingleAsync(each => each.Id == offer.MerchantId, stop);
        if (LinkGeneration.Of(offer, merchant) != claim.Generation) return null;
        var ticket = await db.Tickets.AsNoTracking().Include(each => each.Caller).Include(each => each.Parts).SingleAsync(each => each.Id == offer.TicketId, stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var service = catalogue.Services[ticket.Parts.Single(part => part.Id == offer.PartId).ServiceTypeId];
        return new MerchantView
        {
            Offer = offer, Ticket = ticket, Merchant = merchant, Line = catalogue.Lines[ticket.LineId], Service = service, Now = now,
            Place = PlaceOf(ticket, catalogue),
            Job = await db.Jobs.AsNoTracking().Include(job => job.Visits).SingleOrDefaultAsync(job => job.OfferId == offer.Id, stop),
            MaskedPhone = PhoneNumber.Read(ticket.OnSitePhone ?? ticket.Caller?.Phone).Mask(),
        };
    }

    internal static Dispatch.Wording PlaceOf(Ticket ticket, Catalogue catalogue)
    {
        var place = ticket.PlaceId is { } id ? catalogue.Places[id] : null;
        while (place?.ParentId is { } parent) place = catalogue.Places[parent];
        if (place is not null) return new(place.NameZh, place.NameEn);
        return ticket.AreaId is { } areaId ? new(catalogue.Areas[areaId].NameZh, catalogue.Areas[areaId].NameEn) : new("", "");
    }
}
