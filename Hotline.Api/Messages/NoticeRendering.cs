using System.Text.Json;
using Hotline.Api.Carrier;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>Makes of an outbox row what the carrier is asked to send. Links exist only here, at the last moment.</summary>
public sealed class NoticeRendering(HotlineDb db, Catalogues catalogues, LinkTokens tokens, PublicUrl publicUrl, ICarrier carrier)
{
    /// <summary>The text for the carrier, and the same without its link for the conversation.</summary>
    public async Task<(OutboundMessage Text, string WithoutLink)> TextAsync(OutboxEntry entry, CancellationToken stop)
    {
        var words = JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Arguments, HistoryWriter.Json)!;
        var link = carrier.Profile.Region.Links ? await LinkAsync(entry, stop) : null;
        var body = NoticeText.Render(entry.Template, entry.Language, words, link);
        if (link is not null) words["link"] = link;
        var limit = entry.OfferId is { } offerId && entry.Template == NoticeTemplate.OfferMade
            ? await db.Offers.Where(offer => offer.Id == offerId).Select(offer => (TimeSpan?)offer.Limit).SingleOrDefaultAsync(stop) : null;
        return (new OutboundMessage
        {
            To = entry.Phone, From = await FromAsync(entry, stop), Body = Fit(body), Template = entry.Template.ToString(), Variables = words,
            StatusCallback = Callback($"/carrier/sms/status?outbox={entry.Id}"), ValidFor = limit,
        }, NoticeText.Render(entry.Template, entry.Language, words, link: null));
    }

    /// <summary>The call that speaks the notice; null while our own address is not known.</summary>
    public async Task<OutboundCall?> CallAsync(OutboxEntry entry, CancellationToken stop) => publicUrl.Value is null ? null : new OutboundCall
    {
        To = entry.Phone, From = await FromAsync(entry, stop), Url = publicUrl.To($"/carrier/voice/notice?outbox={entry.Id}"),
        StatusCallback = Callback($"/carrier/voice/status?outbox={entry.Id}"), TimeLimit = TimeSpan.FromMinutes(5),
    };

    private async Task<string?> LinkAsync(OutboxEntry entry, CancellationToken stop)
    {
        if (publicUrl.Value is null) return null;
        if (entry is { MerchantId: { } merchantId, OfferId: { } offerId })
        {
            var offer = await db.Offers.AsNoTracking().SingleAsync(each => each.Id == offerId, stop);
            var merchant = await db.Merchants.AsNoTracking().SingleAsync(each => each.Id == merchantId, stop);
            return publicUrl.To($"/m/{tokens.Make(LinkPurpose.Offer, offerId, LinkGeneration.Of(offer, merchant))}").ToString();
        }
        if (entry is not { MerchantId: null, CallerId: { } callerId, TicketId: { } ticketId }) return null;
        var ticket = await db.Tickets.AsNoTracking().SingleAsync(each => each.Id == ticketId, stop);
        var caller = await db.Callers.AsNoTracking().SingleAsync(each => each.Id == callerId, stop);
        // Whoever holds a shared phone would read the address and name of whoever asked.
        return caller.IsSharedPhone ? null : publicUrl.To($"/t/{tokens.Make(LinkPurpose.Ticket, ticketId, LinkGeneration.Of(ticket, caller))}").ToString();
    }

    private async Task<string> FromAsync(OutboxEntry entry, CancellationToken stop) => (await catalogues.GetAsync(db, stop)).Lines[entry.LineId].Phone;

    private Uri? Callback(string pathAndQuery) => publicUrl.Value is null ? null : publicUrl.To(pathAndQuery);

    // A long answer is better cut than refused.
    private string Fit(string body)
    {
        var longest = carrier.Profile.Limits.MessageLength;
        return body.Length <= longest ? body : CleanText.Of(body, (longest / 2) - 1) + "…";
    }
}
