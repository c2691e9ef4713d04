using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>One request to the REST API with its attempts: signs in, waits, repeats what is safe to repeat, and says what became of it.</summary>
/// <remarks>
/// Time limits run on the machine's clock, never on the host's: a clock that a test moves by hand must not freeze a socket.
/// </remarks>
internal sealed class TwilioWire(IHttpClientFactory clients, CarrierAccount account, ILogger<TwilioWire> log)
{
    public const string ClientName = "carrier";

    private readonly ResiliencePipeline<TwilioAnswer> posts = Pipeline(account.Profile.TimeLimits, answer => answer.IsSafeToRepeat);
    private readonly ResiliencePipeline<TwilioAnswer> gets = Pipeline(
        account.Profile.TimeLimits, answer => answer.IsSafeToRepeat || answer is TwilioAnswer.Lost or TwilioAnswer.Answered { Status: >= 500 });

    /// <summary>Changes something: repeated only while nothing can have arrived, or after 429.</summary>
    public Task<TwilioAnswer> Post(string operation, string path, TwilioForm form, CancellationToken stop) =>
        Send(posts, operation, HttpMethod.Post, Address(path), form, stop);

    /// <summary>Takes something away; repeated like a post.</summary>
    public Task<TwilioAnswer> Delete(string operation, string path, CancellationToken stop) =>
        Send(posts, operation, HttpMethod.Delete, Address(path), null, stop);

    /// <summary>Reads; repeated after any failure.</summary>
    public Task<TwilioAnswer> Get(string operation, Uri address, CancellationToken stop) =>
        Send(gets, operation, HttpMethod.Get, address, null, stop);

    /// <summary>The address of something of our account, for example <c>Messages.json</c>.</summary>
    public Uri Address(string path) => new(account.BaseUrl, account.Profile.AccountsPath + Uri.EscapeDataString(account.AccountSid) + "/" + path);

    private async Task<TwilioAnswer> Send(
        ResiliencePipeline<TwilioAnswer> pipeline, string operation, HttpMethod method, Uri address, TwilioForm? form, CancellationToken stop)
    {
        if (!account.IsConfigured) return new TwilioAnswer.NeverLeft("no carrier is configured");
        TwilioAnswer answer = new TwilioAnswer.NeverLeft("no attempt was made");
        var attempts = 0;
        try
        {
            await pipeline.ExecuteAsync(
                async attemptStop =>
                {
                    attempts++;
                    return answer = await Attempt(method, address, form, stop, attemptStop);
                },
                stop);
        }
        catch (TimeoutRejectedException)
        {
            // The whole request ran out of time between two attempts; the last attempt's answer stands.
        }
        answer.Log(log, operation, attempts);
        return answer;
    }

    private async Task<TwilioAnswer> Attempt(HttpMethod method, Uri address, TwilioForm? form, CancellationToken stop, CancellationToken attemptStop)
    {
        TwilioAnswer answer = new TwilioAnswer.NeverLeft("no token is configured");
        foreach (var signIn in account.SignIns)
        {
            using var content = form?.ToContent();
            using var request = new HttpRequestMessage(method, address) { Content = content };
            request.Headers.Authorization = signIn;
            request.Headers.Accept.ParseAdd("application/json");
            try
            {
                using var response = await clients.CreateClient(ClientName).SendAsync(request, attemptStop);
                var body = await response.Content.ReadAsByteArrayAsync(attemptStop);
                answer = new TwilioAnswer.Answered((int)response.StatusCode, body, Wish(response));
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
            {
                stop.ThrowIfCancellationRequested();
                var reason = Reason(failure);
                // Without a body there is no telling whether the headers left; only a refused connection is certain.
                var hasLeft = content?.HasLeft ?? failure is not HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
                };
                return hasLeft ? new TwilioAnswer.Lost(reason) : new TwilioAnswer.NeverLeft(reason);
            }
            // While tokens are being changed the carrier takes one of two; a refused sign-in processed nothing.
            if (answer is not TwilioAnswer.Answered { Status: (int)HttpStatusCode.Unauthorized }) break;
        }
        return answer;
    }

    private static TimeSpan? Wish(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - TimeProvider.System.GetUtcNow() is var left && left > TimeSpan.Zero => left,
        _ => null,
    };

    // The kind of failure only: messages of the socket layer repeat addresses.
    private static string Reason(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: var error } => "http " + error,
        OperationCanceledException => "time-out",
        _ => failure.GetType().Name,
    };

    private static ResiliencePipeline<TwilioAnswer> Pipeline(CarrierTimeLimits limits, Func<TwilioAnswer, bool> isRepeated) =>
        new ResiliencePipelineBuilder<TwilioAnswer>()
            .AddTimeout(limits.Request)
            .AddRetry(new RetryStrategyOptions<TwilioAnswer>
            {
                MaxRetryAttempts = limits.Retries,
                // A carrier that asks for more patience than we have gets its way: the caller tries again later.
                ShouldHandle = args => ValueTask.FromResult(
                    args.Outcome.Result is { } answer && isRepeated(answer) && !(answer.Wait > limits.LongestRetry)),
                DelayGenerator = args =>
                {
                    var pause = limits.FirstRetry * Math.Pow(2, args.AttemptNumber);
                    var wish = args.Outcome.Result?.Wait ?? TimeSpan.Zero;
                    return ValueTask.FromResult<TimeSpan?>(TimeSpan.FromTicks(Math.Min(limits.LongestRetry.Ticks, Math.Max(pause.Ticks, wish.Ticks))));
                },
            })
            .AddTimeout(limits.Attempt)
            .Build();
}
