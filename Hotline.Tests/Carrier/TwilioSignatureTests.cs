using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hotline.Api.Carrier;
using Hotline.Api.Carrier.Twilio;
using Hotline.Tests.Support;

namespace Hotline.Tests.Carrier;

public class TwilioSignatureTests
{
    private static readonly JsonElement Vectors =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Carrier", "sig_vectors.json"))).RootElement;

    private static string Token => Vectors.GetProperty("token").GetString()!;

    public static TheoryData<int> EveryVector => new(Enumerable.Range(0, Vectors.GetProperty("vectors").GetArrayLength()));

    [Fact]
    public void All_seventeen_vectors_are_here() => Assert.Equal(17, Vectors.GetProperty("vectors").GetArrayLength());

    [Theory]
    [MemberData(nameof(EveryVector))]
    public void A_known_signature_is_computed_and_accepted(int number)
    {
        var vector = Vectors.GetProperty("vectors")[number];
        var signedUrl = vector.GetProperty("signedUrl").GetString()!;
        var receivedUrl = vector.TryGetProperty("receivedUrl", out var received) ? received.GetString()! : signedUrl;
        var signature = vector.GetProperty("sig").GetString()!;
        var fields = Fields(vector.GetProperty("params"));
        var isHashed = signedUrl.Contains("bodySHA256", StringComparison.Ordinal);
        var body = Encoding.UTF8.GetBytes(
            !isHashed ? "" : vector.TryGetProperty("body", out var own) ? own.GetString()! : Vectors.GetProperty("jsonBody").GetString()!);

        Assert.Equal(signature, TwilioSignature.Compute(Token, signedUrl, fields));
        Assert.True(TwilioSignature.IsValid([Token], signature, receivedUrl, isHashed ? null : fields, body));
        Assert.True(TwilioSignature.IsValid(["another", Token], signature, receivedUrl, isHashed ? null : fields, body));
        Assert.False(TwilioSignature.IsValid(["another"], signature, receivedUrl, isHashed ? null : fields, body));
        Assert.False(TwilioSignature.IsValid([], signature, receivedUrl, isHashed ? null : fields, body));
        if (isHashed) Assert.False(TwilioSignature.IsValid([Token], signature, receivedUrl, null, "{ }"u8));
    }

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "kvajT1Ptam85bY51eRf/AJRuM3w=")]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("http://mycompany.com/myapp.php?foo=1&bar=2", "0ZXoZLH/DfblKGATFgpif+LLRf4=")]
    public void The_standard_port_may_be_signed_or_left_out(string receivedUrl, string signature) =>
        Assert.True(TwilioSignature.IsValid([Token], signature, receivedUrl, Fields(Vectors.GetProperty("defaultParams")), []));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B8")]
    [InlineData("RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("not base64 at all, and far too long to be the signature of anything in this world")]
    public void A_missing_or_wrong_signature_is_refused(string? signature) =>
        Assert.False(TwilioSignature.IsValid(
            [Token], signature, "https://mycompany.com/myapp.php?foo=1&bar=2", Fields(Vectors.GetProperty("defaultParams")), []));

    [Fact]
    public void A_body_that_the_signature_does_not_cover_is_refused()
    {
        const string Url = "https://mycompany.com/carrier/sms";
        var ofAddressAlone = TwilioSignature.Compute(Token, Url, []);
        Assert.True(TwilioSignature.IsValid([Token], ofAddressAlone, Url, null, []));
        Assert.False(TwilioSignature.IsValid([Token], ofAddressAlone, Url, null, "anything"u8));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_accepted_as_sent_and_as_replaced()
    {
        const string Url = "https://mycompany.com/carrier/sms";
        var form = FormBody.Read("Body=%ED%A0%BD%C4%E3"u8)!;
        Assert.True(TwilioSignature.IsValid([Token], TwilioSignature.Compute(Token, Url, form), Url, form, []));
        var replaced = TwilioSignature.Compute(Token, Url, [new FormField("Body", form[0].Value)]);
        Assert.True(TwilioSignature.IsValid([Token], replaced, Url, form, []));
    }

    [Fact]
    public void Whatever_is_posted_verifies_and_any_change_does_not()
    {
        var pairs = Gen.ListOf(NastyText.Texts().Zip(NastyText.Texts(), (key, value) => (Key: key, Value: value)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(pairs.ToArbitrary(), posted =>
        {
            const string Url = "https://hotline.example/carrier/sms?step=1";
            var body = string.Join('&', posted.Select(pair => Encoded(pair.Key) + "=" + Encoded(pair.Value)));
            var signed = posted.Select(pair => new FormField(pair.Key, pair.Value)).ToList();
            var form = FormBody.Read(Encoding.ASCII.GetBytes(body))!;
            var signature = TwilioSignature.Compute(Token, Url, signed);
            return TwilioSignature.IsValid([Token], signature, Url, form, [])
                && !TwilioSignature.IsValid([Token], signature, Url + "0", form, [])
                && !TwilioSignature.IsValid([Token], signature, Url, [.. form, new FormField("Extra", "1")], []);
        }));

        static string Encoded(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(unit => $"%{unit:X2}"));
    }

    [Fact]
    public void The_order_of_the_fields_does_not_matter_and_repeats_count_once()
    {
        const string Url = "https://hotline.example/carrier/sms";
        FormField a = new("a", "1"), b = new("B", "2"), again = new("a", "1"), other = new("a", "0");
        Assert.Equal(TwilioSignature.Compute(Token, Url, [a, b, other]), TwilioSignature.Compute(Token, Url, [other, again, b, a]));
    }

    private static List<FormField> Fields(JsonElement parameters)
    {
        if (parameters.ValueKind == JsonValueKind.String) parameters = Vectors.GetProperty("defaultParams");
        return [.. parameters.EnumerateObject().SelectMany(field => field.Value.ValueKind == JsonValueKind.Array
            ? field.Value.EnumerateArray().Select(value => new FormField(field.Name, value.GetString()!))
            : [new FormField(field.Name, field.Value.GetString()!)])];
    }
}
