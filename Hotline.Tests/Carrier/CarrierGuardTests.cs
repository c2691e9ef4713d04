using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;
using Hotline.Api.Carrier;
using Hotline.Api.Carrier.Twilio;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Hotline.Tests.Carrier;

public sealed class CarrierGuardTests : IAsyncLifetime
{
    private const string Public = "https://hotline.example";
    private const string Token = "a-token";
    private WebApplication host = null!;
    private HttpClient http = null!;
    private CarrierRequest? received;
    private int handled;

    public async Task InitializeAsync()
    {
        host = await Host();
        http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_signed_webhook_reaches_its_handler_as_it_came()
    {
        var body = "MessageSid=SM01&From=%2B8613800000001&Body=%00%0B%ED%A0%BD%E2%80%AE%3Cscript%3E&Body=again&MediaUrl0="u8.ToArray();
        Assert.Equal(HttpStatusCode.OK, await Post("/carrier/sms?step=1", body));
        Assert.Equal(body, received!.RawBody);
        Assert.Equal((CarrierName.Simulator, "AC0123456789abcdef", Public + "/carrier/sms?step=1"), (received.Carrier, received.AccountSid, received.Url));
        Assert.Equal(("SM01", "", ""), (received.Fields["MessageSid"], received.Fields["MediaUrl0"], received.Fields["NoSuchField"]));
        Assert.Equal(2, received.Fields.Every("Body").Count());
        Assert.StartsWith("\0\u000B", received.Fields["Body"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_a_carrier_signs_is_taken()
    {
        foreach (var body in NastyText.Texts().Sample(100, 40).Select(text => "Body=" + string.Concat(Encoding.UTF8.GetBytes(text).Select(unit => $"%{unit:x2}"))))
            Assert.Equal(HttpStatusCode.OK, await Post("/carrier/sms", Encoding.ASCII.GetBytes(body)));
        Assert.Equal(100, handled);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task An_unsigned_webhook_reaches_nobody(string? signature)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/sms", "Body=1"u8.ToArray(), signature: signature ?? "none"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/no-such-webhook", "Body=1"u8.ToArray(), signature: signature ?? "none"));
        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task A_signature_of_another_address_token_or_text_is_refused()
    {
        var body = "Body=1"u8.ToArray();
        var ours = TwilioSignature.Compute(Token, Public + "/carrier/sms", FormBody.Read(body)!);
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/sms?x=1", body, signature: ours));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/sms", "Body=2"u8.ToArray(), signature: ours));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/sms", body, signature: TwilioSignature.Compute("other", Public + "/carrier/sms", FormBody.Read(body)!)));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/sms", body, signature: TwilioSignature.Compute(Token, host.Urls.First() + "/carrier/sms", FormBody.Read(body)!)));
        Assert.Equal(HttpStatusCode.OK, await Post("/carrier/sms", body, signature: ours));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task Two_signatures_are_as_good_as_none()
    {
        var body = "Body=1"u8.ToArray();
        using var request = Request("/carrier/sms", body, TwilioSignature.Compute(Token, Public + "/carrier/sms", FormBody.Read(body)!));
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_older_token_is_good_while_it_is_being_changed()
    {
        var body = "Body=1"u8.ToArray();
        Assert.Equal(HttpStatusCode.OK, await Post("/carrier/sms", body, signature: TwilioSignature.Compute("the-older-token", Public + "/carrier/sms", FormBody.Read(body)!)));
    }

    [Fact]
    public async Task A_body_that_is_no_form_is_vouched_for_by_its_hash()
    {
        var body = """{"property": "value"}"""u8.ToArray();
        var target = "/carrier/sms?bodySHA256=" + Convert.ToHexStringLower(SHA256.HashData(body));
        var signature = TwilioSignature.Compute(Token, Public + target, []);
        Assert.Equal(HttpStatusCode.OK, await Post(target, body, "application/json", signature));
        Assert.Equal(body, received!.RawBody);
        Assert.Equal(HttpStatusCode.Forbidden, await Post(target, "{}"u8.ToArray(), "application/json", signature));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/carrier/sms", body, "application/json", TwilioSignature.Compute(Token, Public + "/carrier/sms", [])));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_webhooks(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/carrier/sms");
        using var answer = await http.SendAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (answer.StatusCode, answer.Content.Headers.Allow.Single()));
    }

    [Fact]
    public async Task Only_what_cannot_be_read_is_refused()
    {
        Assert.Equal(HttpStatusCode.OK, await Post("/carrier/sms", Encoding.ASCII.GetBytes("Body=" + new string('x', 256 * 1024 - 5))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post("/carrier/sms", Encoding.ASCII.GetBytes("Body=" + new string('x', 256 * 1024 - 4))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post("/carrier/sms", new byte[10_000_000]));
        Assert.Equal(HttpStatusCode.OK, await Post("/carrier/sms", Fields(1024)));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("/carrier/sms", Fields(1025)));
        Assert.Equal(2, handled);

        static byte[] Fields(int count) => Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, count).Select(number => $"f{number}=1")));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_measured_while_it_is_read()
    {
        using var request = Request("/carrier/sms", new byte[300_000], "none");
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("POST /carrier/sms HTTP/1.1\r\nHost: x\r\nContent-Length: nonsense\r\n\r\n")]
    [InlineData("POST /carrier/sms HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("POST http://elsewhere.example/carrier/sms HTTP/1.1\r\nHost: elsewhere.example\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("POST /carrier/../carrier/sms HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("POST /CARRIER/sms HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("POST /carrier%2Fsms HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")]
    public async Task An_odd_request_line_gets_past_nobody(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, http.BaseAddress!.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(socket.GetStream());
        var status = (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)))!.Split(' ')[1];
        Assert.StartsWith("4", status, StringComparison.Ordinal);
        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task A_host_that_forgot_its_guard_believes_nobody()
    {
        await using var careless = await Host(isGuarded: false);
        using var client = new HttpClient { BaseAddress = new Uri(careless.Urls.First()) };
        using var answer = await client.PostAsync("/carrier/unbound", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(0, handled);
    }

    [Fact]
    public async Task Without_a_carrier_every_webhook_is_refused()
    {
        await using var alone = await Host(environment: "Production", profile: null);
        using var client = new HttpClient { BaseAddress = new Uri(alone.Urls.First()) };
        using var request = Request("/carrier/sms", [], TwilioSignature.Compute("", Public + "/carrier/sms", []));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    private async Task<WebApplication> Host(bool isGuarded = true, string environment = "Development", string? profile = "Simulator")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Hotline:PublicUrl"] = Public + "/",
            ["Hotline:Carrier:Profile"] = profile,
            ["Hotline:Carrier:BaseUrl"] = "http://127.0.0.1:9",
            ["Hotline:Carrier:AccountSid"] = "AC0123456789abcdef",
            ["Hotline:Carrier:AuthToken:0"] = Token,
            ["Hotline:Carrier:AuthToken:1"] = "the-older-token",
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var before = builder.Services.Count;
        builder.Services.AddCarrier();
        // Nobody simulates a carrier here, so nothing is started and nothing is waited for.
        foreach (var hosted in builder.Services.Skip(before).Where(service => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)).ToList())
            builder.Services.Remove(hosted);
        var app = builder.Build();
        if (isGuarded) app.UseCarrierGuard();
        var group = app.MapCarrier();
        group.MapPost("/sms", (CarrierRequest request) =>
        {
            received = request;
            handled++;
            return Results.Text(Twiml.Empty, Twiml.ContentType);
        });
        group.MapPost("/unbound", () => { handled++; });
        await app.StartAsync();
        return app;
    }

    private async Task<HttpStatusCode> Post(string target, byte[] body, string type = "application/x-www-form-urlencoded", string? signature = null)
    {
        signature ??= TwilioSignature.Compute(Token, Public + target, FormBody.Read(body) ?? []);
        using var request = Request(target, body, signature, type);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(string target, byte[] body, string signature, string type = "application/x-www-form-urlencoded")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (signature != "none") request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return request;
    }
}
