using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Browser;

/// <summary>A desk with something in every corner: each stage of a ticket, a danger, texts that wait, a call that nobody took, tasks, long names and long words.</summary>
internal static class BusyMorning
{
    internal const string LongWords = "厨房水槽下面的软管接头一直在渗水，昨天晚上已经用毛巾包住了，今天早上起来发现柜子底板全泡坏了，楼下邻居也说天花板在滴水，麻烦尽快安排师傅来看一看，家里只有老人";

    private const string Waits = "+8614200031103";

    /// <summary>The number of a ticket that went far, with offers, a job and a history, and the conversation in which two texts wait.</summary>
    internal static async Task<(string Number, long Conversation)> LiveAsync(RunningHotline hotline)
    {
        var far = await EnterAsync(hotline, "13800010001", "欧阳诸葛秀英（三期物业前台转接）", "pipe-leak", LongWords);
        var merchant = await DispatchAsync(hotline, far);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/offers/{merchant.Offer}/decline", new { reason = "今天排满了，明天下午才有空" });
        await hotline.SettleAsync();
        var second = await NewestOfferAsync(hotline, far);
        await RunningHotline.PostAsync(hotline.Agent, $"/api/offers/{second.Offer}/acceptance");
        await hotline.SettleAsync();
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{far}/note", new { text = "来电人说钥匙在门卫室" });

        await DispatchAsync(hotline, await EnterAsync(hotline, "13800010002", "李", "socket-switch", "客厅插座没电"));
        await EnterAsync(hotline, "13800010003", null, "pipe-leak", "阳台水管漏水");
        var held = await EnterAsync(hotline, "13800010004", "Alexandra Montgomery-Whitfield", "drain-blocked", "马桶堵了");
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{held}/hold", new { reason = "等来电人确认时间" });
        await hotline.TextAsync("+8614200031101", "水龙头一直滴水，关不紧");
        await hotline.TextAsync("+8614200031102", "大众公寓A区2号楼302，厨房有煤气味");
        await hotline.TextAsync(Waits, "世纪城二期9幢，空调不制冷");
        await hotline.TextAsync(Waits, "师傅什么时候到？");
        await hotline.TextAsync(Waits, "另外还想问一下你们收不收旧家具，我家里有一张床和两个柜子想处理掉");
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/calls", new { from = "+8614200031104", to = RunningHotline.HotlineNumber });
        await hotline.SettleAsync();
        return (far, await hotline.ReadAsync(db => db.Conversations.Where(each => each.Phone == Waits).Select(each => each.Id).SingleAsync()));
    }

    private static async Task<string> EnterAsync(RunningHotline hotline, string phone, string? name, string service, string description)
    {
        var ticket = await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", callerPhone = phone, callerName = name, service, area = "century-city", address = "世纪城一期3幢2单元501", description });
        return ticket.GetProperty("number").GetString()!;
    }

    private static async Task<(long Offer, long Merchant)> DispatchAsync(RunningHotline hotline, string number)
    {
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();
        return await NewestOfferAsync(hotline, number);
    }

    private static async Task<(long Offer, long Merchant)> NewestOfferAsync(RunningHotline hotline, string number)
    {
        var offer = await hotline.ReadAsync(db => db.Offers.AsNoTracking().Where(each => db.Tickets.Any(ticket => ticket.Id == each.TicketId && ticket.Number == number)).OrderByDescending(each => each.Id).FirstAsync());
        return (offer.Id, offer.MerchantId);
    }
}
