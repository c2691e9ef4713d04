using System.Text;
using System.Xml;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;

namespace Hotline.Tests.Messages;

public class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  水管坏了  ", "水管坏了")]
    [InlineData("一楼\r\n二楼\r三楼\u2028四楼", "一楼\n二楼\n三楼\n四楼")]
    [InlineData("a\tb\u000Bc", "a b c")]
    [InlineData("a\0b\u0007c\u009Fd", "abcd")]
    [InlineData("\u202Egnp.exe\u2066", "gnp.exe")]
    [InlineData("👨‍👩‍👧 ok", "👨‍👩‍👧 ok")]
    public void Text_from_outside_loses_what_breaks_databases_and_screens(string? raw, string expected) =>
        Assert.Equal(expected, CleanText.Of(raw, 1600));

    // Not a row above: attributes are stored as UTF-8, which cannot hold half a pair.
    [Fact]
    public void Half_an_emoji_is_dropped() => Assert.Equal("xyz", CleanText.Of("x\uD83Dy\uDE00z", 1600));

    [Fact]
    public void A_name_stays_on_one_line() => Assert.Equal("王 小明", CleanText.Line("王\n小明\n", 40));

    [Fact]
    public void An_emoji_at_the_limit_is_kept_or_dropped_but_never_cut()
    {
        Assert.Equal("a🚰", CleanText.Of("a🚰b", 2));
        Assert.Equal("a", CleanText.Of("a🚰b", 1));
        Assert.Equal(1600, CleanText.Of(string.Concat(Enumerable.Repeat("🚰", 2000)), 1600).EnumerateRunes().Count());
    }

    [Fact]
    public void Clean_text_is_well_formed_short_enough_and_clean_already() => NastyText.Always(raw =>
    {
        var clean = CleanText.Of(raw, 100);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        strict.GetBytes(clean);
        XmlConvert.VerifyXmlChars(clean);
        return clean.EnumerateRunes().Count() <= 100
            && CleanText.Of(clean, 100) == clean
            && CleanText.Line(clean, 100) == CleanText.Line(raw, 100)
            && !clean.Any(unit => char.IsControl(unit) && unit != '\n');
    });
}
