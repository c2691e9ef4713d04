using Hotline.Dispatch.Messages;

namespace Hotline.Tests.Messages;

public class ConversationRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 16, 2, 0, 0, TimeSpan.Zero);
    private static readonly long CenturyCity = DemoLexicon.Areas.Single(area => area.Code == "century-city").Id;

    private static readonly OpenTicket Toilet = new(1, "260916-0042", "toilet-blocked", CenturyCity, "世纪城一期3幢，马桶堵了", Now.AddHours(-3));
    private static readonly OpenTicket Unknown = new(2, "260916-0043", null, null, "家里东西坏了", Now.AddHours(-2));
    private static readonly OpenTicket Old = new(3, "260901-0007", "toilet-blocked", CenturyCity, "世纪城一期3幢，马桶堵了", Now.AddDays(-5));
    private static readonly OpenTicket Lamp = new(4, "260916-0044", "lamp-repair", CenturyCity, "客厅灯不亮", Now.AddHours(-1));

    private static readonly Dictionary<string, OpenTicket[]> Phones = new()
    {
        ["nothing open"] = [], ["toilet"] = [Toilet], ["unknown service"] = [Unknown], ["old toilet"] = [Old], ["toilet and lamp"] = [Toilet, Lamp],
    };

    [Theory]
    [InlineData("nothing open", "马桶堵了", null, "该号码没有未结工单")]
    [InlineData("toilet", "厨房有煤气味", null, "险情单独立单")]
    [InlineData("toilet", "马桶还是堵的，还冒烟了", null, "险情单独立单")]
    [InlineData("toilet", "什么时候来啊", 1L, "什么时候")]
    [InlineData("toilet", "马桶还是堵的", 1L, "同一件事")]
    [InlineData("toilet", "五楼，门开着", 1L, "3 小时前")]
    [InlineData("toilet", "另外马桶盖也坏了", null, "另外")]
    [InlineData("toilet", "还有一个事", null, "还有一")]
    [InlineData("toilet", "客厅插座没反应", null, "不是同一项服务")]
    [InlineData("toilet", "南洋小城一期2幢的马桶堵了", null, "地点不同")]
    [InlineData("toilet", "来南洋小城看看", null, "地点不同")]
    [InlineData("toilet", "世纪城一期3幢", 1L, "小时前")]
    [InlineData("toilet and lamp", "260916-0042 的师傅没来", 1L, "单号")]
    [InlineData("toilet and lamp", "260916-0042 另外灯也坏了", 1L, "单号")]
    [InlineData("toilet and lamp", "２６０９１６－００４２ 的师傅没来", 1L, "单号")]
    [InlineData("toilet and lamp", "260916 0042 没来", 1L, "单号")]
    [InlineData("toilet", "还有一会儿到吗", 1L, "小时前")]
    [InlineData("toilet and lamp", "马桶还是堵的", 1L, "同一件事")]
    [InlineData("toilet and lamp", "快点", 4L, "快点")]
    [InlineData("toilet and lamp", "来人了吗", 4L, "1 小时前")]
    [InlineData("unknown service", "洗衣机不脱水了，声音很响", 2L, "2 小时前")]
    [InlineData("old toilet", "你们在吗", null, "120 小时")]
    [InlineData("old toilet", "马桶还是堵的", 3L, "同一件事")]
    public void A_text_joins_or_begins_with_a_reason(string phone, string body, long? ticket, string reason)
    {
        var proposal = Propose(body, Phones[phone], isShared: false);
        Assert.Equal(ticket, proposal.TicketId);
        Assert.Contains(reason, proposal.Reason.Zh, StringComparison.Ordinal);
        Assert.NotEmpty(proposal.Reason.En);
    }

    [Theory]
    [InlineData("什么时候来啊", null)]
    [InlineData("马桶还是堵的", null)]
    [InlineData("世纪城二期马桶还是堵的", 1L)]
    [InlineData("260916-0042 什么时候来", 1L)]
    [InlineData("有煤气味", null)]
    public void On_a_shared_phone_only_the_number_or_service_and_place_join(string body, long? ticket)
        => Assert.Equal(ticket, Propose(body, [Toilet], isShared: true).TicketId);

    private static ConversationProposal Propose(string body, IReadOnlyList<OpenTicket> tickets, bool isShared) => ConversationRule.Propose(
        new FreeText(body, DemoLexicon.Lexicon.Read(body), DemoLexicon.Gazetteer.Find(body), tickets, isShared), Now);
}
