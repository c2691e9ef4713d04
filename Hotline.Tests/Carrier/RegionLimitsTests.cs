using Hotline.Api.Carrier;

namespace Hotline.Tests.Carrier;

public class RegionLimitsTests
{
    private static readonly RegionLimits Mainland = new()
    {
        InboundSms = false, Links = false, TemplatesRequired = true, TextsPerDayPerNumber = 5,
        Templates = { ["offer"] = new RegisteredTemplate { ContentSid = "HX01", Variables = ["estate", "code"] } },
    };

    private static OutboundMessage Text(string body, string? template = null, params (string Name, string Value)[] variables) => new()
    {
        To = "+8613800000001", From = "+8657788880000", Body = body, Template = template, Variables = variables.ToDictionary(one => one.Name, one => one.Value),
    };

    [Fact]
    public void Where_nothing_is_forbidden_nothing_is_refused() =>
        Assert.Null(new RegionLimits().ObjectionTo(Text("详情 https://hotline.example/t/abc"), sentToday: 100));

    [Fact]
    public void A_registered_text_goes_through() =>
        Assert.Null(Mainland.ObjectionTo(Text("世纪城有一单，回复4831", "offer", ("estate", "世纪城"), ("code", "4831")), sentToday: 4));

    [Theory]
    [InlineData("offer", "世纪城", "see https://x.example", RefusalCode.LinksForbidden)]
    [InlineData("survey", "世纪城", "4831", RefusalCode.TemplateMissing)]
    [InlineData(null, "世纪城", "4831", RefusalCode.TemplateMissing)]
    [InlineData("offer", null, "4831", RefusalCode.TemplateMissing)]
    public void What_would_not_arrive_is_refused_before_it_is_sent(string? template, string? estate, string code, string expected)
    {
        (string, string)[] variables = estate is null ? [("code", code)] : [("estate", estate), ("code", code)];
        var refused = Assert.IsType<CarrierOutcome.Refused>(Mainland.ObjectionTo(Text("words", template, variables)));
        Assert.Equal((expected, true), (refused.Code, refused.IsPermanent));
    }

    [Fact]
    public void After_five_texts_another_way_is_quicker() =>
        Assert.Equal(RefusalCode.TooManyToday, Assert.IsType<CarrierOutcome.Refused>(
            Mainland.ObjectionTo(Text("words", "offer", ("estate", "世纪城"), ("code", "1")), sentToday: 5)).Code);

    [Fact]
    public void Free_words_lose_only_their_links()
    {
        var noLinks = new RegionLimits { Links = false };
        Assert.Null(noLinks.ObjectionTo(Text("师傅已出发。")));
        Assert.Equal(RefusalCode.LinksForbidden, Assert.IsType<CarrierOutcome.Refused>(noLinks.ObjectionTo(Text("详情 HTTP://hotline.example/t/abc"))).Code);
    }
}
