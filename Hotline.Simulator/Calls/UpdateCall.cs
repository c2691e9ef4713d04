using Hotline.Simulator.Hosting;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>POST Calls/{CA}.json: redirects a live call to other instructions, ends it (completed), or takes it back before it is answered (canceled).</summary>
internal static class UpdateCall
{
    public static async Task<IResult> Handle(string sid, HttpContext context, CallBook book, SimulatorOptions options, CancellationToken stop)
    {
        if (book.Find(sid) is not { } call) return CarrierError.NotFound(context);
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(stop) : FormCollection.Empty;
        string status = form["Status"].ToString(), url = form["Url"].ToString(), twiml = form["Twiml"].ToString();
        context.Items["sid"] = sid;
        if (status.Length > 0)
        {
            if (status is not ("completed" or "canceled")) return CarrierError.Answer(400, 21218, $"Invalid call status {status}");
            var isEarly = call.Status is "queued" or "ringing";
            if (!call.IsOver && (status == "completed" || isEarly)) call.Control.Give(new Instruction(null, isEarly ? "canceled" : "completed"));
            return Results.Json(CallView.Of(call, options), WireJson.Options);
        }
        if (call.Status != "in-progress") return CarrierError.Answer(400, 21220, "Call is not in-progress. Cannot redirect.");
        if (url.Length > 0 && !PlaceCall.IsWeb(url)) return CarrierError.Answer(400, 21205, $"Url is not a valid URL: {url}");
        var method = form["Method"].FirstOrDefault() ?? "POST";
        if (url.Length > 0) call.Control.Give(new Instruction(new Turn(url, method), null));
        else if (twiml.Length > 0) call.Control.Give(new Instruction(new Turn("", method) { Twiml = twiml }, null));
        return Results.Json(CallView.Of(call, options), WireJson.Options);
    }
}
