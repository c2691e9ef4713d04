using System.Text.Json;
using Hotline.Simulator.Hosting;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.Time;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

internal static class CallEndpoints
{
    private const string Account = "/2010-04-01/Accounts/{account}";

    public static void MapCalls(this IEndpointRouteBuilder app)
    {
        app.MapPost($"{Account}/Calls.json", PlaceCall.Handle);
        app.MapGet($"{Account}/Calls.json", ListCalls.Handle);
        app.MapGet($"{Account}/Calls/{{sid}}.json", ListCalls.One);
        app.MapPost($"{Account}/Calls/{{sid}}.json", UpdateCall.Handle);
        app.MapGet($"{Account}/Recordings/{{sid}}", GetRecording);
        app.MapDelete($"{Account}/Recordings/{{sid}}", (string sid, HttpContext context, Recordings recordings) =>
            recordings.Remove(Name(sid)) ? Results.NoContent() : CarrierError.NotFound(context));
        app.MapPost("/sim/calls", CallHotline);
        app.MapGet("/sim/calls/{sid}", FollowCall);
        app.MapDelete("/sim/calls/{sid}", HangUp);
    }

    /// <summary>Somebody calls. Returns when the call is over, or when it waits for the clock or for somebody.</summary>
    private static async Task<IResult> CallHotline(CallRequest request, NumberBook numbers, CallFlow flow, Agenda agenda, CancellationToken stop)
    {
        if (numbers.Find(request.To) is not { } number) return Results.Problem($"{request.To} is not a number of this account; add it by POST /sim/numbers.", statusCode: 404);
        ScriptedPerson person;
        try { person = new ScriptedPerson(request.Steps); }
        catch (FormatException problem) { return Results.Problem(problem.Message, statusCode: 400); }
        var call = flow.Receive(request.From, number, person);
        await Task.WhenAny(call.Ended.Task, agenda.Quiet(stop));
        return Results.Json(PhoneCall.Of(call), statusCode: 201);
    }

    /// <summary>A call as the person lived it; with <c>untilEnded</c> the answer waits for its end, 30 s at most.</summary>
    private static async Task<IResult> FollowCall(string sid, CallBook book, CancellationToken stop, bool untilEnded = false)
    {
        if (book.Find(sid) is not { } call) return Results.NotFound();
        if (untilEnded) await Task.WhenAny(call.Ended.Task, Task.Delay(TimeSpan.FromSeconds(30), stop));
        return Results.Ok(PhoneCall.Of(call));
    }

    /// <summary>The person outside hangs up now.</summary>
    private static IResult HangUp(string sid, CallBook book)
    {
        if (book.Find(sid) is not { } call) return Results.NotFound();
        if (!call.IsOver) call.Control.Give(new Instruction(null, call.AnsweredAt is null ? "no-answer" : "completed"));
        return Results.NoContent();
    }

    private static IResult GetRecording(string sid, HttpContext context, Recordings recordings, SimulatorOptions options)
    {
        if (recordings.Find(Name(sid)) is not { } recording) return CarrierError.NotFound(context);
        if (!sid.EndsWith(".json", StringComparison.Ordinal)) return Results.Bytes(recording.Sound(), "audio/x-wav");
        return Results.Json(new
        {
            recording.Sid, AccountSid = options.AccountSid, recording.CallSid, Duration = $"{(int)recording.Length.TotalSeconds}", Status = "completed", Channels = 1,
            Source = "RecordVerb", DateCreated = Rfc2822.Of(recording.At), ErrorCode = (int?)null, Uri = new Uri(recording.Url).AbsolutePath + ".json", MediaUrl = recording.Url,
        }, WireJson.Options);
    }

    private static string Name(string sid) => sid.Split('.')[0];

    private sealed record CallRequest
    {
        public required string From { get; init; }
        public required string To { get; init; }

        /// <summary>A list of steps, or one text with semicolons between them.</summary>
        public JsonElement? Script { get; init; }

        public IEnumerable<string> Steps => Script switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(step => step.ToString()),
            { ValueKind: JsonValueKind.String } text => text.GetString()!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            null or { ValueKind: JsonValueKind.Null } => [],
            _ => throw new FormatException("A script is a list of steps or one text with semicolons between them."),
        };
    }
}
