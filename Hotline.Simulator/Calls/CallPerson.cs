using System.Globalization;

namespace Hotline.Simulator.Calls;

/// <summary>The person on the phone: decides what to do when something is asked, and how long to stay.</summary>
public abstract class CallPerson
{
    /// <summary>What the person does when a question has been asked or a recording has begun.</summary>
    public abstract CallStep Answer(string heard);

    /// <summary>How long the person stays on the line from now without being asked anything; null: as long as it takes.</summary>
    public abstract TimeSpan? Patience(string heard);
}

/// <summary>Follows a list of steps: <c>press 1</c>, <c>speak …</c>, <c>wait 5</c> (seconds), <c>silence</c>, <c>hang up</c>. Afterwards listens in silence.</summary>
public sealed class ScriptedPerson(IEnumerable<string> script) : CallPerson
{
    private readonly Queue<CallStep> steps = new(script.Select(CallStep.Parse));

    public override CallStep Answer(string heard) => steps.TryDequeue(out var step) ? step : new CallStep(StepKind.Silence);

    public override TimeSpan? Patience(string heard)
    {
        var waits = steps.TakeWhile(step => step.Kind == StepKind.Wait).ToList();
        var isLeaving = steps.ElementAtOrDefault(waits.Count)?.Kind == StepKind.HangUp;
        return isLeaving ? TimeSpan.FromSeconds(waits.Sum(step => step.Seconds)) : null;
    }
}

/// <summary>One thing that a person does on the phone.</summary>
public sealed record CallStep(StepKind Kind, string Text = "", double Seconds = 0)
{
    /// <exception cref="FormatException">The text is none of the known steps.</exception>
    public static CallStep Parse(string text)
    {
        var step = text.Trim();
        var (word, rest) = step.IndexOf(' ') is > 0 and var at ? (step[..at].ToLowerInvariant(), step[(at + 1)..].Trim()) : (step.ToLowerInvariant(), "");
        return word switch
        {
            "press" when IsKeys(rest) => new CallStep(StepKind.Press, rest),
            "speak" or "say" when rest.Length > 0 => new CallStep(StepKind.Speak, rest),
            "wait" when double.TryParse(rest, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400 => new CallStep(StepKind.Wait, Seconds: seconds),
            "silence" => new CallStep(StepKind.Silence),
            "hang" or "hangup" => new CallStep(StepKind.HangUp),
            _ when IsKeys(step) => new CallStep(StepKind.Press, step),
            _ => throw new FormatException($"'{text}' is not a step; use: press 1, speak …, wait 5, silence, hang up."),
        };
    }

    private static bool IsKeys(string text) => text.Length > 0 && text.All(key => key is (>= '0' and <= '9') or '*' or '#');
}

/// <summary>What a person can do on the phone.</summary>
public enum StepKind
{
    /// <summary>Keys are pressed.</summary>
    Press,

    /// <summary>Something is said.</summary>
    Speak,

    /// <summary>Time passes before the next step.</summary>
    Wait,

    /// <summary>The question is left unanswered.</summary>
    Silence,

    /// <summary>The person hangs up.</summary>
    HangUp,
}
