using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Hotline.Simulator.Faults;
using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;

namespace Hotline.Simulator.Wire;

/// <summary>One try of one webhook over real HTTP, signed and journalled, with the faults that strike single tries.</summary>
public sealed class WebhookPost : IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private readonly SimulatorOptions options;
    private readonly WireJournal journal;
    private readonly FaultPlan faults;
    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxConnectionsPerServer = 256,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public WebhookPost(SimulatorOptions options, WireJournal journal, FaultPlan faults)
    {
        this.options = options;
        this.journal = journal;
        this.faults = faults;
        client.DefaultRequestHeaders.UserAgent.ParseAdd("TwilioProxy/1.1");
    }

    public void Dispose() => client.Dispose();

    public async Task<Attempt> Try(Webhook webhook, WebhookAddress address, int number)
    {
        var fault = faults.Take(FaultSide.Webhook, webhook.What, address.Url, webhook.Method, webhook.Phone,
            FaultKind.Error, FaultKind.Timeout, FaultKind.Reset);
        var isGet = webhook.Method.Equals("GET", StringComparison.OrdinalIgnoreCase);
        var url = isGet ? WithQuery(address.Url, webhook.Form) : address.Url;
        var signature = Signature.Of(options.AuthTokens[0], url, isGet ? [] : webhook.Form);
        var asked = journal.Write(new Crossing
        {
            Side = "webhook", Step = "request", What = webhook.What, Method = webhook.Method, Url = url, Form = webhook.Form,
            Signature = signature, Attempt = number, Sid = webhook.Sid, Fault = fault?.Kind.ToString(),
        });
        Attempt attempt;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var target) || target.Scheme is not ("http" or "https")) attempt = new Attempt(AttemptEnd.NotConnected, Note: "not a web address");
        else if (fault?.Kind == FaultKind.Error) attempt = new Attempt(fault.Status < 500 ? AttemptEnd.ClientError : AttemptEnd.ServerError, fault.Status);
        else
        {
            attempt = await Exchange(webhook, address, url, signature, isGet, fault?.Kind == FaultKind.Reset);
            if (fault?.Kind == FaultKind.Timeout) attempt = new Attempt(AttemptEnd.TimedOut, Note: "the answer is taken as lost");
        }
        journal.Write(new Crossing
        {
            Side = "webhook", Step = "answer", What = webhook.What, Of = asked.Seq, Method = webhook.Method, Url = url, Attempt = number,
            Status = attempt.Status, Body = attempt.Body, Sid = webhook.Sid, Fault = asked.Fault,
            Note = attempt.End == AttemptEnd.Answered ? null : attempt.Note ?? attempt.End.ToString(),
        });
        return attempt;
    }

    private async Task<Attempt> Exchange(Webhook webhook, WebhookAddress address, string url, string signature, bool isGet, bool reset)
    {
        using var stop = new CancellationTokenSource(address.TotalTimeout);
        using var request = new HttpRequestMessage(new HttpMethod(webhook.Method), url);
        request.Headers.TryAddWithoutValidation(Signature.Header, signature);
        request.Headers.TryAddWithoutValidation("I-Twilio-Idempotency-Token", webhook.IdempotencyToken);
        if (!isGet) request.Content = new FormContent(webhook.Form, reset ? stop.Cancel : null);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token).WaitAsync(
                address.ReadTimeout + address.ConnectTimeout, stop.Token);
            var body = await Read(response, stop.Token);
            var status = (int)response.StatusCode;
            var end = status >= 500 ? AttemptEnd.ServerError : status >= 400 ? AttemptEnd.ClientError : AttemptEnd.Answered;
            return new Attempt(end, status, body, response.Content.Headers.ContentType?.MediaType ?? "");
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            || problem.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            return new Attempt(AttemptEnd.NotConnected, Note: problem.Message);
        }
        catch (HttpRequestException problem) { return new Attempt(AttemptEnd.Broken, Note: problem.Message); }
        catch (Exception problem) when (problem is IOException or InvalidDataException) { return new Attempt(AttemptEnd.Broken, Note: problem.Message); }
        catch (Exception problem) when (problem is OperationCanceledException or TimeoutException)
        {
            return reset
                ? new Attempt(AttemptEnd.Broken, Note: "reset after the request was written")
                : new Attempt(AttemptEnd.TimedOut, Note: $"no answer in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        }
    }

    private static async Task<string> Read(HttpResponseMessage response, CancellationToken stop)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(stop);
        var buffer = new byte[LongestAnswer + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        if (length > LongestAnswer) throw new InvalidDataException("the answer is longer than 64 KB");
        return System.Text.Encoding.UTF8.GetString(buffer, 0, length);
    }

    private static string WithQuery(string url, IReadOnlyList<Field> form) =>
        url + (url.Contains('?') ? '&' : '?') + string.Join('&', form.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>A form that can break the connection right after it was written.</summary>
    private sealed class FormContent : HttpContent
    {
        private readonly byte[] bytes;
        private readonly Action? written;

        public FormContent(IReadOnlyList<Field> form, Action? written)
        {
            this.written = written;
            bytes = System.Text.Encoding.UTF8.GetBytes(string.Join('&', form.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")));
            Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes);
            if (written is null) return;
            await stream.FlushAsync();
            written();
        }

        protected override bool TryComputeLength(out long length) { length = bytes.Length; return true; }
    }
}

/// <summary>How one try ended and what it brought.</summary>
public sealed record Attempt(AttemptEnd End, int? Status = null, string Body = "", string ContentType = "", string? Note = null)
{
    /// <summary>The vendor's code for a failed try.</summary>
    public int ErrorCode => End switch
    {
        AttemptEnd.NotConnected => 11205,
        AttemptEnd.ClientError or AttemptEnd.ServerError => 11217,
        AttemptEnd.TimedOut or AttemptEnd.Broken => 11200,
        _ => 0,
    };
}
