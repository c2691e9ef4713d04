using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hotline.Tests.Support;

namespace Hotline.Tests.Crashes;

/// <summary>A notice that reached the carrier's door.</summary>
/// <param name="OutboxId">The row it came from, as its own callback address says.</param>
/// <param name="To">Whose phone.</param>
/// <param name="Body">What it says; empty for a call.</param>
/// <param name="Status">What the carrier answered; null while it has not.</param>
internal sealed record Posting(long OutboxId, string To, string Body, int? Status)
{
    /// <summary>The carrier has it on its books.</summary>
    public bool IsTaken => Status is >= 200 and < 300;
}

/// <summary>A webhook as it went out, so that it can be delivered again word for word.</summary>
internal sealed record Delivery(string Url, string Signature, IReadOnlyList<KeyValuePair<string, string>> Form);

/// <summary>What the outbox key of a webhook would be: kind, sid, step.</summary>
internal sealed record Acknowledged(string Kind, string Sid, string Step);

/// <summary>Everything that crossed the wire between host and carrier, read on from the carrier's journal: the memory of the world outside, which no crash of ours touches.</summary>
internal sealed partial class WireRecord(SimulatorProcess world)
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private readonly ConcurrentDictionary<long, Posting> postings = [];
    private readonly ConcurrentDictionary<string, Delivery> texts = [];
    private readonly ConcurrentDictionary<Acknowledged, byte> acknowledged = [];
    private readonly ConcurrentBag<string> faults = [];
    private readonly Dictionary<long, Acknowledged> asked = [];
    private long after;

    /// <summary>How many things have crossed.</summary>
    public long Count => Interlocked.Read(ref after);

    public IReadOnlyCollection<Posting> Postings => [.. postings.Values];

    /// <summary>How many calls were placed.</summary>
    public int Calls => postings.Values.Count(posting => posting.IsTaken && posting.Body.Length == 0);

    /// <summary>The webhooks that were answered 200.</summary>
    public IReadOnlyCollection<Acknowledged> AcknowledgedWebhooks => [.. acknowledged.Keys];

    /// <summary>Webhooks that were not answered 200, apart from those of a busy host.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Webhooks that the host did not take because its disk did not come along within the limit of a write, and said so.</summary>
    public int Busy { get; private set; }

    public Delivery TextOf(string sid) => texts[sid];

    public void Acknowledge(string sid) => acknowledged.TryAdd(new Acknowledged("sms", sid, "0"), 0);

    /// <summary>Reads on to the end.</summary>
    public async Task ReadAsync()
    {
        await reading.WaitAsync();
        try
        {
            while (true)
            {
                var page = await world.Get($"/sim/journal?after={after}&take=2000");
                Assert.Equal(0, page.GetProperty("missed").GetInt64());
                foreach (var crossing in page.GetProperty("items").EnumerateArray()) Take(crossing);
                Interlocked.Exchange(ref after, page.GetProperty("next").GetInt64());
                if (page.GetProperty("items").GetArrayLength() == 0) return;
            }
        }
        finally { reading.Release(); }
    }

    private void Take(JsonElement crossing)
    {
        var what = Text(crossing, "what");
        switch (Text(crossing, "side"), what, Text(crossing, "step"))
        {
            case ("rest", "messages" or "calls", "request") when Text(crossing, "method") == "POST":
                var form = Form(crossing);
                var id = long.Parse(Value(form, "StatusCallback").Split("outbox=")[1], CultureInfo.InvariantCulture);
                postings[crossing.GetProperty("seq").GetInt64()] = new Posting(id, Value(form, "To"), Value(form, "Body"), null);
                break;
            case ("rest", "messages" or "calls", "answer") when Text(crossing, "method") == "POST":
                var of = crossing.GetProperty("of").GetInt64();
                postings[of] = postings[of] with { Status = Status(crossing) };
                break;
            case ("webhook", "sms-in" or "sms-status" or "voice" or "call-status", "request"):
                var asking = KeyOf(what, crossing, Form(crossing));
                if (what == "sms-in") texts[asking.Sid] = new Delivery(Text(crossing, "url"), Text(crossing, "signature"), Form(crossing));
                asked[crossing.GetProperty("seq").GetInt64()] = asking;
                break;
            case ("webhook", "sms-in" or "sms-status" or "voice" or "call-status", "answer"):
                if (Status(crossing) == 200) acknowledged.TryAdd(asked[crossing.GetProperty("of").GetInt64()], 0);
                else if (Status(crossing) == 503 && Text(crossing, "body").Contains("\"busy\"", StringComparison.Ordinal)) Busy++;
                else if (Status(crossing) is { } bad) faults.Add($"{what} {Text(crossing, "sid")}: {bad} {Text(crossing, "body")}");
                break;
        }
    }

    private static Acknowledged KeyOf(string what, JsonElement crossing, List<KeyValuePair<string, string>> fields) => what switch
    {
        "sms-in" => new Acknowledged("sms", Text(crossing, "sid"), "0"),
        "sms-status" => new Acknowledged("sms-status", Text(crossing, "sid"), Value(fields, "MessageStatus")),
        "call-status" => new Acknowledged("voice-status", Value(fields, "CallSid"), Value(fields, "SequenceNumber")),
        _ when Turn().Match(Text(crossing, "url")) is { Success: true } turn => new Acknowledged("voice-notice", Value(fields, "CallSid"), turn.Groups["turn"].Value),
        _ => new Acknowledged("voice-notice", Value(fields, "CallSid"), "0"),
    };

    [GeneratedRegex("[?&]turn=(?<turn>[0-9]+)")]
    private static partial Regex Turn();

    private static string Text(JsonElement crossing, string name) => crossing.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static int? Status(JsonElement crossing) => crossing.TryGetProperty("status", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static List<KeyValuePair<string, string>> Form(JsonElement crossing) =>
        [.. crossing.GetProperty("form").EnumerateArray().Select(field => KeyValuePair.Create(field.GetProperty("name").GetString()!, field.GetProperty("value").GetString()!))];

    private static string Value(IEnumerable<KeyValuePair<string, string>> form, string name) => form.FirstOrDefault(field => field.Key == name).Value ?? "";
}
