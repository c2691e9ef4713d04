using Hotline.Simulator.Hosting;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>GET Calls.json, newest first: filters To, From, Status, ParentCallSid, StartTime, EndTime (with &gt; and &lt;).</summary>
internal static class ListCalls
{
    public static IResult One(string sid, HttpContext context, CallBook book, SimulatorOptions options) =>
        book.Find(sid) is { } call ? Results.Json(CallView.Of(call, options), WireJson.Options) : CarrierError.NotFound(context);

    public static IResult Handle(HttpContext context, CallBook book, SimulatorOptions options)
    {
        var query = context.Request.Query;
        if (!DateFilter.TryRead(query, "StartTime", out var started) || !DateFilter.TryRead(query, "EndTime", out var ended))
            return CarrierError.Answer(400, 20001, "Invalid date");
        // A call that was never answered has no start; a reconciliation must see it all the same.
        var found = book.Newest().Where(call =>
            Is("To", call.To) && Is("From", call.From) && Is("Status", call.Status) && Is("ParentCallSid", call.ParentSid)
            && started.Contains(call.AnsweredAt ?? call.CreatedAt) && (ended.IsOpen || (call.EndedAt is { } at && ended.Contains(at))));
        var page = ListPage.Cut(context.Request, found, call => call.Sid);
        return page.Answer("calls", page.Items.Select(call => CallView.Of(call, options)));

        bool Is(string name, string? value) => string.IsNullOrEmpty(query[name]) || query[name] == value;
    }
}
