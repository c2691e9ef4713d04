using Hotline.Dispatch.Messages;

namespace Hotline.Tests.Messages;

/// <summary>The contract's order of reading, walked as a table: what each text means to each kind of phone.</summary>
public class TextReadingTests
{
    private static readonly Dictionary<string, PhoneState> Phones = new()
    {
        ["stranger"] = new(),
        ["opted out"] = new() { IsOptedOut = true },
        ["surveyed"] = new() { IsSurveyed = true },
        ["idle merchant"] = new() { IsMerchant = true, EndedOffers = ["7000"] },
        ["one offer"] = new() { IsMerchant = true, OpenOffers = ["4831"], Jobs = ["5555"] },
        ["one offer, surveyed"] = new() { IsMerchant = true, OpenOffers = ["4831"], IsSurveyed = true },
        ["two offers"] = new() { IsMerchant = true, OpenOffers = ["4831", "4832"] },
        ["two offers, surveyed"] = new() { IsMerchant = true, OpenOffers = ["4831", "4832"], IsSurveyed = true },
        ["one job"] = new() { IsMerchant = true, Jobs = ["5555"] },
    };

    public static TheoryData<string, string, TextReading> Readings() => new()
    {
        { "one offer, surveyed", "TD", new TextReading.OptOut() },
        { "stranger", "退订", new TextReading.OptOut() },
        { "stranger", "START", new TextReading.OptIn() },
        { "opted out", "YES", new TextReading.OptIn() },
        { "one offer", "YES", new TextReading.AcceptOffer("4831") },
        { "stranger", "YES", new TextReading.Converse() },
        { "two offers", "HELP", new TextReading.Help() },

        { "one offer", "1 4831", new TextReading.AcceptOffer("4831") },
        { "two offers", "14832", new TextReading.AcceptOffer("4832") },
        { "two offers", "2 4832 太远", new TextReading.DeclineOffer("4832", "太远") },
        { "idle merchant", "1 7000", new TextReading.AcceptOffer("7000") },
        { "one job", "3 5555", new TextReading.EnRoute("5555") },
        { "one job", "4 5555", new TextReading.OnSite("5555") },
        { "one job", "5 5555 120元", new TextReading.Done("5555", 12_000, "") },
        { "one job", "5 5555", new TextReading.Done("5555", null, "") },
        { "one job", "1 9999", new TextReading.UnknownCode("9999") },
        { "idle merchant", "5 9999 80", new TextReading.UnknownCode("9999") },
        { "stranger", "1 9999", new TextReading.Converse() },
        { "surveyed", "3 2000 太贵", new TextReading.Converse() },

        { "one offer", "1", new TextReading.AcceptOffer("4831") },
        { "one offer", "１", new TextReading.AcceptOffer("4831") },
        { "one offer", "好", new TextReading.AcceptOffer("4831") },
        { "one offer", "接", new TextReading.AcceptOffer("4831") },
        { "one offer", "2", new TextReading.DeclineOffer("4831", "") },
        { "one offer", "不接", new TextReading.DeclineOffer("4831", "") },
        { "one offer, surveyed", "1", new TextReading.AcceptOffer("4831") },
        { "one offer, surveyed", "5", new TextReading.Score(5) },
        { "one offer, surveyed", "1分", new TextReading.Score(1) },
        { "two offers", "1", new TextReading.ListOffers() },
        { "two offers", "不接", new TextReading.ListOffers() },
        { "two offers, surveyed", "1", new TextReading.ListOffers() },
        { "two offers, surveyed", "4", new TextReading.Score(4) },
        { "one offer", "3", new TextReading.ListOffers() },
        { "one job", "1", new TextReading.ListOffers() },
        { "one job", "好", new TextReading.Converse() },
        { "idle merchant", "1", new TextReading.ListOffers() },

        { "surveyed", "1", new TextReading.Score(1) },
        { "surveyed", "5", new TextReading.Score(5) },
        { "surveyed", "5分", new TextReading.Score(5) },
        { "surveyed", "6", new TextReading.Converse() },
        { "surveyed", "好", new TextReading.Converse() },
        { "stranger", "3", new TextReading.Converse() },
        { "stranger", "5分", new TextReading.Converse() },
        { "stranger", "好", new TextReading.Converse() },
        { "stranger", "厨房水管漏了", new TextReading.Converse() },
        { "one offer", "这个单子在几楼", new TextReading.Converse() },
    };

    [Theory]
    [MemberData(nameof(Readings))]
    public void A_text_means_what_the_state_of_its_phone_makes_it_mean(string phone, string body, TextReading expected)
        => Assert.Equal(expected, TextReading.Decide(TextCommand.Parse(body), Phones[phone]));

    [Fact]
    public void Opt_out_wins_whatever_is_open()
        => Assert.All(Phones.Values, phone => Assert.IsType<TextReading.OptOut>(TextReading.Decide(TextCommand.Parse("STOP"), phone)));
}
