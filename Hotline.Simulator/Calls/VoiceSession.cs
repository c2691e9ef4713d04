using System.Globalization;
using System.Xml.Linq;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>
/// Follows the host's instructions on one call, verb by verb. Verbs and attributes that are not carried out are named in the
/// journal, so that nobody takes silence for success.
/// </summary>
internal sealed class VoiceSession(Call call, CallFlow flow)
{
    // A document that leads back to itself would otherwise keep the carrier and the host busy for ever.
    private const int MostDocuments = 200;
    private int documents;

    public Call Call => call;
    public CallFlow Flow => flow;

    /// <summary>Where the verb under way came from; relative addresses are seen from here.</summary>
    public Turn Here { get; private set; } = new("");

    public async Task Run(Turn? turn)
    {
        while (turn is not null)
        {
            Here = turn;
            if (++documents > MostDocuments) { flow.Note(call, $"ended after {MostDocuments} documents: the instructions go round in a circle"); return; }
            if (await Read(turn) is not { } response)
            {
                flow.Answer(call);
                Hear("An application error has occurred. Goodbye.");
                return;
            }
            turn = await Follow(response);
        }
    }

    /// <returns>Where to go on, or null at the end of the call.</returns>
    private async Task<Turn?> Follow(XElement response)
    {
        foreach (var verb in response.Elements())
        {
            Step step;
            if (call.Control.Take() is { } before) step = Told(before);
            else
            {
                try { step = await Perform(verb); }
                catch (OperationCanceledException) when (call.Control.Take() is { } during) { step = Told(during); }
            }
            if (step.IsEnd || step.Next is not null) return step.Next;
        }
        if (call.Control.Take() is { } after) return Told(after).Next;
        if (!call.IsOver) call.Write(flow.Now, CallLine.Ended);
        if (call.Status == "ringing") flow.Answer(call);
        return null;
    }

    /// <summary>Carries out one verb; also those inside a gather or a queue's waiting document.</summary>
    public async Task<Step> Perform(XElement verb)
    {
        var name = verb.Name.LocalName;
        if (name == "Reject") return Reject(verb);
        if (name != "Dial" || (string?)verb.Attribute("answerOnBridge") != "true") flow.Answer(call);
        switch (name)
        {
            case "Say":
                return await Listen(CallLine.Heard, verb.Value.Trim(), Speech(verb.Value) * Math.Clamp(Number(verb, "loop", 1), 1, 10));
            case "Play":
                return await Listen(CallLine.Played, (string?)verb.Attribute("digits") ?? verb.Value.Trim(), TimeSpan.FromSeconds(3) * Math.Clamp(Number(verb, "loop", 1), 1, 10));
            case "Pause":
                return await Stay(TimeSpan.FromSeconds(Number(verb, "length", 1)));
            case "Gather":
                return await new GatherVerb(this, verb).Perform();
            case "Record":
                return await new RecordVerb(this, verb).Perform();
            case "Dial":
                return await new DialVerb(this, verb).Perform();
            case "Enqueue":
                return await new EnqueueVerb(this, verb).Perform();
            case "Redirect":
                return Step.To(Here.To(verb.Value, (string?)verb.Attribute("method")));
            case "Hangup":
                call.Write(flow.Now, CallLine.Ended);
                return Step.End;
            case "Leave":
                return Step.Leave;
            default:
                flow.Note(call, $"<{name}> is not supported; skipped");
                return Step.Done;
        }
    }

    /// <summary>Time passes on the line, unless the person has had enough before.</summary>
    public async Task<Step> Stay(TimeSpan span)
    {
        var patience = call.Person.Patience(call.Heard);
        await flow.Pass(call, patience < span ? patience.Value : span);
        return patience < span || patience == TimeSpan.Zero ? HangUp() : Step.Done;
    }

    public Step HangUp()
    {
        if (call.AnsweredAt is null) call.Status = "no-answer";
        call.Write(flow.Now, CallLine.HungUp);
        return Step.End;
    }

    public void Hear(string text) => call.Write(flow.Now, CallLine.Heard, text);

    public static int Number(XElement verb, string attribute, int otherwise) =>
        int.TryParse((string?)verb.Attribute(attribute), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>Names attributes that are not carried out.</summary>
    public void Ignore(XElement verb, params ReadOnlySpan<string> attributes)
    {
        foreach (var name in attributes)
            if (verb.Attribute(name) is { } attribute) flow.Note(call, $"<{verb.Name.LocalName} {name}=\"{attribute.Value}\"> is not supported; ignored");
    }

    public async Task<XElement?> Read(Turn turn)
    {
        if (turn.Twiml is not null)
        {
            if (TwimlDocument.TryRead(new WebhookAnswer(WebhookEnd.Answered, Body: turn.Twiml), out var given, out var error)) return given;
            flow.Note(call, $"error 12100: {error}");
            return null;
        }
        var webhook = new Webhook
        {
            What = "voice", Url = turn.Url, Method = turn.Method, FallbackUrl = call.FallbackUrl, Sid = call.Sid, Phone = call.Phone,
            Form = [.. flow.Reports.Form(call, call.Status), .. turn.Extra],
        };
        var answer = await flow.Webhooks.Ask(webhook);
        string? problem = null;
        if (answer.IsAnswered && TwimlDocument.TryRead(answer, out var response, out problem)) return response;
        if (!answer.IsAnswered) { flow.Note(call, $"error {answer.ErrorCode}: no instructions from {turn.Url}"); return null; }

        flow.Note(call, $"error 12100: {problem}");
        answer = await flow.Webhooks.AskFallback(webhook, 12100);
        return answer.IsAnswered && TwimlDocument.TryRead(answer, out response, out _) ? response : null;
    }

    private async Task<Step> Listen(string kind, string text, TimeSpan length)
    {
        if (call.Person.Patience(call.Heard) == TimeSpan.Zero) return HangUp();
        call.Write(flow.Now, kind, text);
        await flow.Pass(call, length);
        return Step.Done;
    }

    private Step Reject(XElement verb)
    {
        if (call.Status != "ringing") { flow.Note(call, "<Reject> on an answered call is a hang-up"); return Step.End; }
        call.Status = (string?)verb.Attribute("reason") == "busy" ? "busy" : "no-answer";
        call.Write(flow.Now, CallLine.Ended, "rejected");
        return Step.End;
    }

    private Step Told(Instruction instruction)
    {
        if (instruction.IsEnd) call.Write(flow.Now, CallLine.Ended);
        return instruction.Next is { } next ? Step.To(next) : Step.End;
    }

    /// <summary>Mandarin is read at about four characters a second.</summary>
    private static TimeSpan Speech(string text) => TimeSpan.FromSeconds(Math.Max(1, text.Trim().Length / 4.0));
}

/// <summary>What follows a verb: the next one, another document, the end of a waiting document, or the end of the call.</summary>
internal sealed record Step(Turn? Next, bool IsEnd, bool IsLeave = false)
{
    public static Step Done { get; } = new(null, false);
    public static Step End { get; } = new(null, true);
    public static Step Leave { get; } = new(null, false, true);
    public static Step To(Turn next) => new(next, false);
}
