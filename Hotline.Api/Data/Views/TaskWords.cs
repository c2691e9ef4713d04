using Hotline.Dispatch;
using Hotline.Dispatch.Tasks;

namespace Hotline.Api.Data.Views;

/// <summary>What a task asks for, in the desk's words.</summary>
public static class TaskWords
{
    public static Wording Title(AgentTaskKind kind) => kind switch
    {
        AgentTaskKind.HazardAlarm => new("险情报警：立即处理", "Hazard reported: act now"),
        AgentTaskKind.CallCaller => new("致电来电人", "Call the caller"),
        AgentTaskKind.CallMerchant => new("致电商户", "Call the merchant"),
        AgentTaskKind.Unmatched => new("无人接单：请处理", "Nobody can take it: please act"),
        AgentTaskKind.UnconfirmedMessage => new("短信去向不明：是否重发", "Unclear whether a text went out: send it again?"),
        AgentTaskKind.LowScore => new("回访不满意：请跟进", "The caller was unhappy: please follow up"),
        AgentTaskKind.CallBack => new("回拨", "Call back"),
        AgentTaskKind.SurveyCall => new("电话回访", "Ask for a rating by phone"),
        AgentTaskKind.Message => new("短信待归类", "A text that belongs to nothing yet"),
        AgentTaskKind.CoverageGap => new("未来两周商户不足", "Too few merchants in the coming fortnight"),
        AgentTaskKind.LatePromise => new("时限预警：请处理", "A promise is late: please act"),
        AgentTaskKind.SendAgain => new("商户不能完成：请另行安排", "The merchant does not finish: choose who goes"),
        AgentTaskKind.Refund => new("退款：请办理", "Refund: please arrange it"),
        AgentTaskKind.Complaint => new("投诉：请调查并答复", "Complaint: look into it and answer"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of task has no title."),
    };
}
