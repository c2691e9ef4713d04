using Hotline.Simulator.Hosting;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Messages;

/// <summary>GET Messages.json, newest first: filters To, From, DateSent (a day), DateSent&gt; and DateSent&lt; (a day or an instant, inclusive).</summary>
internal static class ListMessages
{
    public static IResult One(string sid, HttpContext context, MessageBook book, SimulatorOptions options) =>
        book.Find(sid) is { } message ? Results.Json(MessageView.Of(message, options), WireJson.Options) : CarrierError.NotFound(context);

    public static IResult Handle(HttpContext context, MessageBook book, SimulatorOptions options)
    {
        var query = context.Request.Query;
        string? to = query["To"], from = query["From"];
        if (!DateFilter.TryRead(query, "DateSent", out var sent)) return CarrierError.Answer(400, 20001, "Invalid DateSent");
        // A text that is still queued has no sending date yet; a reconciliation must see it all the same.
        var found = book.Newest().Where(message =>
            (string.IsNullOrEmpty(to) || message.To == to) && (string.IsNullOrEmpty(from) || message.From == from) && sent.Contains(message.SentAt ?? message.CreatedAt));
        var page = ListPage.Cut(context.Request, found, message => message.Sid);
        return page.Answer("messages", page.Items.Select(message => MessageView.Of(message, options)));
    }
}
