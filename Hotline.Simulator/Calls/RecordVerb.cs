using System.Xml.Linq;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>A voicemail: what the person says becomes a recording; silence goes on to the next verb.</summary>
internal sealed class RecordVerb(VoiceSession session, XElement verb)
{
    public async Task<Step> Perform()
    {
        session.Ignore(verb, "transcribe", "transcribeCallback", "trim", "recordingStatusCallbackEvent");
        var (call, flow) = (session.Call, session.Flow);
        var most = TimeSpan.FromSeconds(VoiceSession.Number(verb, "maxLength", 3_600));
        var act = call.Person.Answer(call.Heard);
        while (act.Kind == StepKind.Wait)
        {
            await flow.Pass(call, TimeSpan.FromSeconds(act.Seconds));
            act = call.Person.Answer(call.Heard);
        }
        if (act.Kind == StepKind.HangUp) return session.HangUp();
        if (act.Kind != StepKind.Speak)
        {
            if (act.Kind == StepKind.Press) call.Write(flow.Now, CallLine.Pressed, act.Text);
            await flow.Pass(call, TimeSpan.FromSeconds(VoiceSession.Number(verb, "timeout", 5)));
            call.Write(flow.Now, CallLine.Silent);
            return Step.Done;
        }

        var length = TimeSpan.FromSeconds(Math.Max(1, act.Text.Length / 4));
        if (length > most) length = most;
        call.Write(flow.Now, CallLine.Said, act.Text);
        await flow.Pass(call, length);
        var recording = flow.Recordings.Add(call.Sid, act.Text, length, flow.Now);
        List<Field> news = [new("RecordingSid", recording.Sid), new("RecordingUrl", recording.Url), new("RecordingDuration", $"{(int)length.TotalSeconds}")];
        if ((string?)verb.Attribute("recordingStatusCallback") is { } callback)
        {
            await flow.Webhooks.Notify(new Webhook
            {
                What = "recording", Url = session.Here.To(callback, null).Url, Sid = recording.Sid, Phone = call.Phone,
                Form =
                [
                    new("AccountSid", flow.Options.AccountSid), new("CallSid", call.Sid), .. news, new("RecordingStatus", "completed"),
                    new("RecordingChannels", "1"), new("RecordingStartTime", Rfc2822.Of(flow.Now - length)), new("RecordingSource", "RecordVerb"),
                ],
            });
        }
        return Step.To(session.Here.To((string?)verb.Attribute("action"), (string?)verb.Attribute("method"), [.. news, new("Digits", "")]));
    }
}
