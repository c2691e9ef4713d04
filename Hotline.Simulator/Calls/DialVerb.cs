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
        session.Ignore(verb, "record", "recordingStatusCallback", "answerOnBridge", "hangupOnStar", "sequential", "timeLimit");
        var (call, flow) = (session.Call, session.Flow);
        var nouns = verb.Elements().ToList();
        var number = nouns.Count == 0 ? verb.Value.Trim() : nouns.FirstOrDefault(noun => noun.Name.LocalName == "Number")?.Value.Trim();
        if (nouns.FirstOrDefault(noun => noun.Name.LocalName != "Number") is { } unsupported) flow.Note(call, $"<Dial><{unsupported.Name.LocalName}> is not supported");
        if (nouns.Count(noun => noun.Name.LocalName == "Number") > 1) flow.Note(call, "only the first of several numbers is dialled");
        if (string.IsNullOrEmpty(number)) return Go("failed", null);
        if ((string?)verb.Attribute("callerId") is not { } callerId)
        {
            flow.Note(call, "<Dial> without callerId shows the caller's own number to the person dialled");
            callerId = call.From;
        }

        var leg = new Call { Sid = Sid.New("CA"), From = callerId, To = number, Direction = "outbound-dial", ParentSid = call.Sid, CreatedAt = flow.Now, UpdatedAt = flow.Now };
        try
        {
            if (!await flow.RingLeg(leg, TimeSpan.FromSeconds(VoiceSession.Number(verb, "timeout", 30))))
            {
                flow.End(leg, leg.Status);
                return Go(leg.Status, leg);
            }
            call.Write(flow.Now, CallLine.Connected, number);
            leg.Write(flow.Now, CallLine.Connected, callerId);
            var (ours, theirs) = (call.Person.Patience(call.Heard), leg.Person.Patience(leg.Heard));
            var together = new[] { ours ?? TalkTime, theirs ?? TalkTime }.Min();
            await flow.Pass(call, together);
            var isLeft = ours <= together;
            leg.Write(flow.Now, isLeft ? CallLine.Ended : CallLine.HungUp);
            flow.End(leg, "completed");
            if (!isLeft) return Go("completed", leg);
            await Tell(leg);
            return session.HangUp();
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

    /// <summary>The caller has left; the action is asked all the same, its answer has nobody to hear it.</summary>
    private async Task Tell(Call leg)
    {
        if ((string?)verb.Attribute("action") is not { } action) return;
        var turn = session.Here.To(action, (string?)verb.Attribute("method"), Result("completed", leg));
        await session.Read(turn);
    }
}
