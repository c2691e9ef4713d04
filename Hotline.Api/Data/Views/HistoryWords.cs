using System.Collections.Frozen;
using Hotline.Dispatch;

namespace Hotline.Api.Data.Views;

/// <summary>
/// What each fact says in a ticket's history. <c>{field}</c> is a field of the fact's payload, in words; a part in <c>[ ]</c> falls away
/// when a field in it is missing. A test requires words for every fact.
/// </summary>
public static class HistoryWords
{
    internal static readonly FrozenDictionary<string, Wording> Facts = new Dictionary<string, Wording>
    {
        ["TicketOpened"] = new("登记工单（{source}）[：{description}]", "Ticket recorded ({source})[: {description}]"),
        ["HazardReported"] = new("险情：{hazard}", "Hazard reported: {hazard}"),
        ["HazardAcknowledged"] = new("险情已有人负责：{hazard}", "Somebody took responsibility for the hazard: {hazard}"),
        ["TicketTriaged"] = new("已受理", "Looked at"),
        ["TicketEdited"] = new("修改：{changes}", "Edited: {changes}"),
        ["PartAdded"] = new("还需要：{serviceZh}", "Also needed: {serviceEn}"),
        ["TicketAssigned"] = new("由 {agent} 负责", "{agent} cares for it"),
        ["NoteAdded"] = new("备注：{text}", "Note: {text}"),
        ["TicketChased"] = new("第 {times} 次催单[：{text}]", "The caller asked again (time {times})[: {text}]"),
        ["MessageJoined"] = new("短信并入：{text}", "Text joined: {text}"),
        ["TicketHeld"] = new("挂起等待来电人：{reason}", "On hold, waiting for the caller: {reason}"),
        ["TicketResumed"] = new("恢复处理[（{heldAt} 起挂起）]", "Resumed[ (on hold since {heldAt})]"),
        ["TicketResolved"] = new("当场答复：{answer}", "Answered: {answer}"),
        ["TicketCancelled"] = new("取消：{reason}", "Cancelled: {reason}"),
        ["TicketClosed"] = new("结案：{reason}", "Closed: {reason}"),
        ["TicketReopened"] = new("重新打开：{reason}", "Reopened: {reason}"),
        ["TicketTransferred"] = new("转交 {to}[，对方编号 {partnerNumber}][，应于 {dueAt} 前答复]", "Transferred to {to}[, their number {partnerNumber}][, answer due {dueAt}]"),
        ["TicketReturned"] = new("联动热线退回：{reason}", "Given back by the linked hotline: {reason}"),
        ["TicketLinked"] = new("关联工单 {other}", "Linked with {other}"),
        ["TicketMerged"] = new("并入工单 {into}", "Merged into {into}"),
        ["TicketDispatched"] = new("开始第 {round} 轮派单", "Round {round} of dispatching began"),
        ["OfferMade"] = new("派单给 {merchant}（排名第 {rank}）[，人工选择：{manualReason}]", "Offered to {merchant} (rank {rank})[, picked by hand: {manualReason}]"),
        ["OfferSent"] = new("派单短信已发给 {merchant}[，{expiresAt} 前答复]", "The offer was sent to {merchant}[, open until {expiresAt}]"),
        ["OfferAccepted"] = new("{merchant} 接单（{way}）", "{merchant} accepted ({way})"),
        ["OfferDeclined"] = new("{merchant} 不接（{way}）[：{reason}]", "{merchant} declined ({way})[: {reason}]"),
        ["DeclinedTooLate"] = new("{merchant} 在派单结束后回复不接（{way}），不计入记录[：{reason}]", "{merchant} declined after the offer had ended ({way}); it does not count[: {reason}]"),
        ["OfferExpired"] = new("{merchant} 未在时限内答复", "{merchant} did not answer in time"),
        ["OfferWithdrawn"] = new("收回给 {merchant} 的派单[：{reason}]", "The offer to {merchant} was taken back[: {reason}]"),
        ["OfferReleased"] = new("{merchant} 的接单不再有效[：{reason}]", "The acceptance of {merchant} no longer stands[: {reason}]"),
        ["DispatchExhausted"] = new("第 {round} 轮无人接单", "Nobody took it in round {round}"),
        ["MerchantSetOut"] = new("{merchant} 已出发", "{merchant} is on the way"),
        ["MerchantArrived"] = new("{merchant} 报告到达", "{merchant} says to have arrived"),
        ["PriceQuoted"] = new("报价 {quoteFen}", "Quoted {quoteFen}"),
        ["QuoteAgreed"] = new("来电人同意报价 {quoteFen}", "The caller agreed to {quoteFen}"),
        ["WorkFinished"] = new("{merchant} 完工[，收费 {priceFen}]", "{merchant} finished the work[, paid {priceFen}]"),
        ["TicketDone"] = new("全部完工", "All work is finished"),
        ["VisitEnded"] = new("{merchant} 本次上门结束：{outcome}[，{remark}][，下次 {nextAt}]", "The visit of {merchant} ended: {outcome}[, {remark}][, next {nextAt}]"),
        ["JobReleased"] = new("{merchant} 不再负责[：{reason}]", "{merchant} no longer holds the job[: {reason}]"),
        ["DeadlineWarned"] = new("即将超时：{kind}（{dueAt}）", "Due soon: {kind} ({dueAt})"),
        ["DeadlineBreached"] = new("超时：{kind}（{dueAt}）", "Overdue: {kind} ({dueAt})"),
        ["PayloadPurged"] = new("清除个人信息（{reason}），涉及第 {seqs} 条", "Personal text was purged ({reason}), of facts {seqs}"),
        ["FollowUpAsked"] = new("发出回访", "The caller was asked"),
        ["FollowUpAnswered"] = new("回访：{outcome}[，{score} 分][，“{comment}”]", "Follow-up: {outcome}[, {score} of 5][, \"{comment}\"]"),
    }.ToFrozenDictionary();

