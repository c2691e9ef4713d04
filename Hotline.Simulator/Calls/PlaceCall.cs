using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>POST Calls.json: the host has somebody called. Answered 201 at once; dialling follows at the account's rate.</summary>
internal static class PlaceCall
{
    private const int MostLiveCalls = 2_000;

    public static async Task<IResult> Handle(
        HttpContext context, SimulatorOptions options, NumberBook numbers, CallBook book, CallFlow flow, WireJournal journal, CancellationToken stop)
    {
        if (!context.Request.HasFormContentType) return CarrierError.Answer(400, 21201, "No 'To' number is specified");
        var form = await context.Request.ReadFormAsync(stop);
        string to = form["To"].ToString(), from = form["From"].ToString(), url = form["Url"].ToString(), twiml = form["Twiml"].ToString();
        if (to.Length == 0) return CarrierError.Answer(400, 21201, "No 'To' number is specified");
        if (!PhoneNumber.IsE164(to)) return CarrierError.Answer(400, 21211, $"The phone number you are attempting to call, {to}, is not valid.");
        if (from.Length == 0) return CarrierError.Answer(400, 21213, "No 'From' number is specified");
        if (numbers.Find(from) is null) return CarrierError.Answer(400, 21210, $"The source phone number provided, {from}, is not yet verified for your account.");
        if (url.Length == 0 && twiml.Length == 0) return CarrierError.Answer(400, 21205, "Url parameter is required.");
        if (url.Length > 0 && !IsWeb(url)) return CarrierError.Answer(400, 21205, $"Url is not a valid URL: {url}");
        if (url.Length == 0 && twiml.Length > 4_000) return CarrierError.Answer(400, 21218, "Twiml is longer than 4000 characters.");
        if (book.Live >= MostLiveCalls) return CarrierError.Answer(429, 20429, "Too Many Requests");

        var events = form["StatusCallbackEvent"].Where(name => name is not null).SelectMany(name => name!.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToHashSet();
        var call = new Call
        {
            Sid = Sid.New("CA"), From = from, To = to, Direction = "outbound-api", CreatedAt = flow.Now, UpdatedAt = flow.Now,
            FallbackUrl = form["FallbackUrl"].FirstOrDefault(), StatusCallback = form["StatusCallback"].FirstOrDefault(),
            SendDigits = form["SendDigits"].FirstOrDefault(), TimeLimit = TimeSpan.FromSeconds(int.TryParse(form["TimeLimit"], out var limit) ? Math.Clamp(limit, 1, 14_400) : 14_400),
            StatusEvents = events.Count > 0 ? events : ["completed"],
        };
        foreach (var name in (string[])["MachineDetection", "Record", "AsyncAmd", "ApplicationSid"])
            if (form.ContainsKey(name)) journal.Note("calls", $"the parameter {name} is not supported; ignored", call.Sid);
        var method = form["Method"].FirstOrDefault() ?? "POST";
        var timeout = int.TryParse(form["Timeout"], out var seconds) ? Math.Clamp(seconds, 1, 600) : 60;
        flow.Dial(call, url.Length > 0 ? new Turn(url, method) : new Turn("", method) { Twiml = twiml }, TimeSpan.FromSeconds(timeout));
        context.Items["sid"] = call.Sid;
        return Results.Json(CallView.Of(call, options), WireJson.Options, statusCode: 201);
    }

    internal static bool IsWeb(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
