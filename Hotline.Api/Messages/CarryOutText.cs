using Hotline.Api.Data;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Api.FollowUps;
using Hotline.Api.Merchants;
using Hotline.Api.Offers;
using Hotline.Dispatch;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>Carries out what a text says by grammar. What the rules refuse is told back in words; the text is stored either way.</summary>
public sealed class CarryOutText(HotlineDb db, TicketWriting writing, TextBack back, AcceptOffer accept, DeclineOffer decline, JobTexts jobs, AnswerFollowUp answer, AnswerHoliday holiday)
{
    public async Task RunAsync(ReceivedText received, TextReading reading, CancellationToken stop)
    {
        try
        {
            received.ReadAsCommand(await DoAsync(received, reading, stop));
        }
        catch (Refused refused)
        {
            received.ReadAsCommand(null);
            await RefuseAsync(received, refused.Code, stop);
        }
    }

    /// <returns>The ticket it was about; null when it was about none.</returns>
    private async Task<long?> DoAsync(ReceivedText received, TextReading reading, CancellationToken stop)
    {
        switch (reading)
        {
            case TextReading.OptOut:
                // The carrier answers STOP itself; a text from us now would be against the wish.
                received.Conversation.OptedOutAt ??= writing.Now;
                return null;
            case TextReading.OptIn:
                received.Conversation.OptedOutAt = null;
                await db.SaveChangesAsync(stop);
                await back.PostAsync(received.Conversation, received.Line, NoticeTemplate.Help, received.Language, stop);
                return null;
            case TextReading.Help:
                await back.PostAsync(received.Conversation, received.Line, NoticeTemplate.Help, received.Language, stop);
                return null;
            case TextReading.AcceptOffer taken:
                return await AnswerAsync(received, taken.Code, (id, by) => accept.RunAsync(id, AnswerWay.Sms, by, stop));
            case TextReading.DeclineOffer declined:
                return await AnswerAsync(received, declined.Code, (id, by) => decline.RunAsync(id, declined.Reason.Length == 0 ? null : CleanText.Line(declined.Reason, 400), AnswerWay.Sms, by, stop));
            case TextReading.EnRoute or TextReading.OnSite or TextReading.Done:
                return await jobs.RunAsync(received, reading, stop);
            case TextReading.ListOffers:
                await ListAsync(received, stop);
                return null;
            case TextReading.Score score:
                return (await answer.RunAsync(received.Phone.SurveyedTicketId!.Value, null, score.Value, null, Actor.Caller, stop))?.Id;
            case TextReading.AnswerHoliday holidays:
                await holiday.RunAsync(received.Phone.MerchantId!.Value, holidays.IsOpen, AnswerWay.Sms, stop);
                return null;
            case TextReading.UnknownCode unknown:
                await back.PostAsync(received.Conversation, received.Line, NoticeTemplate.UnknownCode, received.Language, stop, ("code", unknown.Code));
                return null;
            default:
                throw new InvalidOperationException($"{reading.GetType().Name} is no command.");
        }
    }

    private static async Task<long?> AnswerAsync(ReceivedText received, string code, Func<long, string, Task<Ticket?>> run)
    {
        var offer = received.Phone.Named(code) ?? throw new Refused("no-such-offer", $"Code {code} names no offer.");
        return (await run(offer.OfferId, Actor.Merchant(offer.MerchantId)))?.Id;
    }

    private async Task ListAsync(ReceivedText received, CancellationToken stop)
    {
        var speakable = received.Phone.Offers.Where(offer => offer.IsOpen || offer.IsJobStanding).OrderBy(offer => offer.OfferId).ToList();
        if (speakable.Count == 0)
        {
            await RefuseAsync(received, "no-open-offer", stop);
            return;
        }
        var ids = speakable.Select(offer => offer.TicketId).ToList();
        var tickets = await db.Tickets.AsNoTracking().Where(ticket => ids.Contains(ticket.Id)).ToDictionaryAsync(ticket => ticket.Id, stop);
        var list = speakable.Select(offer =>
        {
            var ticket = tickets[offer.TicketId];
            var service = ticket.ServiceTypeId is { } serviceId ? received.Catalogue.Services[serviceId].NameZh : "";
            var area = ticket.AreaId is { } areaId ? received.Catalogue.Areas[areaId].NameZh : "";
            return $"{offer.Code} {service} {area}".TrimEnd();
        });
        await back.PostAsync(received.Conversation, received.Line, NoticeTemplate.OfferList, received.Language, stop, ("offers", string.Join('；', list)), ("code", speakable[0].Code));
    }

    private Task RefuseAsync(ReceivedText received, string code, CancellationToken stop)
    {
        var words = RefusalWords.Of(code);
        return back.PostAsync(received.Conversation, received.Line, NoticeTemplate.NotTaken, received.Language, stop, ("reason", received.Language == "en" ? words.En : words.Zh));
    }
}
