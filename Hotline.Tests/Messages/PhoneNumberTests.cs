using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;

namespace Hotline.Tests.Messages;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("13800000001")]
    [InlineData("138 0000 0001")]
    [InlineData("+86 138-0000-0001")]
    [InlineData("008613800000001")]
    [InlineData("8613800000001")]
    [InlineData("013800000001")]
    [InlineData("＋８６１３８０００００００１")]
    [InlineData("１３８０００００００１")]
    [InlineData("tel:+8613800000001")]
    [InlineData("\u202E138\u00A00000\u200900\001\n")]
    public void A_mobile_has_one_spelling_however_it_is_written(string written)
    {
        var phone = PhoneNumber.Read(written);
        Assert.Equal((PhoneKind.Mobile, "+8613800000001"), (phone.Kind, phone.Value));
        Assert.True(phone.TakesTexts && phone.TakesCalls);
    }

    [Theory]
    [InlineData("0577-88881234", "+8657788881234", null)]
    [InlineData("(0577) 8888 1234", "+8657788881234", null)]
    [InlineData("+86 (0)577 88881234", "+8657788881234", null)]
    [InlineData("057788881234转8001", "+8657788881234", "8001")]
    [InlineData("0577-88881234 ext. 12", "+8657788881234", "12")]
    [InlineData("010-65551234", "+861065551234", null)]
    [InlineData("4008001234", "+864008001234", null)]
    [InlineData("88881234", "+8657788881234", null)]
    public void A_landline_takes_calls_but_no_texts(string written, string value, string? extension)
    {
        var phone = PhoneNumber.Read(written, areaCode: "577");
        Assert.Equal((PhoneKind.Landline, value, extension), (phone.Kind, phone.Value, phone.Extension));
        Assert.True(phone.TakesCalls);
        Assert.False(phone.TakesTexts);
    }

    [Theory]
    [InlineData(null, PhoneKind.Withheld, "")]
    [InlineData("  ", PhoneKind.Withheld, "")]
    [InlineData("Anonymous", PhoneKind.Withheld, "")]
    [InlineData("+266696687", PhoneKind.Withheld, "")]
    [InlineData("+14158675309", PhoneKind.International, "+14158675309")]
    [InlineData("0044 20 7946 0018", PhoneKind.International, "+442079460018")]
    [InlineData("12345", PhoneKind.ShortCode, "12345")]
    [InlineData("110", PhoneKind.ShortCode, "110")]
    [InlineData("1069123456789", PhoneKind.ShortCode, "1069123456789")]
    [InlineData("1065551234", PhoneKind.ShortCode, "1065551234")]
    [InlineData("client:agent1", PhoneKind.Client, "client:agent1")]
    [InlineData("sip:+8613800000001@example.org", PhoneKind.Sip, "sip:+8613800000001@example.org")]
    [InlineData("HOTLINE", PhoneKind.SenderName, "HOTLINE")]
    [InlineData("中国移动", PhoneKind.SenderName, "中国移动")]
    [InlineData("<script>", PhoneKind.Unreadable, "<script>")]
    [InlineData("' OR 1=1--", PhoneKind.Unreadable, "' OR 1=1--")]
    [InlineData("88881234", PhoneKind.Unreadable, "88881234")]
    [InlineData("+0123456789", PhoneKind.Unreadable, "+0123456789")]
    [InlineData("+1234567890123456", PhoneKind.Unreadable, "+1234567890123456")]
    public void Every_other_address_is_told_apart(string? written, PhoneKind kind, string value)
    {
        var phone = PhoneNumber.Read(written);
        Assert.Equal((kind, value), (phone.Kind, phone.Value));
    }

    [Theory]
    [InlineData("+8613800000001", "138****0001")]
    [InlineData("0577-88881234", "0577****1234")]
    [InlineData("+14158675309", "+141****5309")]
    [InlineData("12345", "12345")]
    [InlineData("anonymous", "")]
    [InlineData("sip:someone@example.org", "sip:****")]
    public void A_masked_number_shows_enough_to_recognise_and_not_enough_to_call(string written, string masked)
    {
        Assert.Equal(masked, PhoneNumber.Read(written).Mask());
        Assert.Equal(masked, PhoneNumber.Read(written).ToString());
    }

    [Fact]
    public void Whatever_arrives_is_read_and_reads_the_same_again() => NastyText.Always(raw =>
    {
        var once = PhoneNumber.Read(raw);
        var again = PhoneNumber.Read(once.Value);
        return (again.Kind, again.Value) == (once.Kind, once.Value) && CleanText.Line(once.Value, 64) == once.Value;
    });
}
