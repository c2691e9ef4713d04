using System.Text.Json;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>The carrier's books, page by page.</summary>
internal sealed class TwilioLists(TwilioWire wire, CarrierAccount account, ILogger<TwilioLists> log)
{
    private const int PageSize = 100;

    /// <summary>A thousand entries between two numbers within minutes would be a fault, not a search.</summary>
    private const int MostPages = 10;

    public Task<CarrierList<CarrierMessage>> Messages(CarrierSearch search, CancellationToken stop) =>
        Read("Messages", search, Message, message => message.CreatedAt, stop);

    public Task<CarrierList<CarrierCall>> Calls(CarrierSearch search, CancellationToken stop) =>
        Read("Calls", search, Call, call => call.CreatedAt, stop);

    /// <remarks>
    /// The wire's own date filters look at the sending or starting date, which a queued message or call does not have yet, so the
    /// dates are compared here. They carry whole seconds: <see cref="CarrierSearch.Since"/> counts from the second it lies in.
    /// </remarks>
    private async Task<CarrierList<T>> Read<T>(
        string what, CarrierSearch search, Func<JsonElement, T?> read, Func<T, DateTimeOffset?> createdAt, CancellationToken stop) where T : class
    {
        var operation = "List" + what;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(account.Profile.TimeLimits.List);
        var since = search.Since.AddTicks(-(search.Since.Ticks % TimeSpan.TicksPerSecond));
        var query = new TwilioForm().Add("To", search.To).Add("From", search.From).Add("PageSize", $"{PageSize}");
        Uri? next = new(wire.Address(what + ".json"), "?" + query);
        var items = new List<T>();
        try
        {
            for (var page = 0; next is not null; page++)
            {
                if (page == MostPages) return Cut("too many pages");
                var answer = await wire.Get(operation, next, limit.Token);
                if (answer is not TwilioAnswer.Answered { Status: 200 } answered) return new CarrierList<T>.Unavailable(Reason(answer));
                using var document = JsonDocument.Parse(answered.Body.AsMemory());
                var json = document.RootElement;
                if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(what.ToLowerInvariant(), out var entries) || entries.ValueKind != JsonValueKind.Array)
                    return new CarrierList<T>.Unavailable("an answer that cannot be read");

                var isOlder = false;
                foreach (var item in entries.EnumerateArray().Select(read).OfType<T>())
                {
                    isOlder = createdAt(item) < since;
                    if (!isOlder) items.Add(item);
                }
                // Newest first: once the last entry of a page is too old, so is everything after it.
                if (isOlder) break;
                var following = json.Text("next_page_uri");
                if (string.IsNullOrEmpty(following)) break;
                next = Following(following);
                if (next is null) return Cut("the next page is not at the carrier");
            }
            return new CarrierList<T>.Listed(items, IsComplete: true);
        }
        catch (JsonException)
        {
            return new CarrierList<T>.Unavailable("an answer that cannot be read");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new CarrierList<T>.Unavailable("time-out");
        }

        CarrierList<T> Cut(string reason)
        {
            log.CarrierListCut(operation, reason);
            return new CarrierList<T>.Listed(items, IsComplete: false);
        }
    }

    // The token goes with the request, so the next page is followed to the same carrier only.
    private Uri? Following(string uri) =>
        Uri.TryCreate(account.BaseUrl, uri, out var next) && next.GetLeftPart(UriPartial.Authority) == account.BaseUrl.GetLeftPart(UriPartial.Authority)
            && next.AbsolutePath.StartsWith(account.Profile.AccountsPath, StringComparison.Ordinal) ? next : null;

    private static string Reason(TwilioAnswer answer) => answer switch
    {
        TwilioAnswer.Answered answered => $"http {answered.Status}",
        TwilioAnswer.Lost lost => lost.Reason,
        TwilioAnswer.NeverLeft never => never.Reason,
        _ => "",
    };

    private static CarrierMessage? Message(JsonElement json) => json.Text("sid") is not { Length: > 0 } sid ? null : new CarrierMessage(
        sid, json.Text("from"), json.Text("to"), json.Text("body"), json.Text("status") ?? "", json.Text("direction"), TwilioValues.Number(json.Text("error_code")),
        TwilioValues.Date(json.Text("date_created")), TwilioValues.Date(json.Text("date_sent")), TwilioValues.Number(json.Text("num_segments")));

    private static CarrierCall? Call(JsonElement json) => json.Text("sid") is not { Length: > 0 } sid ? null : new CarrierCall(
        sid, json.Text("parent_call_sid"), json.Text("from"), json.Text("to"), json.Text("status") ?? "", json.Text("direction"),
        TwilioValues.Date(json.Text("date_created")), TwilioValues.Date(json.Text("start_time")), TwilioValues.Date(json.Text("end_time")),
        TwilioValues.Seconds(json.Text("duration")));
}
