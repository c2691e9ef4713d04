using System.Net;
using System.Text;
using System.Xml.Linq;
using Hotline.Api.Data;
using Hotline.Dispatch.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Messages;

/// <summary>A signed webhook is stored and answered with valid TwiML, whatever is in it; an unsigned one leaves no trace.</summary>
public sealed class BadTextTests : IAsyncLifetime
{
    private RunningHotline hotline = null!;

    public async Task InitializeAsync() => hotline = await RunningHotline.StartAsync();

    public async Task DisposeAsync() => await hotline.DisposeAsync();

    [Fact]
    public async Task Whatever_a_text_says_it_is_stored_clean_and_answered()
    {
        string[] bodies =
        [
            "\0水管\0坏了", "水管\u000B坏了", "水管\uD83D坏了", "水管\uDE00", "\u202E水管坏了\u202D", string.Concat(Enumerable.Repeat("🚰", 1600)), "<script>alert(1)</script>", "</Say><Dial>+8613800000001</Dial>",
            "' OR 1=1--", "=HYPERLINK(\"http://x\")", "１ ４８３１", "", "   ", "\r\n\r\n", "%00%", "{number}{link}[link:x]", "\uFEFF", "😀",
        ];
        foreach (var body in bodies) await TakenAsync(SignedPosts.TextForm("+8614200039100", body));
        var stored = await hotline.ReadAsync(db => db.Messages.AsNoTracking().Where(message => message.Direction == MessageDirection.In).Select(message => message.Body).ToListAsync());
        Assert.Equal(bodies.Length, stored.Count);
        Assert.All(stored, body =>
        {
            Assert.NotEmpty(body);
            Assert.DoesNotContain(body, letter => char.IsControl(letter) && letter != '\n');
            Assert.DoesNotContain('\u202E', body);
            Assert.Equal(body, new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(body)));
        });
    }

    [Fact]
    public async Task Whoever_a_text_is_from_it_is_stored_and_answered()
    {
        string[] senders =
        [
            "", "anonymous", "Anonymous", "+266696687", "中国移动", "Bank-ICBC", "10086", "106575555123456789", "client:agent1", "sip:somebody@example.org", "＋８６１４２０００３９２０１", "+86 142-0003-9202",
            "\0", "\u202E+8614200039203", "<script>", "' OR 1=1--", "=HYPERLINK(", "+1", "++++", new string('9', 400), string.Concat(Enumerable.Repeat("🚰", 200)), "+861\uD83D", "0571 0003 9204",
        ];
        foreach (var from in senders) await TakenAsync(SignedPosts.TextForm(from, "水龙头漏水，世纪城"));
        Assert.Equal(senders.Length, await hotline.ReadAsync(db => db.Messages.CountAsync(message => message.Direction == MessageDirection.In)));
        Assert.Equal(1, await hotline.ReadAsync(db => db.Conversations.CountAsync(conversation => conversation.Phone == "+8614200039201")));
        Assert.Equal(4, await hotline.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task Missing_repeated_and_foreign_fields_cost_nothing()
    {
        await TakenAsync([]);
        await TakenAsync([("Body", "只有正文")]);
        await TakenAsync([("MessageSid", "SMdeadbeef0001"), ("From", "+8614200039301"), ("From", "+8614200039302"), ("Body", "一"), ("Body", "二"), ("AccountSid", "x"), ("AccountSid", "y")]);
        await TakenAsync([("MessageSid", "not a sid \0"), ("From", "+8614200039303"), ("Body", "号码不对")]);
        await TakenAsync([("MessageSid", new string('S', 5000)), ("From", "+8614200039304"), ("Body", "号码太长"), ("NumMedia", "-1")]);
        await TakenAsync([.. SignedPosts.TextForm("+8614200039305", "图片"), .. Enumerable.Range(0, 900).Select(i => ($"MediaUrl{i}", "https://example.org/x"))]);
        await TakenAsync(path: "/carrier/sms/status", form: [("MessageStatus", "delivered")]);
        await TakenAsync(path: "/carrier/sms/status?outbox=abc", form: [("MessageSid", "SMdeadbeef0002"), ("MessageStatus", "\0\u202E"), ("ErrorCode", "</Say>")]);
        await TakenAsync(path: "/carrier/sms/status?outbox=999999999", form: [("MessageSid", "SMdeadbeef0003"), ("MessageStatus", "delivered")]);
        await TakenAsync(path: "/carrier/voice", form: [("CallSid", "CAdeadbeef0001"), ("From", "</Say><Dial>"), ("To", "\0")]);
        await TakenAsync(path: "/carrier/voice", form: []);
        await TakenAsync(path: "/carrier/voice/notice?outbox=&turn=99999999999999999999", form: [("CallSid", "CAdeadbeef0002"), ("Digits", "</Say>\0")]);
        await TakenAsync(path: "/carrier/voice/notice?outbox=1&outbox=2&turn=-1", form: [("Digits", "1")]);
        await TakenAsync(path: "/carrier/voice/status?outbox=1", form: [("CallStatus", "no-answer"), ("SequenceNumber", "\u000B")]);
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1, 1025, HttpStatusCode.BadRequest)]
    public async Task Only_what_cannot_be_read_is_refused(int length, int fields, HttpStatusCode expected)
    {
        var body = SignedPosts.Encoded(Enumerable.Range(0, fields).Select(i => ($"k{i}", new string('a', Math.Min(length, 1024))))).ToList();
        while (body.Count < length) body.AddRange(body.Take(length - body.Count).ToList());
        using var answer = await hotline.PostSignedAsync("/carrier/sms", [.. body]);
        Assert.Equal(expected, answer.StatusCode);
        Assert.False(await hotline.ReadAsync(db => db.Inbox.AnyAsync()));
    }

    [Fact]
    public async Task An_unsigned_webhook_is_refused_and_nothing_of_it_stays()
    {
        foreach (var path in (string[])["/carrier/sms", "/carrier/sms/fallback", "/carrier/sms/status", "/carrier/voice", "/carrier/voice/notice?outbox=1", "/carrier/voice/status"])
        {
            using var answer = await hotline.PostSignedAsync(path, SignedPosts.Encoded(SignedPosts.TextForm("+8614200039401", "煤气味")), isSigned: false);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.False(await hotline.ReadAsync(async db => await db.Inbox.AnyAsync() || await db.Messages.AnyAsync() || await db.Tickets.AnyAsync() || await db.AgentTasks.AnyAsync()));
    }

    [Fact]
    public async Task A_repeat_gets_the_same_bytes_and_changes_nothing_through_either_door()
    {
        var form = SignedPosts.TextForm("+8614200039501", "世纪城一期3幢，厨房水管漏水");
        var answers = new List<byte[]>();
        foreach (var path in (string[])["/carrier/sms", "/carrier/sms", "/carrier/sms/fallback"])
        {
            using var answer = await hotline.PostSignedAsync(path, form);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsByteArrayAsync());
        }
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal(1, await hotline.ReadAsync(db => db.Tickets.CountAsync()));
        Assert.Equal(1, await hotline.ReadAsync(db => db.Messages.CountAsync(message => message.Direction == MessageDirection.In)));
        Assert.Equal(1, await hotline.ReadAsync(db => db.Inbox.CountAsync()));
        var raw = await hotline.ReadAsync(db => db.Inbox.Select(entry => entry.RawBody).SingleAsync());
        Assert.Equal(SignedPosts.Encoded(form), raw);
    }

    [Fact]
    public async Task A_text_that_the_house_fails_to_understand_is_kept_for_a_person()
    {
        // A row that nobody can read: every reading of words throws.
        await hotline.ReadAsync(async db =>
        {
            db.Lexicon.Add(new Dispatch.Lines.LexiconEntry { Kind = "nonsense", Word = "x" });
            return await db.SaveChangesAsync();
        });
        hotline.Services.GetRequiredService<Catalogues>().Forget();
        await TakenAsync(SignedPosts.TextForm("+8614200039601", "世纪城一期3幢，厨房水管漏水"));
        var message = await hotline.ReadAsync(db => db.Messages.AsNoTracking().SingleAsync());
        Assert.Equal(("世纪城一期3幢，厨房水管漏水", MessageStatus.Proposed), (message.Body, message.Status));
        Assert.Equal(1, await hotline.ReadAsync(db => db.Conversations.Select(conversation => conversation.Unhandled).SingleAsync()));
    }

    private Task TakenAsync(List<(string Key, string Value)> form) => TakenAsync("/carrier/sms", form);

    private async Task TakenAsync(string path, List<(string Key, string Value)> form)
    {
        var before = await hotline.ReadAsync(db => db.Inbox.CountAsync());
        using var answer = await hotline.PostSignedAsync(path, form);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} {string.Join('&', form.Take(8))}: {(int)answer.StatusCode} {text}");
        Assert.Equal("Response", XDocument.Parse(text).Root!.Name.LocalName);
        Assert.Equal(before + 1, await hotline.ReadAsync(db => db.Inbox.CountAsync()));
    }
}
