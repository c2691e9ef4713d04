using System.Collections.Frozen;
using System.Text;
using Hotline.Dispatch;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Calls;

/// <summary>Notices as a voice says them: keys instead of replies, digits one by one. What is not listed is spoken as it would be written.</summary>
public static class SpokenWords
{
    private static readonly FrozenDictionary<NoticeTemplate, Wording> Words = new Dictionary<NoticeTemplate, Wording>
    {
        [NoticeTemplate.OfferMade] = new("您好，这里是{line}。有一单{service}，在{place}，指导价{price}元。接单请按1，不接请按2。", "This is {lineEn}. There is a job: {serviceEn}, {placeEn}. To take it press 1, to decline press 2."),
        [NoticeTemplate.JobConfirmed] = new("您好，这里是{line}。{service}这一单由您负责，地址{address}，联系人{contact}。工单号{number}。到达和完工后请来电告诉我们。", "This is {lineEn}. The job {serviceEn} is yours: {address}, ask for {contact}, ticket {number}. Please call us when you arrive and when it is done."),
        [NoticeTemplate.HolidayAsked] = new("您好，这里是{line}。{days}假期您是否营业？营业请按1，休息请按2。", "This is {lineEn}. Do you work on the holidays {days}? Press 1 if you are open, 2 if you are closed."),
        [NoticeTemplate.BoardCode] = new("您好，这里是{line}。您的抢单板验证码是{code}。再说一遍，{code}。", "This is {lineEn}. Your code for the open board is {code}. Again: {code}."),
        [NoticeTemplate.Survey] = new("您好，这里是{line}。您的工单{number}已经完工。您满意吗？请按1到5，5表示很满意，1表示不满意。", "This is {lineEn}. Your ticket {number} is done. How was it? Press 1 to 5; 5 is best."),
        [NoticeTemplate.QuoteAsked] = new("您好，这里是{line}。{merchant}报价{quote}元。同意请按1，不同意请按2。", "This is {lineEn}. {merchant} quotes {quote} yuan. To agree press 1, otherwise press 2."),
        [NoticeTemplate.HazardAlarm] = new("紧急警报，这里是{line}。{place}{advice}工单号{number}。由您负责处理请按1。", "Emergency, this is {lineEn}. {placeEn} Ticket {number}. To take responsibility press 1."),
        [NoticeTemplate.UrgentAlarm] = new("紧急工单，这里是{line}。{place}{advice}工单号{number}，现在无人处理。由您负责处理请按1。", "Urgent, this is {lineEn}. {placeEn} Ticket {number} waits for somebody. To take responsibility press 1."),
    }.ToFrozenDictionary();

    /// <summary>The sentences of a notice.</summary>
    public static string Of(NoticeTemplate template, string language, IReadOnlyDictionary<string, string> words)
    {
        var spoken = words.ToDictionary(word => word.Key, word => word.Key is "number" or "code" ? OneByOne(word.Value) : word.Value);
        if (!Words.TryGetValue(template, out var wording)) return Plain(NoticeText.Render(template, language, spoken, link: null));
        return Fill(language == "en" ? wording.En : wording.Zh, spoken);
    }

    private static string OneByOne(string digits) => string.Join(' ', digits.Where(char.IsLetterOrDigit));

    // Brackets are for the eye.
    private static string Plain(string text) => text.Replace('【', ' ').Replace('】', '，').Trim();

    private static string Fill(string pattern, Dictionary<string, string> words)
    {
        var text = new StringBuilder(pattern.Length + 64);
        foreach (var piece in pattern.Split('{'))
        {
            var close = piece.IndexOf('}');
            if (close < 0) text.Append(piece);
            else text.Append(words.GetValueOrDefault(piece[..close], "")).Append(piece, close + 1, piece.Length - close - 1);
        }
        return text.ToString();
    }
}
