using System.Text;
using Hotline.Api.Carrier;
using Hotline.Api.Carrier.Twilio;
using Hotline.Tests.Support;

namespace Hotline.Tests.Carrier;

public class TwilioValuesTests
{
    [Theory]
    [InlineData("Mon, 16 Aug 2010 03:45:01 +0000", "2010-08-16T03:45:01Z")]
    [InlineData("Tue, 16 Aug 2010 03:45:01 +0000", "2010-08-16T03:45:01Z")]
    [InlineData("Sat, 21 Nov 2026 09:05:07 +0800", "2026-11-21T01:05:07Z")]
    [InlineData("1 Jan 2027 00:00:00 GMT", "2027-01-01T00:00:00Z")]
    [InlineData("2026-11-21T01:05:07Z", "2026-11-21T01:05:07Z")]
    [InlineData("2026-11-21T09:05:07+08:00", "2026-11-21T01:05:07Z")]
    public void A_date_is_read_in_the_forms_of_the_wire(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), TwilioValues.Date(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("31 Feb 2026 00:00:00 +0000")]
    [InlineData("12")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(TwilioValues.Date(text));

    [Fact]
    public void A_network_writes_its_delivery_dates_in_ten_digits()
    {
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 9, 5, 0, TimeSpan.Zero), TwilioValues.DeliveryDate("2611210905"));
        Assert.Null(TwilioValues.DeliveryDate("26112109"));
    }

    [Theory]
    [InlineData("42", 42)]
    [InlineData(" -1 ", -1)]
    [InlineData("", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    [InlineData(null, null)]
    public void A_number_is_a_string(string? text, int? number) => Assert.Equal(number, TwilioValues.Number(text));

    [Fact]
    public void A_call_cannot_last_less_than_nothing() => Assert.Equal((TimeSpan.FromSeconds(61), null), (TwilioValues.Seconds("61"), TwilioValues.Seconds("-5")));

    [Fact]
    public void Nothing_makes_reading_fail() => NastyText.Always(text =>
    {
        _ = TwilioValues.Date(text);
        _ = TwilioValues.DeliveryDate(text);
        _ = TwilioValues.Seconds(text);
        return TwilioError.Read(400, Encoding.UTF8.GetBytes(text)) is { Sentence.Length: > 0 and <= 600 };
    });

    [Theory]
    [InlineData(400, """{"code":21211,"message":"The 'To' number is not valid.","more_info":"…","status":400}""", "21211", "The 'To' number is not valid.", true)]
    [InlineData(400, """{"code":"21610","message":"Unsubscribed","status":400}""", RefusalCode.OptedOut, "Unsubscribed", true)]
    [InlineData(403, """{"code":21408,"message":"Not enabled for the region","status":403}""", "21408", "Not enabled for the region", true)]
    [InlineData(401, """{"code":20003,"message":"Authenticate","status":401}""", "20003", "Authenticate", false)]
    [InlineData(400, """{"code":22005,"message":"Too many queued","status":400}""", "22005", "Too many queued", false)]
    [InlineData(422, """{"type":"about:blank","title":"Invalid","detail":"Body is empty","code":20422,"errors":[]}""", "20422", "Body is empty", true)]
    [InlineData(404, """{"type":"about:blank","title":"Not found"}""", "http-404", "Not found", true)]
    [InlineData(403, "<html>Forbidden by a proxy</html>", "http-403", "The carrier answered with HTTP 403.", false)]
    [InlineData(400, "[]", "http-400", "The carrier answered with HTTP 400.", true)]
    [InlineData(400, """{"code":null,"message":{"a":1}}""", "http-400", "The carrier answered with HTTP 400.", true)]
    [InlineData(400, """{"message":"\ud83d"}""", "http-400", "The carrier answered with HTTP 400.", true)]
    public void A_refusal_is_read_in_both_forms(int status, string body, string code, string sentence, bool isPermanent) =>
        Assert.Equal(new CarrierOutcome.Refused(code, sentence, isPermanent), TwilioError.Read(status, Encoding.UTF8.GetBytes(body)).ToOutcome());
}
