using System.Collections.Frozen;
using System.Text;

namespace Hotline.Dispatch.Messages;

/// <summary>The words of every notice in both languages. Carriers register them under the template's name.</summary>
public static class NoticeText
{
    private static readonly FrozenDictionary<NoticeTemplate, Wording> Words = new Dictionary<NoticeTemplate, Wording>
    {
        [NoticeTemplate.TicketReceived] = new("【{line}】已收到您的{service}需求，工单号{number}。我们会尽快安排，并告诉您每一步。[link:进度：{link}]", "[{lineEn}] We have your request ({serviceEn}), ticket {number}. We will tell you each step.[link: Follow it: {link}]"),
        [NoticeTemplate.SafetyAdvice] = new("【{line}】{advice}如有危险请立即拨打{emergency}！值班人员已收到警报，工单号{number}。", "[{lineEn}] {adviceEn} Call {emergency} now if in danger! Our people have been alarmed, ticket {number}."),
        [NoticeTemplate.OfferMade] = new("【{line}】派单：{service}，{place}。指导价{price}元。{minutes}分钟内回复 1 {code} 接单，2 {code} 不接。[link:详情：{link}]", "[{lineEn}] Job: {serviceEn}, {placeEn}. Guide price {price} yuan. Within {minutes} min reply 1 {code} to take it, 2 {code} to decline.[link: Details: {link}]"),
        [NoticeTemplate.OfferWithdrawn] = new("【{line}】{service}（{place}）这一单已有安排，感谢您。", "[{lineEn}] The job {serviceEn} ({placeEn}) has been given out. Thank you."),
        [NoticeTemplate.JobConfirmed] = new("【{line}】接单成功：{service}，{address}，联系人{contact}，工单{number}。出发回复 3 {code}，到达回复 4 {code}，完工回复 5 {code} 金额。[link:{link}]", "[{lineEn}] The job is yours: {serviceEn}, {address}, ask for {contact}, ticket {number}. Reply 3 {code} when you set out, 4 {code} on arrival, 5 {code} PRICE when done.[link: {link}]"),
        [NoticeTemplate.MerchantFound] = new("【{line}】工单{number}：{merchant}已接单，师傅会尽快与您联系。[link:进度：{link}]", "[{lineEn}] Ticket {number}: {merchant} took the job and will be in touch.[link: {link}]"),
        [NoticeTemplate.OnTheWay] = new("【{line}】工单{number}：{merchant}的师傅{technician}已出发。[link:{link}]", "[{lineEn}] Ticket {number}: {merchant} is on the way. {technician}[link: {link}]"),
        [NoticeTemplate.Arrived] = new("【{line}】工单{number}：{merchant}的师傅已到达。", "[{lineEn}] Ticket {number}: {merchant} has arrived."),
        [NoticeTemplate.QuoteAsked] = new("【{line}】工单{number}：{merchant}报价{quote}元，同意后再施工。[link:请确认：{link}]", "[{lineEn}] Ticket {number}: {merchant} quotes {quote} yuan; work starts when you agree.[link: Answer: {link}]"),
        [NoticeTemplate.ComesAgain] = new("【{line}】工单{number}：{merchant}将于{at}再次上门。", "[{lineEn}] Ticket {number}: {merchant} comes again on {at}."),
        [NoticeTemplate.LookingAgain] = new("【{line}】工单{number}：原师傅不能完成，我们正在为您另行安排。", "[{lineEn}] Ticket {number}: the first merchant cannot finish; we are looking for another."),
        [NoticeTemplate.StillLooking] = new("【{line}】工单{number}：暂时没有师傅能接，话务员正在为您协调。", "[{lineEn}] Ticket {number}: nobody could take it yet; an agent is on it."),
        [NoticeTemplate.JobReleased] = new("【{line}】工单{number}（{service}，{place}）已取消派给您的任务，请勿上门。", "[{lineEn}] Ticket {number} ({serviceEn}, {placeEn}) is no longer yours; please do not go."),
        [NoticeTemplate.Survey] = new("【{line}】工单{number}已完工。您满意吗？请回复1到5（5为很满意）。[link:也可点：{link}]", "[{lineEn}] Ticket {number} is done. How was it? Reply 1 to 5 (5 is best).[link: Or: {link}]"),
        [NoticeTemplate.Closed] = new("【{line}】感谢评价，工单{number}已办结。", "[{lineEn}] Thank you. Ticket {number} is closed."),
        [NoticeTemplate.Reopened] = new("【{line}】很抱歉让您不满意。工单{number}已重新打开，督导会联系您。", "[{lineEn}] We are sorry. Ticket {number} is open again and a supervisor will contact you."),
        [NoticeTemplate.Cancelled] = new("【{line}】工单{number}已取消。如需帮助请随时来电{linePhone}。", "[{lineEn}] Ticket {number} is cancelled. Call {linePhone} whenever you need us."),
        [NoticeTemplate.Answered] = new("【{line}】工单{number}：{answer}", "[{lineEn}] Ticket {number}: {answer}"),
        [NoticeTemplate.Chased] = new("【{line}】催单：工单{number}（{service}，{place}）的住户第{times}次询问，请尽快处理。", "[{lineEn}] The resident of ticket {number} ({serviceEn}, {placeEn}) asked again ({times}); please hurry."),
        [NoticeTemplate.AgentText] = new("【{line}】{text}", "[{lineEn}] {text}"),
        [NoticeTemplate.OfferList] = new("【{line}】您有多个派单，请带编号回复：{offers}。例：1 {code}", "[{lineEn}] Several jobs are open; reply with the code: {offers}. Example: 1 {code}"),
        [NoticeTemplate.UnknownCode] = new("【{line}】没有找到编号{code}，请核对后重发。", "[{lineEn}] Code {code} is not known; please check it."),
        [NoticeTemplate.NotTaken] = new("【{line}】未能办理：{reason}", "[{lineEn}] Not possible: {reason}"),
        [NoticeTemplate.Help] = new("【{line}】请直接写明地址和问题，例如“世纪城3幢502厨房漏水”。来电{linePhone}。退订回T。", "[{lineEn}] Just write where and what, for example \"Century City 3-502, kitchen leak\". Phone {linePhone}. Reply STOP to opt out."),
        [NoticeTemplate.HazardAlarm] = new("【{line}】紧急警报：{place}{advice}工单{number}。按1表示您负责处理。", "[{lineEn}] Emergency: {placeEn} ticket {number}. Press 1 to take responsibility."),
        [NoticeTemplate.MessageReceived] = new("【{line}】已收到您的留言，话务员会尽快处理。服务时间外将在{open}后回复。", "[{lineEn}] Your message was received; an agent will look at it. Outside service hours: after {open}."),
        [NoticeTemplate.BoardCode] = new("【{line}】抢单板验证码{code}，10分钟内有效，请勿告诉他人。", "[{lineEn}] Code for the open board: {code}. It lasts ten minutes; tell it to nobody."),
        [NoticeTemplate.HolidayAsked] = new("【{line}】{days}假期您是否营业？营业请回复“营业”，不营业请回复“休息”。", "[{lineEn}] Do you work on the holidays {days}? Reply OPEN or CLOSED."),
        [NoticeTemplate.UrgentAlarm] = new("【{line}】紧急工单：{place}{advice}工单{number}无人处理。按1表示您负责处理。", "[{lineEn}] Urgent: {placeEn} ticket {number} waits for somebody. Press 1 to take responsibility."),
        [NoticeTemplate.PromiseLate] = new("【{line}】督导提醒：工单{number}（{summary}）的{promise}时限{at}已超，请跟进。", "[{lineEn}] Ticket {number} ({summary}) is late: {promiseEn}, due {at}. Please act."),
        [NoticeTemplate.AlarmUnanswered] = new("【{line}】督导提醒：{place}{advice}工单{number}无人负责，值班电话已响{rings}次无人应答，请立即处理。", "[{lineEn}] {placeEn} ticket {number} waits for somebody; the people on call were rung {rings} times and nobody answered. Please act now."),
        [NoticeTemplate.VisitReminder] = new("【{line}】提醒：工单{number}，{merchant}将于{at}上门，请留人。如需改期请来电{linePhone}。", "[{lineEn}] Reminder: {merchant} comes on {at} for ticket {number}. To change it call {linePhone}."),
        [NoticeTemplate.JobReminder] = new("【{line}】提醒：{at}请准时到{place}，{service}，工单{number}。去不了请尽快来电{linePhone}。", "[{lineEn}] Reminder: you are expected on {at}, {placeEn}, {serviceEn}, ticket {number}. If you cannot come call {linePhone}."),
    }.ToFrozenDictionary();

