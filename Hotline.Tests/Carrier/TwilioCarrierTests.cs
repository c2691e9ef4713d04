using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;
using Hotline.Api.Carrier;
using Hotline.Tests.Support;
using static Hotline.Tests.Carrier.CarrierStub;

namespace Hotline.Tests.Carrier;

public sealed class TwilioCarrierTests : IAsyncLifetime
{
    private CarrierStub stub = null!;

    private static readonly OutboundMessage Text = new()
    {
        To = "+8613800000001", From = "+8657788880000", Body = "世纪城有一单：水管 & 漏水。回复 1 4831 接单",
        StatusCallback = new Uri("https://hotline.example/carrier/sms/status?outbox=7"), ValidFor = TimeSpan.FromMinutes(10),
    };

    public async Task InitializeAsync() => stub = await Start();

    public async Task DisposeAsync() => await stub.DisposeAsync();

    private Task<CarrierOutcome> Send(params (string, string)[] settings) => stub.Client(settings).SendMessage(Text, CancellationToken.None);

    [Fact]
    public async Task A_text_that_the_carrier_takes_has_its_sid()
    {
        stub.Answers(Takes());
        Assert.Equal(new CarrierOutcome.Taken(Sid, "queued"), await Send());
        var (method, target, body, authorization) = Assert.Single(stub.Received);
        var form = HttpUtility.ParseQueryString(body);
        Assert.Equal(("POST", "/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json"), (method, target));
        Assert.Equal(
            (Text.To, Text.From, Text.Body, "https://hotline.example/carrier/sms/status?outbox=7", "600"),
            (form["To"]!, form["From"]!, form["Body"]!, form["StatusCallback"]!, form["ValidityPeriod"]!));
        Assert.Equal("AC0123456789abcdef0123456789abcdef:a-token", Encoding.UTF8.GetString(Convert.FromBase64String(authorization["Basic ".Length..])));
    }

    [Fact]
    public async Task Too_many_requests_are_repeated_until_taken()
    {
        stub.Answers(Busy, Busy, Takes());
        Assert.IsType<CarrierOutcome.Taken>(await Send());
        Assert.Equal(3, stub.Received.Count);
    }

    [Fact]
    public async Task Too_many_requests_for_too_long_can_safely_be_sent_later()
    {
        stub.Answers(Busy);
        Assert.IsType<CarrierOutcome.NotSent>(await Send());
        Assert.Equal(4, stub.Received.Count);
    }

    [Fact]
    public async Task A_carrier_that_asks_for_a_minute_gets_it()
    {
        stub.Answers(Says(429, retryAfter: "60"));
        Assert.Equal(TimeSpan.FromSeconds(60), Assert.IsType<CarrierOutcome.NotSent>(await Send()).RetryAfter);
        Assert.Single(stub.Received);
    }

    public static TheoryData<string> WaysToLoseAnAnswer => ["breaks", "hangs", "resets", "breaks off", "no sid", "no json", "too much"];

    [Theory]
    [MemberData(nameof(WaysToLoseAnAnswer))]
    public async Task A_text_that_may_have_gone_is_never_sent_again(string way)
    {
        if (way == "hangs") stub.Limit = limits => limits with { Attempt = TimeSpan.FromSeconds(5) };
        stub.Answers(way switch
        {
            "breaks" => Breaks,
            "hangs" => Hangs,
            "resets" => Resets,
            "breaks off" => BreaksOffInTheMiddle,
            "no sid" => Says(201, """{"status":"queued"}"""),
            "no json" => Says(200, "<html>"),
            _ => Says(201, new string(' ', 5_000_000)),
        });
        Assert.IsType<CarrierOutcome.Unknown>(await Send());
        // Who gave up before the answer may have done so before the server read the request.
        await Eventually.TrueAsync(() => !stub.Received.IsEmpty, TimeSpan.FromMinutes(1), "The text did not arrive.");
        Assert.Single(stub.Received);
    }

