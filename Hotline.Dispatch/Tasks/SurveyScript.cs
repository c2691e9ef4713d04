using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Tasks;

/// <summary>What an agent says who asks a caller after the work: the same three questions to everybody, so that the answers can be compared.</summary>
public static class SurveyScript
{
    /// <summary>The script of one call.</summary>
    public static Wording For(Ticket ticket) => new(
        $"工单{ticket.Number}：{ticket.Summary}。① 您好，职工生活服务热线回访，问题解决了吗？② 满意度请打1到5分，5分最好。③ 一共付了多少钱，师傅有没有收礼或加价？（没接通请记“未联系上”）",
        $"Ticket {ticket.Number}: {ticket.Summary}. 1. This is the workers' hotline: is the matter settled? 2. How was it, from 1 to 5, 5 being best? 3. How much was paid in all, and did the technician take a gift or ask for more? (Not reached: record it as such.)");
}
