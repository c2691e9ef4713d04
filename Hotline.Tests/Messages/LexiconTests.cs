using System.Diagnostics;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;

namespace Hotline.Tests.Messages;

public class LexiconTests
{
    private static readonly Lexicon Small = new(
    [
        Row("service", "水管", "pipe", 4), Row("service", "水管漏", "pipe", 8), Row("service", "漏水", "leak", 4), Row("service", "bus", "bus", 6),
        Row("service", "灶", "stove", 6), Row("service", "门锁", "lock", 6), Row("service", "灯", "lamp", 4),
        Row("hazard", "煤气味", "gas"), Row("hazard", "有煤气", "gas"), Row("hazard", "煤气…漏", "gas"), Row("hazard", "着火", "fire"), Row("hazard", "smell of gas", "gas"),
        Row("not-hazard", "打不着火"), Row("negation", "没有"), Row("negation", "没"), Row("negation", "不是"), Row("negation", "no"),
    ]);

    [Theory]
    [InlineData("有煤气味", "gas")]
    [InlineData("有煤 气 味", "gas")]
    [InlineData("有煤\u200B气味", "gas")]
    [InlineData("有煤\n气味", "gas")]
    [InlineData("煤气好像有点漏", "gas")]
    [InlineData("着火！没有煤气味", "fire")]
    [InlineData("打不着火，着火了", "fire")]
    [InlineData("是不是有煤气味", "gas")]
    [InlineData("有没有煤气味", "gas")]
    [InlineData("没有，煤气味很重", "gas")]
    [InlineData("A strong SMELL OF GAS", "gas")]
    [InlineData("piano smell of gas", "gas")]
    public void A_danger_is_heard(string text, string kind)
    {
        var reading = Small.Read(text);
        Assert.Equal(kind, Assert.Single(reading.Hazards).Kind);
        Assert.NotEmpty(reading.Hazards[0].Reason.Zh);
    }

    [Theory]
    [InlineData("没有煤气味，灶坏了")]
    [InlineData("没 有 煤气味")]
    [InlineData("不是没有煤气味")]
    [InlineData("灶坏了，There is no smell of gas")]
    public void A_danger_that_is_denied_rings_no_alarm_and_lets_nothing_be_certain(string text)
    {
        var reading = Small.Read(text);
        Assert.Empty(reading.Hazards);
        Assert.True(reading.IsHazardDenied);
        Assert.NotEqual(true, reading.Service?.IsCertain);
    }

    [Fact]
    public void A_stove_that_will_not_light_is_no_fire()
    {
        var reading = Small.Read("灶打不着火");
        Assert.Empty(reading.Hazards);
        Assert.False(reading.IsHazardDenied);
        Assert.Equal(new Wording("文中提到“灶”", "The text says “灶”"), reading.Service!.Reason);
        Assert.True(reading.Service.IsCertain);
    }

    [Fact]
    public void Dangers_are_told_in_the_order_of_the_text_each_kind_once()
        => Assert.Equal(["fire", "gas"], Small.Read("着火了，煤气味，着火了，煤气漏").Hazards.Select(found => found.Kind));

    [Theory]
    [InlineData("水管漏了", "pipe", 8, true)]
    [InlineData("水管漏水", "pipe", 8, true)]
    [InlineData("漏水", "leak", 4, false)]
    [InlineData("灶和门锁都坏了", "lock", 6, false)]
    [InlineData("门锁坏了，灯也不亮", "lock", 6, false)]
    [InlineData("灶灶灶", "stove", 6, true)]
    [InlineData("which buses?", null, 0, false)]
    [InlineData("which bus goes", "bus", 6, true)]
    [InlineData("business", null, 0, false)]
    [InlineData("", null, 0, false)]
    public void A_guess_is_certain_with_enough_weight_and_lead(string text, string? service, double weight, bool isCertain)
    {
        var guess = Small.Read(text).Service;
        Assert.Equal((service, weight, isCertain), (guess?.ServiceCode, guess?.Weight ?? 0, guess?.IsCertain ?? false));
    }

    [Fact]
    public void Plural_s_is_the_only_ending_allowed() => Assert.Equal("lamp", new Lexicon([Row("service", "lamp", "lamp", 6)]).Read("two lamps").Service!.ServiceCode);

    [Theory]
    [InlineData("verb", "x", "y", 1)]
    [InlineData("service", " ", "y", 1)]
    [InlineData("hazard", "x", "", 1)]
    [InlineData("service", "x", "y", double.NaN)]
    public void A_bad_row_is_refused(string kind, string word, string target, double weight)
        => Assert.Equal("lexicon-invalid", Assert.Throws<Refused>(() => new Lexicon([Row(kind, word, target, weight)])).Code);

    [Fact]
    public void No_text_breaks_or_stalls_the_reading()
    {
        string[] nasty = ["\0", "\u000B", "\uD83D", "\uDE00", "\u202E", "…", "煤气…漏", " ", "a ", new('煤', 5_000), string.Concat(Enumerable.Repeat("😀", 1_600)), string.Concat(Enumerable.Repeat("水管漏灯", 30_000))];
        var clock = Stopwatch.StartNew();
        foreach (var a in nasty)
        foreach (var b in nasty)
        {
            Assert.NotNull(DemoLexicon.Lexicon.Read(a + b));
            DemoLexicon.Gazetteer.Find(a + b);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{clock.Elapsed}");
    }

    [Fact]
    public void Danger_is_heard_at_the_end_of_a_very_long_text()
        => Assert.NotEmpty(DemoLexicon.Lexicon.Read(new string('水', 50_000) + "煤气味").Hazards);

    private static LexiconEntry Row(string kind, string word, string? target = null, double weight = 0)
        => new() { Kind = kind, Word = word, Target = target, Weight = weight };
}
