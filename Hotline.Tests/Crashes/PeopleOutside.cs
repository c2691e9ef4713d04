using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Hotline.Tests.Support;

namespace Hotline.Tests.Crashes;

/// <summary>A text that somebody sent to the hotline.</summary>
internal sealed record Said(string Sid, string From, string Body);

/// <summary>
/// Residents and merchants with phones. They answer what they read, whether the host is up or not; a careful carrier goes on delivering
/// each text, word for word, until the host has taken it.
/// </summary>
internal sealed partial class PeopleOutside(SimulatorProcess world, WireRecord wire, int seed, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly HttpClient carrier = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<long, Task> readers = [];
    private readonly ConcurrentBag<Task> residents = [];
    private readonly ConcurrentBag<Said> said = [];

    /// <summary>Every text that was sent.</summary>
    public IReadOnlyCollection<Said> Said => said;

    /// <summary>Everybody has done what they wanted to do about everything they have read so far.</summary>
    public bool IsQuiet => readers.Values.Concat(residents).All(task => task.IsCompleted);

    /// <summary>A resident has a leak.</summary>
    public void ReportLeak(string phone, int building) => residents.Add(SayAsync(phone, $"世纪城一期{building}幢2单元501，厨房水管漏水，麻烦派个师傅"));

    /// <summary>Reads what arrived and answers it, until stopped.</summary>
    public async Task LiveAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await wire.ReadAsync();
            foreach (var posting in wire.Postings.Where(posting => posting.IsTaken)) _ = readers.GetOrAdd(posting.OutboxId, _ => AnswerAsync(posting));
            await Task.Delay(Pause / 4, CancellationToken.None);
        }
    }

    /// <summary>Throws what went wrong with any of them.</summary>
    public Task AllAsync() => Task.WhenAll(readers.Values.Concat(residents));

    public void Dispose() => carrier.Dispose();

    private async Task AnswerAsync(Posting posting)
    {
        var random = new Random(HashCode.Combine(seed, posting.OutboxId));
        if (Survey().IsMatch(posting.Body))
        {
            await SayAsync(posting.To, "5");
        }
        else if (Offered().Match(posting.Body) is { Success: true } offer)
        {
            foreach (var words in (string[])["1 {0}", "3 {0}", "4 {0}", "5 {0} 120"])
            {
                await Task.Delay(random.Next(400), stop);
                await SayAsync(posting.To, words.Replace("{0}", offer.Groups[1].Value, StringComparison.Ordinal));
            }
        }
    }

    private async Task SayAsync(string from, string body)
    {
        var outcome = await world.Text(from, RunningHotline.HotlineNumber, body);
        var sid = outcome.GetProperty("sid").GetString()!;
        said.Add(new Said(sid, from, body));
        if (outcome.GetProperty("outcome").GetString() == "Answered") return;
        await wire.ReadAsync();
        while (!await DeliverAgainAsync(wire.TextOf(sid))) await Task.Delay(Pause, stop);
        wire.Acknowledge(sid);
    }

    private async Task<bool> DeliverAgainAsync(Delivery text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, text.Url) { Content = new FormUrlEncodedContent(text.Form) };
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", text.Signature);
        try
        {
            using var answer = await carrier.SendAsync(request, stop);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            return false;
        }
    }

    [GeneratedRegex("请回复1到5|Reply 1 to 5")]
    private static partial Regex Survey();

    [GeneratedRegex("(?:回复|reply) 1 ([0-9]+) ")]
    private static partial Regex Offered();
}
