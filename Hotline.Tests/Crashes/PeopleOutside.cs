using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Hotline.Tests.Support;

namespace Hotline.Tests.Crashes;

/// <summary>A text that somebody sent to the hotline.</summary>
internal sealed record Said(string Sid, string From, string Body);

/// <summary>A button of a merchant's page that the host confirmed.</summary>
internal sealed record Pressed(long OutboxId, string Name);

/// <summary>
/// Residents and merchants with phones: some answer by text, some on the page behind the link, some by a key when they are called. They answer what they read, whether the host is up or not; a careful carrier goes on delivering
/// each text, word for word, until the host has taken it.
/// </summary>
internal sealed partial class PeopleOutside(SimulatorProcess world, WireRecord wire, int seed, CancellationToken stop) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly HttpClient carrier = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly ConcurrentDictionary<long, Task> readers = [];
    private readonly ConcurrentBag<Task> residents = [];
    private readonly ConcurrentBag<Said> said = [];
    private readonly ConcurrentBag<Pressed> pressed = [];
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <summary>Every text that was sent.</summary>
    public IReadOnlyCollection<Said> Said => said;

    /// <summary>Every button that was confirmed.</summary>
    public IReadOnlyCollection<Pressed> Pressed => pressed;

    /// <summary>These phones are picked up, and 1 is pressed.</summary>
    public async Task PickUpAsync(IEnumerable<string> phones)
    {
        foreach (var phone in phones) await world.Post($"/sim/phones/{Uri.EscapeDataString(phone)}", new { calls = "Answer", script = new[] { "press 1" } });
    }

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

    public void Dispose()
    {
        carrier.Dispose();
        browser.Dispose();
    }

    private async Task AnswerAsync(Posting posting)
    {
        var random = new Random(unchecked((seed * 397) ^ (int)posting.OutboxId));
        if (Survey().IsMatch(posting.Body))
        {
            await SayAsync(posting.To, "5");
        }
        else if (Page().Match(posting.Body) is { Success: true } page && random.Next(2) == 0)
        {
            foreach (var button in (string[])["Accept", "SetOut", "Arrive", "Done"])
            {
                await Task.Delay(random.Next(400), stop);
                await PressAsync(page.Value, button, posting.OutboxId);
            }
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

    /// <summary>Whoever sees no answer presses again.</summary>
    private async Task PressAsync(string page, string button, long outboxId)
    {
        while (true)
        {
            try
            {
                using var answer = await browser.PostAsync($"{page}?handler={button}", new FormUrlEncodedContent([]), stop);
                if (answer.StatusCode < HttpStatusCode.InternalServerError)
                {
                    // A refusal is shown on the next page, and a cookie carries it there; without one the cookie is emptied.
                    var isRefused = answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(cookie => !cookie.StartsWith("hotline-notice=;", StringComparison.Ordinal));
                    if (answer.StatusCode == HttpStatusCode.SeeOther && !isRefused) pressed.Add(new Pressed(outboxId, button));
                    return;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested) { /* The host is away. */ }
            await Task.Delay(Pause, stop);
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

    [GeneratedRegex("http://[^ ]+/m/[A-Za-z0-9_-]+")]
    private static partial Regex Page();

    [GeneratedRegex("(?:回复|reply) 1 ([0-9]+) ")]
    private static partial Regex Offered();
}
