using System.Globalization;
using System.Xml.Linq;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>Connects the caller with one outside number for as long as both stay. Conferences, queues, clients and SIP are not supported and fail.</summary>
internal sealed class DialVerb(VoiceSession session, XElement verb)
{
    // How long two people talk when neither is scripted to hang up.
    private static readonly TimeSpan TalkTime = TimeSpan.FromSeconds(40);

    public async Task<Step> Perform()
    {
        session.Ignore(verb, "record", "recordingStatusCallback", "hangupOnStar", "sequential", "timeLimit");
        var (call, flow) = (session.Call, session.Flow);
        var nouns = verb.Elements().ToList();
        var noun = nouns.FirstOrDefault(each => each.Name.LocalName == "Number");
        var number = nouns.Count == 0 ? verb.Value.Trim() : noun?.Value.Trim();
        if (noun is not null) session.Ignore(noun, "url", "sendDigits");
        if (nouns.FirstOrDefault(each => each.Name.LocalName != "Number") is { } unsupported) flow.Note(call, $"<Dial><{unsupported.Name.LocalName}> is not supported");
        if (nouns.Count(each => each.Name.LocalName == "Number") > 1) flow.Note(call, "only the first of several numbers is dialled");
        if (string.IsNullOrEmpty(number)) return Go("failed", null);
        if ((string?)verb.Attribute("callerId") is not { } callerId)
        {
            flow.Note(call, "<Dial> without callerId shows the caller's own number to the person dialled");
            callerId = call.From;
        }

        var leg = Leg(callerId, number, noun);
        try
        {
            var timeout = TimeSpan.FromSeconds(VoiceSession.Number(verb, "timeout", 30));
            // Who has enough before somebody answers leaves while it rings.
            var patience = call.Person.Patience(call.Heard);
            if (!await flow.RingLeg(leg, call, patience < timeout ? patience.Value : timeout))
            {
                if (patience < timeout && leg.Status == "no-answer") return await Leave(leg, "canceled");
                flow.End(leg, leg.Status);
                return Go(leg.Status, leg);
            }
            flow.Answer(call);
            call.Write(flow.Now, CallLine.Connected, number);
            leg.Write(flow.Now, CallLine.Connected, callerId);
            var (ours, theirs) = (call.Person.Patience(call.Heard), leg.Person.Patience(leg.Heard));
            var together = new[] { ours ?? TalkTime, theirs ?? TalkTime }.Min();
            await flow.Pass(call, together);
            var isLeft = ours <= together;
            leg.Write(flow.Now, isLeft ? CallLine.Ended : CallLine.HungUp);
            if (isLeft) return await Leave(leg, "completed");
            flow.End(leg, "completed");
            return Go("completed", leg);
        }
        finally { flow.End(leg, leg.AnsweredAt is null ? "canceled" : "completed"); }
    }

    private Field[] Result(string status, Call? leg) =>
    [
        new("DialCallStatus", status),
        .. leg is null ? (Field[])[] : [new("DialCallSid", leg.Sid), new("DialCallDuration", ((long)leg.Duration.TotalSeconds).ToString(CultureInfo.InvariantCulture))],
    ];

    private Step Go(string status, Call? leg) => (string?)verb.Attribute("action") is { } action
        ? Step.To(session.Here.To(action, (string?)verb.Attribute("method"), Result(status, leg)))
        : Step.Done;

    private Call Leg(string callerId, string number, XElement? noun)
    {
        var events = ((string?)noun?.Attribute("statusCallbackEvent"))?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return new Call
        {
            Sid = Sid.New("CA"), From = callerId, To = number, Direction = "outbound-dial", ParentSid = session.Call.Sid, CreatedAt = session.Flow.Now, UpdatedAt = session.Flow.Now,
            StatusCallback = (string?)noun?.Attribute("statusCallback") is { } address ? session.Here.To(address, null).Url : null,
            StatusEvents = events is { Count: > 0 } ? events : new HashSet<string> { "completed" },
        };
    }

    /// <summary>The caller has left; the action is asked all the same, its answer has nobody to hear it.</summary>
    private async Task<Step> Leave(Call leg, string status)
    {
        session.Flow.End(leg, status);
        var end = session.HangUp();
        if ((string?)verb.Attribute("action") is { } action) await session.Read(session.Here.To(action, (string?)verb.Attribute("method"), Result(status, leg)));
        return end;
    }
}
