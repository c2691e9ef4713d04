using System.Xml.Linq;
using Hotline.Simulator.Journal;

namespace Hotline.Simulator.Calls;

/// <summary>A question: the prompts are heard, then the person presses, speaks, or stays silent until the time-out and the next verb.</summary>
internal sealed class GatherVerb(VoiceSession session, XElement verb)
{
    private readonly string input = (string?)verb.Attribute("input") ?? "dtmf";

    public async Task<Step> Perform()
    {
        session.Ignore(verb, "partialResultCallback", "hints", "speechModel", "profanityFilter", "enhanced");
        foreach (var prompt in verb.Elements())
        {
            if (prompt.Name.LocalName is not ("Say" or "Play" or "Pause")) { session.Flow.Note(session.Call, $"<{prompt.Name.LocalName}> does not belong in <Gather>; skipped"); continue; }
            var step = await session.Perform(prompt);
            if (step.IsEnd) return step;
        }

        var left = TimeSpan.FromSeconds(VoiceSession.Number(verb, "timeout", 5));
        while (true)
        {
            var act = session.Call.Person.Answer(session.Call.Heard);
            switch (act.Kind)
            {
                case StepKind.HangUp:
                    return session.HangUp();
                case StepKind.Press when input.Contains("dtmf", StringComparison.Ordinal):
                    session.Call.Write(session.Flow.Now, CallLine.Pressed, act.Text);
                    return Go(new Field("Digits", Keys(act.Text)));
                case StepKind.Speak when input.Contains("speech", StringComparison.Ordinal):
                    session.Call.Write(session.Flow.Now, CallLine.Said, act.Text);
                    return Go(new Field("SpeechResult", act.Text), new Field("Confidence", "0.9"));
                case StepKind.Wait when TimeSpan.FromSeconds(act.Seconds) < left:
                    await session.Flow.Pass(session.Call, TimeSpan.FromSeconds(act.Seconds));
                    left -= TimeSpan.FromSeconds(act.Seconds);
                    continue;
                case StepKind.Press or StepKind.Speak:
                    session.Flow.Note(session.Call, $"the person would {act.Kind.ToString().ToLowerInvariant()}, but <Gather input=\"{input}\"> does not listen for that");
                    break;
            }
            await session.Flow.Pass(session.Call, left);
            session.Call.Write(session.Flow.Now, CallLine.Silent);
            return (string?)verb.Attribute("actionOnEmptyResult") == "true" ? Go(new Field("Digits", "")) : Step.Done;
        }
    }

    /// <summary>What the carrier takes from the keys: up to the finishing key, and no more than asked for.</summary>
    private string Keys(string pressed)
    {
        var finish = (string?)verb.Attribute("finishOnKey") ?? "#";
        var at = finish.Length == 1 ? pressed.IndexOf(finish[0]) : -1;
        var keys = at >= 0 ? pressed[..at] : pressed;
        var most = VoiceSession.Number(verb, "numDigits", int.MaxValue);
        return keys.Length > most ? keys[..most] : keys;
    }

    private Step Go(params Field[] news) =>
        Step.To(session.Here.To((string?)verb.Attribute("action"), (string?)verb.Attribute("method"), news));
}
