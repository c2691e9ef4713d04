using Hotline.Api.Carrier;
using Microsoft.AspNetCore.Http;
using static Hotline.Tests.Carrier.CarrierStub;

namespace Hotline.Tests.Carrier;

public sealed class TwilioListsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Since = new(2026, 11, 21, 9, 0, 0, 500, TimeSpan.Zero);
    private CarrierStub stub = null!;

    public async Task InitializeAsync() => stub = await Start();

    public async Task DisposeAsync() => await stub.DisposeAsync();

    private Task<CarrierList<CarrierMessage>> List() =>
        stub.Client().ListMessages(new CarrierSearch("+8613800000001", "+8657788880000", Since), CancellationToken.None);

    private static Func<HttpContext, Task> Page(string? next, params (string Sid, string Created)[] messages) => Says(200, $$"""
        {"page":0,"next_page_uri":{{(next is null ? "null" : $"\"{next}\"")}},"messages":[{{string.Join(',', messages.Select(message =>
            $$"""{"sid":"{{message.Sid}}","to":"+8613800000001","body":"你好","status":"queued","error_code":null,"num_segments":"2","date_sent":null,"date_created":"{{message.Created}}"}"""))}}]}
        """);

    [Fact]
    public async Task A_search_follows_its_pages_and_ends_with_the_first_entry_that_is_too_old()
    {
        stub.Answers(
            Page("/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json?Page=1&PageToken=PASM2", ("SM1", "Sat, 21 Nov 2026 09:05:00 +0000"), ("SM2", "Sat, 21 Nov 2026 09:00:00 +0000")),
            Page("/2010-04-01/never", ("SM3", "Sat, 21 Nov 2026 08:59:59 +0000")));
        var listed = Assert.IsType<CarrierList<CarrierMessage>.Listed>(await List());
        Assert.True(listed.IsComplete);
        Assert.Equal(["SM1", "SM2"], listed.Items.Select(message => message.Sid));
        Assert.Equal(("你好", 2, null, Since.AddMilliseconds(-500)), (listed.Items[1].Body, listed.Items[1].Segments, listed.Items[1].ErrorCode, listed.Items[1].CreatedAt));
        Assert.Equal("/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json?To=%2B8613800000001&From=%2B8657788880000&PageSize=100", stub.Received.First().Target);
        Assert.Equal(2, stub.Received.Count);
    }

    [Fact]
    public async Task A_search_is_repeated_after_any_failure()
    {
        stub.Answers(Breaks, Resets, Page(null));
        Assert.True(Assert.IsType<CarrierList<CarrierMessage>.Listed>(await List()).IsComplete);
        Assert.Equal(3, stub.Received.Count);
    }

    [Fact]
    public async Task A_carrier_that_does_not_answer_proves_nothing()
    {
        stub.Answers(Breaks);
        Assert.IsType<CarrierList<CarrierMessage>.Unavailable>(await List());
        await using var another = await Start();
        another.Answers(Says(200, "{\"messages\":"));
        Assert.IsType<CarrierList<CarrierMessage>.Unavailable>(await another.Client().ListMessages(new CarrierSearch(null, null, Since), CancellationToken.None));
    }

    [Theory]
    [InlineData("https://elsewhere.example/2010-04-01/Accounts/AC/Messages.json")]
    [InlineData("//elsewhere.example/2010-04-01/Accounts/AC/Messages.json")]
    [InlineData("/other/path")]
    public async Task The_token_goes_to_the_carrier_only(string next)
    {
        stub.Answers(Page(next, ("SM1", "Sat, 21 Nov 2026 09:05:00 +0000")));
        Assert.False(Assert.IsType<CarrierList<CarrierMessage>.Listed>(await List()).IsComplete);
        Assert.Single(stub.Received);
    }

    [Fact]
    public async Task A_list_without_end_is_cut_and_says_so()
    {
        stub.Answers(Page("/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json?Page=1", ("SM1", "Sat, 21 Nov 2026 09:05:00 +0000")));
        var listed = Assert.IsType<CarrierList<CarrierMessage>.Listed>(await List());
        Assert.Equal((false, 10), (listed.IsComplete, listed.Items.Count));
    }

    [Fact]
    public async Task Calls_are_listed_with_their_times()
    {
        stub.Answers(Says(200, """
            {"calls":[{"sid":"CA1","parent_call_sid":null,"from":"+8657788880000","to":"+8613800000001","status":"completed","direction":"outbound-api",
            "date_created":"Sat, 21 Nov 2026 09:05:00 +0000","start_time":"Sat, 21 Nov 2026 09:05:02 +0000","end_time":null,"duration":"12"}, 17, {"sid":null}]}
            """));
        var listed = Assert.IsType<CarrierList<CarrierCall>.Listed>(await stub.Client().ListCalls(new CarrierSearch(null, null, Since), CancellationToken.None));
        var call = Assert.Single(listed.Items);
        Assert.Equal((TimeSpan.FromSeconds(12), Since.AddMilliseconds(301_500), null), (call.Duration, call.StartedAt, call.EndedAt));
    }
}
