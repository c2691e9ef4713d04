using System.Diagnostics.CodeAnalysis;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.Features;

namespace Hotline.Api.Carrier;

/// <summary>
/// Stands before everything under <c>/carrier</c>: reads the body once, verifies the signature over it and lets nothing else through.
/// It guards the path, not the endpoint, so that an endpoint added later cannot forget it.
/// </summary>
internal sealed class CarrierGuard(RequestDelegate next, CarrierAccount account, PublicUrl publicUrl, WebhookMeter meter, ILogger<CarrierGuard> log)
{
    public const string Path = "/carrier";

    /// <summary>The longest webhook is a text of 1,600 characters with its media, far below.</summary>
    public const int LongestBody = 256 * 1024;

    /// <summary>A carrier sends its few kilobytes at once; whoever needs longer holds a connection.</summary>
    private static readonly TimeSpan LongestReading = TimeSpan.FromSeconds(10);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = HttpMethods.Post;
            await Refuse(http, StatusCodes.Status405MethodNotAllowed, "not a POST");
            return;
        }

        var (body, fault) = await ReadBody(http);
        if (body is null)
        {
            await Refuse(http, fault, "unreadable body");
            return;
        }

        var isForm = IsForm(http.Request, body);
        var form = isForm ? FormBody.Read(body) : null;
        if (isForm && form is null)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, "too many fields");
            return;
        }

        if (!TryGetUrl(http, out var url) || !IsSigned(http.Request, url, form, body))
        {
            await Refuse(http, StatusCodes.Status403Forbidden, "no valid signature");
            return;
        }

        var fields = new CarrierFields(form ?? []);
        http.Features.Set(new CarrierRequest
        {
            Carrier = account.Profile.Name,
            AccountSid = fields["AccountSid"] is { Length: > 0 } named && account.Profile.Sid.IsMatch(named) ? named : account.AccountSid,
            RawBody = body,
            Fields = fields,
            Url = url,
            IdempotencyToken = http.Request.Headers["I-Twilio-Idempotency-Token"].FirstOrDefault(),
        });
        await next(http);
    }

    private bool IsSigned(HttpRequest request, string url, IReadOnlyList<FormField>? form, byte[] body)
    {
        // Two headers would leave it to chance which one was meant.
        var signatures = request.Headers[account.Profile.SignatureHeader];
        return account.SigningKeys.Count > 0 && signatures.Count == 1
            && account.Profile.Verify(account.SigningKeys, signatures[0], url, form, body);
    }

    // What was called must be what the carrier was told to call: our configured address and the request line as it came,
    // not the Host header or a decoded path, which a proxy changes and a stranger chooses.
    private bool TryGetUrl(HttpContext http, [NotNullWhen(true)] out string? url)
    {
        url = null;
        var target = http.Features.Get<IHttpRequestFeature>()?.RawTarget;
        // Test servers without a request line leave it empty.
        if (string.IsNullOrEmpty(target)) target = http.Request.PathBase.ToUriComponent() + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
        if (!target.StartsWith('/') || publicUrl.Value is not { } address) return false;
        url = address + target;
        return true;
    }

    private static bool IsForm(HttpRequest request, byte[] body)
    {
        var type = request.ContentType;
        if (string.IsNullOrEmpty(type)) return true;
        return type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) || body.Length == 0;
    }

    private static async Task<(byte[]? Body, int Fault)> ReadBody(HttpContext http)
    {
        if (http.Request.ContentLength > LongestBody) return (null, StatusCodes.Status413PayloadTooLarge);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(LongestReading);
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await http.Request.Body.ReadAsync(part, limit.Token)) > 0)
            {
                if (body.Length + read > LongestBody) return (null, StatusCodes.Status413PayloadTooLarge);
                body.Write(part, 0, read);
            }
            return (body.ToArray(), 0);
        }
        catch (BadHttpRequestException malformed)
        {
            return (null, malformed.StatusCode);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            return (null, StatusCodes.Status408RequestTimeout);
        }
    }

    private async Task Refuse(HttpContext http, int status, string reason)
    {
        meter.Refused(reason);
        log.WebhookRefused(status, reason);
        if (http.RequestAborted.IsCancellationRequested) return;
        await TypedResults.Problem(statusCode: status, detail: $"Webhook refused: {reason}.", extensions: [new("code", "webhook-refused")]).ExecuteAsync(http);
    }
}
