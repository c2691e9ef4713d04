using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Api.FollowUps;
using Hotline.Api.Jobs;
using Hotline.Api.Merchants;
using Hotline.Api.Offers;
using Hotline.Api.Tasks;
using Hotline.Dispatch;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Calls;

/// <summary>Carries out the key that somebody pressed after a spoken notice.</summary>
public sealed class PressedKey(HotlineDb db, Write write, AcceptOffer accept, DeclineOffer decline, AnswerFollowUp answer, AgreeToQuote agree, AcknowledgeTask acknowledge, AnswerHoliday holiday)
{
    /// <summary>Whether a notice asks for a key at all.</summary>
    public static bool IsAsked(NoticeTemplate template) => template is NoticeTemplate.OfferMade or NoticeTemplate.Survey or NoticeTemplate.QuoteAsked or NoticeTemplate.HazardAlarm or NoticeTemplate.UrgentAlarm or NoticeTemplate.HolidayAsked;

    /// <returns>What to say; null when the key means nothing here.</returns>
    public async Task<Wording?> RunAsync(OutboxEntry entry, string keys, CancellationToken stop)
    {
        try
        {
            return await DoAsync(entry, keys, stop);
        }
        catch (Refused refused)
        {
            return RefusalWords.Of(refused.Code);
        }
    }

    private async Task<Wording?> DoAsync(OutboxEntry entry, string keys, CancellationToken stop)
    {
        switch (entry.Template, keys)
        {
            case (NoticeTemplate.OfferMade, "1") when entry is { OfferId: { } offerId, MerchantId: { } merchantId }:
                await accept.RunAsync(offerId, AnswerWay.Keypad, Actor.Merchant(merchantId), stop);
                return new Wording("接单成功，我们会再告诉您地址和联系人。谢谢。", "The job is yours. We will tell you the address. Thank you.");
            case (NoticeTemplate.OfferMade, "2") when entry is { OfferId: { } offerId, MerchantId: { } merchantId }:
                await decline.RunAsync(offerId, null, AnswerWay.Keypad, Actor.Merchant(merchantId), stop);
                return new Wording("好的，这一单我们另找师傅。谢谢。", "All right, we will ask somebody else. Thank you.");
            case (NoticeTemplate.Survey, ['1' or '2' or '3' or '4' or '5']) when entry.TicketId is { } ticketId:
                await answer.RunAsync(ticketId, null, keys[0] - '0', null, Actor.Caller, stop);
                return new Wording("感谢您的评价。", "Thank you for your answer.");
            case (NoticeTemplate.QuoteAsked, "1") when await StandingJobAsync(entry.TicketId, stop) is { } jobId:
                await agree.RunAsync(jobId, Actor.Caller, stop);
                return new Wording("好的，师傅会按这个价格施工。", "All right, the work will be done at this price.");
            case (NoticeTemplate.QuoteAsked, "2"):
                await AskAgentAsync(entry, stop);
                return new Wording("好的，话务员会联系您。", "All right, an agent will contact you.");
            case (NoticeTemplate.HolidayAsked, "1" or "2") when entry.MerchantId is { } merchantId:
                await holiday.RunAsync(merchantId, keys == "1", AnswerWay.Keypad, stop);
                return keys == "1" ? new Wording("好的，已记录假期营业。谢谢。", "Recorded: you are open on the holidays. Thank you.") : new Wording("好的，已记录假期休息。祝您节日愉快。", "Recorded: you are closed on the holidays. Enjoy them.");
            case (NoticeTemplate.HazardAlarm or NoticeTemplate.UrgentAlarm, "1") when entry.TaskId is { } taskId:
                await acknowledge.RunAsync(taskId, await OnCallAsync(entry, stop), stop);
                return new Wording("收到，已记录由您负责。", "Recorded: you take responsibility.");
            default:
                return null;
        }
    }

    /// <summary>Histories name a person on call; one whom nobody named, by the number that was rung, masked.</summary>
    private async Task<string> OnCallAsync(OutboxEntry entry, CancellationToken stop)
    {
        var name = await db.DutyPersons.Where(person => person.LineId == entry.LineId && person.Phone == entry.Phone && person.Duty == RungAudience.OnCall).Select(person => person.Name).FirstOrDefaultAsync(stop);
        return $"on-call:{name ?? PhoneNumber.Read(entry.Phone).Mask()}";
    }

    private Task<long?> StandingJobAsync(long? ticketId, CancellationToken stop) => db.Jobs.Where(job => job.TicketId == ticketId && job.DoneAt == null && job.ReleasedAt == null)
        .OrderByDescending(job => job.Id).Select(job => (long?)job.Id).FirstOrDefaultAsync(stop);

    private async Task AskAgentAsync(OutboxEntry entry, CancellationToken stop)
    {
        var task = new AgentTask
        {
            Kind = AgentTaskKind.CallCaller, LineId = entry.LineId, TicketId = entry.TicketId, OutboxId = entry.Id, Phone = entry.Phone, Version = 1,
            Detail = new Wording("来电人不同意报价，请协调", "The caller does not agree to the quote: please settle it between the two"), CreatedAt = write.Now,
        };
        db.AgentTasks.Add(task);
        await db.SaveChangesAsync(stop);
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    }
}