    /// <summary>The text with its arguments; the part that needs a link is left out when there is none. Missing arguments become nothing.</summary>
    /// <param name="template">What is said.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="words">The arguments by name.</param>
    /// <param name="link">Absolute address, or null where texts may carry none.</param>
    public static string Render(NoticeTemplate template, string language, IReadOnlyDictionary<string, string> words, string? link)
    {
        var wording = Words[template];
        var pattern = language == "en" ? wording.En : wording.Zh;
        var start = pattern.IndexOf("[link:", StringComparison.Ordinal);
        if (start >= 0)
        {
            var end = pattern.IndexOf(']', start);
            var part = link is null ? "" : pattern[(start + 6)..end];
            pattern = string.Concat(pattern.AsSpan(0, start), part, pattern.AsSpan(end + 1));
        }
        return Fill(pattern, words, link ?? "");
    }

    /// <summary>The text without a link in both languages, for a person who reads it out.</summary>
    public static Wording Of(NoticeTemplate template, IReadOnlyDictionary<string, string> words) => new(Render(template, "zh", words, link: null), Render(template, "en", words, link: null));

    // Filled in one pass: an argument that looks like a placeholder stays text.
    private static string Fill(string pattern, IReadOnlyDictionary<string, string> words, string link)
    {
        var text = new StringBuilder(pattern.Length + 64);
        var at = 0;
        while (at < pattern.Length)
        {
            var open = pattern.IndexOf('{', at);
            var close = open < 0 ? -1 : pattern.IndexOf('}', open);
            if (close < 0) return text.Append(pattern, at, pattern.Length - at).ToString();
            text.Append(pattern, at, open - at);
            var name = pattern[(open + 1)..close];
            text.Append(name == "link" ? link : words.GetValueOrDefault(name, ""));
            at = close + 1;
        }
        return text.ToString();
    }
}
