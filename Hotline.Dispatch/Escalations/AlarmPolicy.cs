using Hotline.Dispatch.Tasks;

namespace Hotline.Dispatch.Escalations;

/// <summary>How long and how often people on call are rung about what nobody has taken on.</summary>
public sealed record AlarmPolicy
{
    // Somebody may be in danger: everybody once, again and again, and never given up.
    private static readonly AlarmLadder Hazard = new([Minutes(2), Minutes(2), Minutes(4), Minutes(4), Minutes(8), Minutes(15)], RingsEach: 1, MostRounds: null);

    // Who did not answer ten times sleeps or has no phone; by then the supervisors know twice, and the morning finds the task on the screen.
    private static readonly AlarmLadder Urgent = new([Minutes(2), Minutes(4), Minutes(8), Minutes(15), Minutes(30)], RingsEach: 2, MostRounds: 5);

    /// <summary>Other ladders than the built-in ones, by kind of task: <c>HazardAlarm</c>, <c>Unmatched</c>, <c>LatePromise</c>, <c>SendAgain</c>.</summary>
    public Dictionary<string, AlarmLadder> Ladders { get; init; } = [];

    /// <summary>How people are rung about a task.</summary>
    public AlarmLadder LadderOf(AgentTaskKind kind) => Ladders.GetValueOrDefault(kind.ToString()) ?? (kind == AgentTaskKind.HazardAlarm ? Hazard : Urgent);

    private static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
}

/// <summary>Rounds of rings: in each round everybody on call is rung in turn; from round to round the pauses grow. (default) Ours.</summary>
/// <param name="Pauses">Pause after each ring, by round; the last holds for all later rounds.</param>
/// <param name="RingsEach">Rings of one person before the next is rung.</param>
/// <param name="MostRounds">After so many rounds the phones are left in peace; null rings until somebody takes responsibility.</param>
public sealed record AlarmLadder(IReadOnlyList<TimeSpan> Pauses, int RingsEach = 2, int? MostRounds = null)
{
    /// <summary>When the next ring follows; null when this was the last.</summary>
    /// <param name="ring">Number of the ring that sounds now, from 1.</param>
    /// <param name="persons">How many people take turns; none counts as one, the line's own phone.</param>
    /// <param name="now">Now.</param>
    public DateTimeOffset? NextAfter(int ring, int persons, DateTimeOffset now) => IsLast(ring, persons) ? null : now + Pauses[Math.Min((ring - 1) / Round(persons), Pauses.Count - 1)];

    /// <summary>True when supervisors are to be told with this ring: everybody was rung and nobody answered, and once more when the ringing ends.</summary>
    public bool TellsSupervisors(int ring, int persons) => ring == Round(persons) + 1 || IsLast(ring, persons);

    /// <summary>True when the phones are left in peace after this ring.</summary>
    public bool IsLast(int ring, int persons) => MostRounds is { } rounds && ring >= rounds * Round(persons);

    /// <summary>Whose turn it is to be rung; null when nobody is named. After the last comes the first again.</summary>
    public DutyPerson? TurnOf(IEnumerable<DutyPerson> persons, int ring)
    {
        var turn = persons.Where(person => person.Duty == RungAudience.OnCall).OrderBy(person => person.Position).ToList();
        return turn.Count == 0 ? null : turn[(ring - 1) / RingsEach % turn.Count];
    }

    /// <summary>What is wrong with it; null when it can be kept.</summary>
    public string? Problem() => Pauses is not { Count: > 0 } || Pauses.Any(pause => pause < TimeSpan.FromMinutes(1) || pause > TimeSpan.FromDays(1)) ? "Pauses names pauses of a minute to a day."
        : RingsEach < 1 ? "RingsEach is at least 1."
        : MostRounds < 1 ? "MostRounds is at least 1, or left out."
        : null;

    private int Round(int persons) => RingsEach * Math.Max(1, persons);
}