    [Fact]
    public async Task A_reset_on_a_kept_connection_is_not_repeated_by_the_socket_layer_either()
    {
        stub.Answers(Takes(), Resets);
        var client = stub.Client();
        Assert.IsType<CarrierOutcome.Taken>(await client.SendMessage(Text, CancellationToken.None));
        Assert.IsType<CarrierOutcome.Unknown>(await client.SendMessage(Text, CancellationToken.None));
        Assert.Equal(2, stub.Received.Count);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        var outcome = await stub.ClientOf(new Uri("http://127.0.0.1:9")).SendMessage(Text, CancellationToken.None);
        Assert.IsType<CarrierOutcome.NotSent>(outcome);
        Assert.Contains(stub.Logged, line => line.StartsWith("4103 ", StringComparison.Ordinal) && line.Contains("after 4 attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_handshake_sent_nothing()
    {
        var outcome = await stub.ClientOf(new UriBuilder(stub.Address) { Scheme = "https" }.Uri).SendMessage(Text, CancellationToken.None);
        Assert.IsType<CarrierOutcome.NotSent>(outcome);
        Assert.Empty(stub.Received);
    }

    [Fact]
    public async Task A_host_that_answers_no_connection_was_sent_nothing()
    {
        stub.Limit = limits => limits with { Connect = TimeSpan.FromMilliseconds(300) };
        // A listener whose queue is full: connections hang until they time out.
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(0);
        var waiting = new List<Socket>();
        for (var i = 0; i < 4; i++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            waiting.Add(socket);
            try { socket.Connect(full.LocalEndPoint!); }
            catch (SocketException) { /* In progress. */ }
        }
        var outcome = await stub.ClientOf(new Uri($"http://{full.LocalEndPoint}")).SendMessage(Text, CancellationToken.None);
        waiting.ForEach(socket => socket.Dispose());
        Assert.IsType<CarrierOutcome.NotSent>(outcome);
    }

    [Fact]
    public async Task A_refusal_says_why_and_is_not_repeated()
    {
        stub.Answers(Says(400, """{"code":21610,"message":"Attempt to send to unsubscribed recipient","status":400}"""));
        Assert.Equal(new CarrierOutcome.Refused(RefusalCode.OptedOut, "Attempt to send to unsubscribed recipient", true), await Send());
        Assert.Single(stub.Received);
    }

    [Fact]
    public async Task A_redirected_request_is_not_followed()
    {
        stub.Answers(Says(307, location: "/elsewhere"));
        Assert.False(Assert.IsType<CarrierOutcome.Refused>(await Send()).IsPermanent);
        Assert.Single(stub.Received);
    }

    [Fact]
    public async Task While_tokens_change_either_signs_in()
    {
        stub.Answers(Says(401, """{"code":20003,"message":"Authenticate","status":401}"""), Takes());
        Assert.IsType<CarrierOutcome.Taken>(await Send(("AuthToken", "new-token,a-token")));
        Assert.Equal(2, stub.Received.Select(request => request.Authorization).Distinct().Count());
    }

    [Fact]
    public async Task An_api_key_signs_in_instead_of_the_token()
    {
        stub.Answers(Takes());
        await Send(("ApiKeySid", "SK1"), ("ApiKeySecret", "secret"));
        Assert.Equal("Basic " + Convert.ToBase64String("SK1:secret"u8), Assert.Single(stub.Received).Authorization);
    }

    [Fact]
    public async Task Signal_wire_is_spoken_to_at_its_own_paths_about_its_own_sids()
    {
        const string Call = "b3877c40-da60-4998-90ad-b792e98472af";
        stub.Answers(Takes(Call));
        Assert.Equal(
            new CarrierOutcome.Taken(Call, "queued"),
            await stub.Client(("Profile", "SignalWire")).RedirectCall(Call, new CallRedirect.HangUp(), CancellationToken.None));
        Assert.Equal($"/api/laml/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls/{Call}.json", Assert.Single(stub.Received).Target);
    }

    [Fact]
    public async Task Stopping_ends_the_wait_at_once()
    {
        stub.Limit = limits => limits with { Attempt = TimeSpan.FromHours(1), Request = TimeSpan.FromHours(1) };
        stub.Answers(Hangs);
        using var stop = new CancellationTokenSource();
        var sending = stub.Client().SendMessage(Text, stop.Token);
        await Eventually.TrueAsync(() => !stub.Received.IsEmpty, TimeSpan.FromMinutes(1), "The text did not arrive.");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_region_with_registered_texts_gets_the_template_and_its_values()
    {
        stub.Answers(Takes());
        (string, string)[] mainland =
        [
            ("Region:Links", "false"), ("Region:TemplatesRequired", "true"), ("Region:Templates:offer:ContentSid", "HX01"),
            ("Region:Templates:offer:Variables:0", "estate"), ("Region:Templates:offer:Variables:1", "code"),
        ];
        var offer = Text with { Template = "offer", Variables = new Dictionary<string, string> { ["code"] = "4831", ["estate"] = "世纪城" } };
        Assert.IsType<CarrierOutcome.Taken>(await stub.Client(mainland).SendMessage(offer, CancellationToken.None));
        var form = HttpUtility.ParseQueryString(Assert.Single(stub.Received).Body);
        Assert.Null(form["Body"]);
        Assert.Equal(("HX01", """{"1":"\u4E16\u7EAA\u57CE","2":"4831"}"""), (form["ContentSid"], form["ContentVariables"]));

        Assert.Equal(RefusalCode.TemplateMissing, Assert.IsType<CarrierOutcome.Refused>(await stub.Client(mainland).SendMessage(Text, CancellationToken.None)).Code);
        Assert.Single(stub.Received);
    }

    [Fact]
    public async Task A_call_is_placed_with_its_limits_and_its_reports()
    {
        stub.Answers(Takes("CA0123456789abcdef0123456789abcdef"));
        var outcome = await stub.Client().PlaceCall(new OutboundCall
        {
            To = "+8613800000001", From = "+8657788880000", Url = new Uri("https://hotline.example/carrier/voice/offer/7"),
            StatusCallback = new Uri("https://hotline.example/carrier/voice/status?outbox=7"), RingFor = TimeSpan.FromHours(1),
        }, CancellationToken.None);
        Assert.IsType<CarrierOutcome.Taken>(outcome);
        var (_, target, body, _) = Assert.Single(stub.Received);
        var form = HttpUtility.ParseQueryString(body);
        Assert.EndsWith("/Calls.json", target, StringComparison.Ordinal);
        Assert.Equal(("600", "3600", "initiated,ringing,answered,completed"), (form["Timeout"], form["TimeLimit"], form["StatusCallbackEvent"]));
    }

    [Fact]
    public async Task A_live_call_is_redirected_or_ended()
    {
        stub.Answers(Takes("CA0123456789abcdef0123456789abcdef"));
        var client = stub.Client();
        foreach (var redirect in (CallRedirect[])[new CallRedirect.ToUrl(new Uri("https://hotline.example/x")), new CallRedirect.ToTwiml("<Response/>"), new CallRedirect.HangUp(), new CallRedirect.Cancel()])
            Assert.IsType<CarrierOutcome.Taken>(await client.RedirectCall("CA0123456789abcdef0123456789abcdef", redirect, CancellationToken.None));
        Assert.Equal(
            ["Url=https%3A%2F%2Fhotline.example%2Fx&Method=POST", "Twiml=%3CResponse%2F%3E", "Status=completed", "Status=canceled"],
            stub.Received.Select(request => request.Body));
        Assert.IsType<CarrierOutcome.Refused>(await client.RedirectCall("../../Accounts", new CallRedirect.HangUp(), CancellationToken.None));
        Assert.IsType<CarrierOutcome.Refused>(await client.RedirectCall("CA0123456789abcdef0123456789abcdef", new CallRedirect.ToTwiml(new string(' ', 4001)), CancellationToken.None));
        Assert.Equal(4, stub.Received.Count);
    }

    [Fact]
    public async Task A_participant_is_held_and_removed()
    {
        const string Room = "CF0123456789abcdef0123456789abcdef";
        stub.Answers(Says(200, """{"call_sid":"CA01","status":"connected"}"""), Says(204, ""));
        var client = stub.Client();
        Assert.Equal(new CarrierOutcome.Taken("CA01", "connected"), await client.ChangeParticipant(new ParticipantChange(Room, "agent 1") { Hold = true }, CancellationToken.None));
        Assert.IsType<CarrierOutcome.Taken>(await client.RemoveParticipant(Room, "agent 1", CancellationToken.None));
        Assert.Equal(["POST Hold=true", "DELETE "], stub.Received.Select(request => request.Method + " " + request.Body));
        Assert.All(stub.Received, request => Assert.EndsWith($"/Conferences/{Room}/Participants/agent%201.json", request.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Logs_and_errors_carry_no_numbers_texts_or_tokens()
    {
        stub.Answers(Says(400, """{"code":21211,"message":"The 'To' number +8613800000001 is not valid","status":400}"""), Breaks, Busy, Hangs);
        stub.Limit = limits => limits with { Attempt = TimeSpan.FromMilliseconds(800), List = TimeSpan.FromSeconds(10) };
        var client = stub.Client();
        for (var i = 0; i < 4; i++) await client.SendMessage(Text, CancellationToken.None);
        await client.ListMessages(new CarrierSearch(Text.To, Text.From, default), CancellationToken.None);
        Assert.NotEmpty(stub.Logged);
        Assert.DoesNotContain(stub.Logged, line => line.Contains("138", StringComparison.Ordinal) || line.Contains("4831", StringComparison.Ordinal)
            || line.Contains("a-token", StringComparison.Ordinal) || line.Contains("水管", StringComparison.Ordinal));
    }
}