    /// <summary>Words for coded values, by field and value.</summary>
    internal static readonly FrozenDictionary<(string Field, string Value), Wording> Values = new Dictionary<(string, string), Wording>
    {
        [("source", "Call")] = new("来电", "call"),
        [("source", "Voicemail")] = new("留言", "voicemail"),
        [("source", "Sms")] = new("短信", "text message"),
        [("source", "Web")] = new("网页/微信", "web"),
        [("source", "WalkIn")] = new("上门", "walk-in"),
        [("source", "LinkedHotline")] = new("联动热线", "linked hotline"),
        [("source", "Agent")] = new("话务员", "agent"),
        [("way", "Page")] = new("网页", "page"),
        [("way", "Sms")] = new("短信", "text"),
        [("way", "Keypad")] = new("电话按键", "key"),
        [("way", "Agent")] = new("话务员代办", "agent on behalf"),
        [("way", "Api")] = new("接口", "program"),
        [("outcome", "Finished")] = new("完工", "finished"),
        [("outcome", "WaitingForPart")] = new("等待配件", "waiting for a part"),
        [("outcome", "ComesAgain")] = new("再次上门", "comes again"),
        [("outcome", "NobodyHome")] = new("无人在家", "nobody home"),
        [("outcome", "CannotBeRepaired")] = new("无法修复", "cannot be repaired"),
        [("outcome", "NotAsDescribed")] = new("与描述不符", "not as described"),
        [("outcome", "NoShow")] = new("未上门", "no-show"),
        [("outcome", "CancelledByCaller")] = new("来电人取消", "cancelled by the caller"),
        [("outcome", "Satisfied")] = new("满意", "content"),
        [("outcome", "Unhappy")] = new("不满意", "unhappy"),
        [("outcome", "Unreachable")] = new("未联系上", "not reached"),
        [("outcome", "Superseded")] = new("作废", "superseded"),
        [("kind", "Answer")] = new("接听", "answer"),
        [("kind", "Triage")] = new("受理", "triage"),
        [("kind", "FirstOffer")] = new("首次派单", "first offer"),
        [("kind", "Accept")] = new("接单", "acceptance"),
        [("kind", "Arrive")] = new("到达", "arrival"),
        [("kind", "Complete")] = new("完工", "completion"),
        [("kind", "FollowUp")] = new("回访", "follow-up"),
        [("kind", "ComplaintReply")] = new("投诉答复", "reply to the complaint"),
        [("kind", "CallBack")] = new("回拨", "call-back"),
    }.ToFrozenDictionary();

    /// <summary>What a reader sees of a fact whose payload was purged.</summary>
    internal static readonly Wording Purged = new("（内容已按保存期限清除）", "(content purged at the end of its retention)");

    /// <summary>Names of edited fields.</summary>
    internal static readonly FrozenDictionary<string, Wording> Fields = new Dictionary<string, Wording>
    {
        ["service"] = new("服务项目", "service"),
        ["area"] = new("片区", "area"),
        ["place"] = new("小区", "place"),
        ["address"] = new("地址", "address"),
        ["addressUncertain"] = new("地址不确定", "address uncertain"),
        ["description"] = new("描述", "description"),
        ["summary"] = new("摘要", "summary"),
        ["priority"] = new("紧急程度", "priority"),
        ["callerName"] = new("来电人", "caller"),
        ["callerPhone"] = new("来电号码", "caller's phone"),
        ["onSite"] = new("现场联系人", "person at the place"),
        ["contactWay"] = new("通知方式", "contact way"),
        ["wantedFrom"] = new("最早时间", "wanted from"),
        ["wantedTo"] = new("最晚时间", "wanted until"),
    }.ToFrozenDictionary();
}
