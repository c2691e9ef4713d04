using System.Globalization;
using System.Xml.Linq;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>
/// Waiting in a queue: the waiting document is asked for and carried out again and again. The wait ends by Leave, by hanging up, or
/// by redirecting the call over REST; dequeuing by another call is not supported.
/// </summary>
internal sealed class EnqueueVerb(VoiceSession session, XElement verb)
{
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromSeconds(10);
    private readonly string queueSid = "QU" + Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(verb.Value.Trim())));
    private DateTimeOffset since;

    public async Task<Step> Perform()
    {
        session.Ignore(verb, "workflowSid", "maxQueueSize");
        var call = session.Call;
        since = session.Flow.Now;
        call.Write(since, CallLine.Waits, verb.Value.Trim());
        try
        {
            while (true)
            {
                var step = await WaitOnce();
                if (step.IsLeave) return Go("leave");
                if (step.IsEnd) { await Tell("hangup"); return step; }
            }
        }
        catch (OperationCanceledException) when (call.Control.Token.IsCancellationRequested)
        {
            // The redirect decides where the call goes; the action hears of it all the same.
            await Tell(call.Control.IsEnding ? "hangup" : "redirected");
            throw;
        }
    }

    private async Task<Step> WaitOnce()
    {
        if (session.Call.Person.Patience(session.Call.Heard) is { } patience)
        {
            await session.Flow.Pass(session.Call, patience);
            return session.HangUp();
        }
        if ((string?)verb.Attribute("waitUrl") is { Length: > 0 } waitUrl)
        {
            var turn = session.Here.To(waitUrl, (string?)verb.Attribute("waitUrlMethod"), News());
            if (await session.Read(turn) is { } document)
            {
                foreach (var waiting in document.Elements())
                {
                    if (waiting.Name.LocalName is not ("Say" or "Play" or "Pause" or "Hangup" or "Leave" or "Gather" or "Redirect")) { session.Flow.Note(session.Call, $"<{waiting.Name.LocalName}> does not belong in a waiting document; skipped"); continue; }
                    var step = await session.Perform(waiting);
                    if (step.IsEnd || step.IsLeave) return step;
                    if (step.Next is not null) { session.Flow.Note(session.Call, "a waiting document that leads elsewhere is not supported; it is asked again instead"); break; }
                }
            }
        }
        await session.Flow.PassTrue(session.Call, BetweenPolls);
        return Step.Done;
    }

    private Field[] News() =>
    [
        new("QueueSid", queueSid), new("QueueTime", Seconds()), new("QueuePosition", "1"), new("CurrentQueueSize", "1"), new("AvgQueueTime", "0"),
    ];

    private Step Go(string result) => (string?)verb.Attribute("action") is { } action
        ? Step.To(session.Here.To(action, (string?)verb.Attribute("method"), Result(result)))
        : Step.Done;

    private async Task Tell(string result)
    {
        if ((string?)verb.Attribute("action") is not { } action) return;
        var turn = session.Here.To(action, (string?)verb.Attribute("method"), Result(result));
        await session.Flow.Webhooks.Notify(new Webhook
        {
            What = "voice", Url = turn.Url, Method = turn.Method, Sid = session.Call.Sid, Phone = session.Call.Phone,
            Form = [.. session.Flow.Reports.Form(session.Call, session.Call.Status), .. turn.Extra],
        });
    }

    private Field[] Result(string result) => [new("QueueResult", result), new("QueueSid", queueSid), new("QueueTime", Seconds())];

    private string Seconds() => ((long)(session.Flow.Now - since).TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
