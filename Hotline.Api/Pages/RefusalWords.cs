using System.Collections.Frozen;
using Hotline.Dispatch;

namespace Hotline.Api.Pages;

/// <summary>What the rules refuse, in the words of residents and merchants.</summary>
public static class RefusalWords
{
    private static readonly FrozenDictionary<string, Wording> ByCode = new Dictionary<string, Wording>
    {
        ["offer-withdrawn"] = new("这一单已被其他师傅接走或已撤回，感谢您。", "This job was taken by another or withdrawn. Thank you."),
        ["offer-expired"] = new("接单时间已过，这一单已转给别人。", "The time to answer has passed; the job went on to others."),
        ["offer-declined"] = new("您之前已谢绝这一单。", "You declined this job before."),
        ["offer-released"] = new("这一单已不再派给您。", "This job is no longer yours."),
        ["job-ended"] = new("这项任务已经结束。", "This job has ended."),
        ["bad-price"] = new("金额不对，请填写0到1000000元。", "The price must lie between 0 and 1,000,000 yuan."),
        ["bad-score"] = new("请在1到5之间选择。", "Choose 1 to 5."),
        ["appointment-needed"] = new("请填写与住户约好的再次上门时间。", "Enter the appointment that the resident agreed to."),
        ["appointment-past"] = new("再次上门时间必须晚于现在。", "The appointment must lie in the future."),
        ["illegal-step"] = new("现在不能这样操作，页面可能已过时，请看最新状态。", "That is not possible now; the page may have been out of date."),
        ["no-quote"] = new("还没有报价。", "No price has been said."),
    }.ToFrozenDictionary();

    public static Wording Of(Refused refused) => ByCode.GetValueOrDefault(refused.Code, new("没有办成，请致电热线。", refused.Message));
}
