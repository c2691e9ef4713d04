using Hotline.Dispatch.Messages;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>One instruction to a call, carried out in order. The names are the wire's own.</summary>
public abstract record Verb
{
    internal Verb() { }
}

/// <summary>What a caller can hear, alone or while keys are awaited.</summary>
public abstract record Prompt : Verb
{
    internal Prompt() { }
}

/// <summary>Speaks. Whatever the words contain, they stay words.</summary>
public sealed record Say(string Words) : Prompt
{
    /// <summary>Longest text that the vendor speaks.</summary>
    public const int LongestWords = 4096;

    public string Language { get; init; } = SpokenLanguage.Mandarin;

    public string? Voice { get; init; } = SpokenLanguage.MandarinVoice;

    public int Times { get; init; } = 1;
}

/// <summary>Languages and voices by the vendor's names.</summary>
public static class SpokenLanguage
{
    public const string Mandarin = "cmn-CN";
    public const string MandarinVoice = "Polly.Zhiyu";
    public const string English = "en-GB";
}

/// <summary>Plays a sound file.</summary>
public sealed record Play(Uri Sound) : Prompt
{
    /// <summary>0 repeats until something else happens.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>Waits in silence.</summary>
public sealed record Pause(TimeSpan For) : Prompt;

/// <summary>Waits for keys or speech and sends them to <paramref name="Action"/>. Without input the next verb follows.</summary>
/// <param name="Action">Required: without it the wire asks the current address again, for ever.</param>
public sealed record Gather(Uri Action) : Verb
{
    public IReadOnlyList<Prompt> Prompts { get; init; } = [];
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);
    public int? NumDigits { get; init; }
    public string FinishOnKey { get; init; } = "#";
    public bool HearsSpeech { get; init; }
    public string? Hints { get; init; }

    /// <summary>Report silence to <see cref="Action"/> too, instead of going on.</summary>
    public bool ReportsSilence { get; init; }
}

/// <summary>Records what the caller says.</summary>
/// <param name="Action">Required, as for <see cref="Gather"/>.</param>
public sealed record Record(Uri Action) : Verb
{
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(5);
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(3);
    public string FinishOnKey { get; init; } = "#";
    public Uri? StatusCallback { get; init; }
}

/// <summary>Puts the call into a waiting line.</summary>
/// <param name="Queue">Its name, at most 64 characters.</param>
public sealed record Enqueue(string Queue) : Verb
{
    public const int LongestName = 64;
    public Uri? Action { get; init; }
    public Uri? WaitUrl { get; init; }
}

/// <summary>Connects the call to somebody.</summary>
public sealed record Dial : Verb
{
    private const int LongestCallerId = 64;

    /// <param name="callerId">
    /// One of our own numbers. Required: without it the wire shows the caller's own number to whoever is dialled, and a merchant must never see it.
    /// </param>
    /// <param name="to">Whom.</param>
    /// <exception cref="ArgumentException">There is no <paramref name="callerId"/>.</exception>
    public Dial(string callerId, DialTarget to)
    {
        CallerId = CleanText.Line(callerId, LongestCallerId);
        ArgumentException.ThrowIfNullOrEmpty(CallerId, nameof(callerId));
        To = to;
    }

    public string CallerId { get; }
    public DialTarget To { get; }
    public Uri? Action { get; init; }
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Record both sides, each on a channel of its own, and report here.</summary>
    public Uri? RecordingStatusCallback { get; init; }

    /// <summary>The caller hears ringing until somebody answers, and is only then connected and charged.</summary>
    public bool AnswersOnBridge { get; init; }
}

/// <summary>Whom <see cref="Dial"/> connects.</summary>
public abstract record DialTarget
{
    private DialTarget() { }

    /// <summary>A telephone.</summary>
    /// <param name="Phone">E.164.</param>
    /// <param name="Url">Asked once the called side answers, before the two are connected: the place for an announcement.</param>
    /// <param name="StatusCallback">Progress of this leg.</param>
    public sealed record Number(string Phone, Uri? Url = null, Uri? StatusCallback = null) : DialTarget;

    /// <summary>A browser telephone.</summary>
    public sealed record Client(string Name, Uri? Url = null, Uri? StatusCallback = null) : DialTarget;

    /// <summary>The first in a waiting line.</summary>
    public sealed record Queue(string Name, Uri? Url = null) : DialTarget;

    /// <summary>A room. The first participant fixes the callback's address for all.</summary>
    public sealed record Conference(string Name) : DialTarget
    {
        public string? ParticipantLabel { get; init; }
        public bool StartsOnEnter { get; init; } = true;
        public bool EndsOnExit { get; init; }
        public bool Muted { get; init; }
        public string? CallSidToCoach { get; init; }
        public Uri? WaitUrl { get; init; }
        public Uri? StatusCallback { get; init; }
    }
}

/// <summary>Goes on with the instructions at another address.</summary>
public sealed record Redirect(Uri To) : Verb;

/// <summary>Refuses a call that has not been answered; nobody pays.</summary>
public sealed record Reject : Verb
{
    public bool AsBusy { get; init; }
}

/// <summary>Leaves the waiting line and goes on after it.</summary>
public sealed record Leave : Verb;

/// <summary>Ends the call.</summary>
public sealed record Hangup : Verb;
