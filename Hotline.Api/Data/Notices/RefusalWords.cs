using System.Collections.Frozen;
using Hotline.Dispatch;

namespace Hotline.Api.Data.Notices;

/// <summary>Refusals in the words of whoever wrote or pressed a key: short, and with what to do next.</summary>
public static class RefusalWords
{
    private static readonly FrozenDictionary<string, Wording> Known = new Dictionary<string, Wording>
    {
        ["offer-withdrawn"] = new("这一单已有安排，感谢您。", "this job has been given out. Thank you."),
        ["offer-expired"] = new("已超过答复时间，这一单已转给别人。", "the time to answer has passed; the job went to somebody else."),
        ["offer-declined"] = new("您之前已回复不接这一单。", "you declined this job before."),
        ["offer-accepted"] = new("您已接下这一单。如不能去，请来电。", "you took this job. If you cannot come, please call."),
        ["offer-released"] = new("这一单已不再由您负责，请勿上门。", "this job is no longer yours; please do not go."),
        ["job-ended"] = new("这一单已经结束。", "this job has ended."),
        ["not-accepted"] = new("您还没有接这一单，请先回复“1 编号”接单。", "you have not taken this job; reply 1 and its code first."),
        ["no-open-offer"] = new("您目前没有待答复的派单。", "you have no open offers."),
        ["bad-score"] = new("请在1到5之间选择。", "please choose 1 to 5."),
        ["no-quote"] = new("还没有报价。", "no price has been said."),
        ["appointment-needed"] = new("请填写与住户约好的再次上门时间。", "please enter the appointment that the resident agreed to."),
        ["appointment-past"] = new("再次上门时间必须晚于现在。", "the appointment must lie in the future."),
        ["bad-price"] = new("金额有误，请核对后重发。", "the price is not right; please check it."),
        ["not-on-board"] = new("这一单已被认领或已撤下。", "somebody was first, or it was taken down."),
        ["not-suitable"] = new("这一单不符合您的登记条件。", "this work does not fit what you are registered for."),
        ["bad-code"] = new("验证码不对或已过期，请重新获取。", "the code is not right or too old; please ask for a new one."),
        ["illegal-step"] = new("这一单现在不能办理这一步。", "this step is not possible for this job now."),
    }.ToFrozenDictionary();

    private static readonly Wording Other = new("现在不能办理，请来电。", "it cannot be done now; please call.");

    public static Wording Of(string code) => Known.GetValueOrDefault(code, Other);
}
