using System.Text;
using Hotline.Simulator.Faults;
using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;

namespace Hotline.Simulator.Wire;

/// <summary>The carrier's front door: journal, faults and authentication of every REST request.</summary>
internal sealed class RestWire(RequestDelegate next, SimulatorOptions options, WireJournal journal, FaultPlan faults)
{
    public async Task Invoke(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/2010-04-01")) { await next(context); return; }
        var request = context.Request;
        var url = request.Path + request.QueryString;
        var what = What(request.Path);
        var form = request.HasFormContentType ? await request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var phone = form["To"].FirstOrDefault();
        var fault = faults.Take(FaultSide.Rest, what, url, request.Method, phone,
            FaultKind.Error, FaultKind.Timeout, FaultKind.Reset, FaultKind.Drop, FaultKind.Delay);
        var asked = journal.Write(new Crossing
        {
            Side = "rest", Step = "request", What = what, Method = request.Method, Url = url, Fault = fault?.Kind.ToString(),
            Form = form.SelectMany(field => field.Value.Select(value => new Field(field.Key, value ?? ""))).ToList(),
        });

        if (fault?.Kind == FaultKind.Delay) await Task.Delay(fault.DelayMs, context.RequestAborted);
        var isCarriedOut = fault?.Kind is null or FaultKind.Delay || (fault.Taken ?? fault.Kind is FaultKind.Reset or FaultKind.Timeout);
        var answer = isCarriedOut ? await CarryOut(context) : [];
        var isLost = fault?.Kind is FaultKind.Reset or FaultKind.Drop or FaultKind.Timeout;
        if (fault?.Kind == FaultKind.Error)
        {
            context.Response.Clear();
            context.Response.StatusCode = fault.Status;
            context.Response.ContentType = "application/json";
            var code = fault.Status == 429 ? 20429 : 20500;
            answer = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                CarrierError.Of(fault.Status, code, code == 20429 ? "Too Many Requests" : "An internal server error has occurred"), WireJson.Options);
        }
        journal.Write(new Crossing
        {
            Side = "rest", Step = "answer", What = what, Of = asked.Seq, Method = request.Method, Url = url, Fault = asked.Fault,
            Sid = context.Items["sid"] as string, Status = isLost ? null : context.Response.StatusCode, Body = isLost ? null : Encoding.UTF8.GetString(answer),
            Note = isLost ? isCarriedOut ? "carried out; the answer is lost" : "not carried out; no answer" : null,
        });

        if (fault?.Kind == FaultKind.Timeout) await HangUp(fault.DelayMs, context);
        if (isLost) context.Abort();
        else await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private async Task<byte[]> CarryOut(HttpContext context)
    {
        if (!IsKnown(context.Request))
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = "application/json";
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"Twilio API\"";
            return System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(CarrierError.Of(401, 20003, "Authenticate"), WireJson.Options);
        }
        var body = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;
        try
        {
            if (!context.Request.Path.StartsWithSegments($"/2010-04-01/Accounts/{options.AccountSid}")) await CarrierError.NotFound(context).ExecuteAsync(context);
            else
            {
                await next(context);
                if (context.Response.StatusCode == 404 && kept.Length == 0) await CarrierError.NotFound(context).ExecuteAsync(context);
            }
        }
        finally { context.Response.Body = body; }
        return kept.ToArray();
    }

    private bool IsKnown(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return false;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out var length)) return false;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return options.AuthTokens.Select(token => $"{options.AccountSid}:{token}").Concat(SimulatorOptions.Split(options.ApiKey)).Contains(pair, StringComparer.Ordinal);
    }

    /// <summary>The client gives up by itself or is let go; waiting here burns no simulated time.</summary>
    private static async Task HangUp(int milliseconds, HttpContext context)
    {
        try { await Task.Delay(milliseconds, context.RequestAborted); }
        catch (OperationCanceledException) { }
    }

    private static string What(PathString path) =>
        path.Value!.Split('/').ElementAtOrDefault(4)?.Replace(".json", "", StringComparison.Ordinal).ToLowerInvariant() ?? "accounts";
}
