using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Messages;

namespace Hotline.Dispatch.Tasks;

/// <summary>Something that a person at the desk must do, because no machine can or may.</summary>
public sealed class AgentTask
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Counts every change; the row's version on consoles.</summary>
    public int Version { get; set; }

    /// <summary>The line whose desk it is on.</summary>
    public long LineId { get; set; }

    /// <summary>What is to be done.</summary>
    public AgentTaskKind Kind { get; set; }

    /// <summary>The ticket it is about; null when there is none.</summary>
    public long? TicketId { get; set; }

    /// <summary>The message it is about; null when there is none.</summary>
    public long? MessageId { get; set; }

    /// <summary>The offer that a merchant must be told by voice; null when it is about none.</summary>
    public long? OfferId { get; set; }

    /// <summary>The outgoing notice it stands in for; null when there is none.</summary>
    public long? OutboxId { get; set; }

    /// <summary>What somebody is to be told; null when the task is no notice.</summary>
    public NoticeTemplate? Template { get; set; }

    /// <summary>The promise that is late; null when none is.</summary>
    public DeadlineKind? Promise { get; set; }

    /// <summary>Whom to call; null when nobody.</summary>
    public string? Phone { get; set; }

    /// <summary>What to say or know, in both languages of the desk; personal text, purged with the ticket.</summary>
    public Wording Detail { get; set; } = Wording.Same("");

    /// <summary>True when only supervisors see it.</summary>
    public bool IsForSupervisors { get; set; }

    /// <summary>When it appeared.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the alarm sounds next; null for tasks that do not alarm, were acknowledged, or have rung long enough.</summary>
    public DateTimeOffset? NextAlarmAt { get; set; }

    /// <summary>How often the alarm has sounded.</summary>
    public int Alarms { get; set; }

    /// <summary>When somebody took responsibility.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Who took responsibility.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who did it.</summary>
    public string? DoneBy { get; private set; }

    /// <summary>What the person wrote about it.</summary>
    public string? Note { get; private set; }

    /// <summary>True while somebody must do it.</summary>
    public bool IsOpen => DoneAt is null;

    /// <summary>Somebody takes responsibility: the alarm stops. The first one stays named.</summary>
    public void Acknowledge(string by, DateTimeOffset now)
    {
        NextAlarmAt = null;
        AcknowledgedAt ??= now;
        AcknowledgedBy ??= by;
    }

    /// <summary>It is done.</summary>
    /// <exception cref="Refused"><c>task-done</c> when it was done before.</exception>
    public void Finish(string by, string? note, DateTimeOffset now)
    {
        if (!IsOpen) throw new Refused("task-done", $"This task was done by {DoneBy}.");
        Acknowledge(by, now);
        DoneAt = now;
        DoneBy = by;
        Note = note;
    }
}

/// <summary>What a task asks for.</summary>
public enum AgentTaskKind
{
    /// <summary>A hazard was reported; it alarms until somebody acknowledges.</summary>
    HazardAlarm = 0,

    /// <summary>Tell a caller something that could not be delivered.</summary>
    CallCaller = 1,

    /// <summary>Tell or ask a merchant something that could not be delivered.</summary>
    CallMerchant = 2,

    /// <summary>Nobody can take the ticket: a person must act.</summary>
    Unmatched = 3,

    /// <summary>Nobody knows whether a message went out; a person decides whether to send it again.</summary>
    UnconfirmedMessage = 4,

    /// <summary>A caller was unhappy; a supervisor looks at it.</summary>
    LowScore = 5,

    /// <summary>Somebody called and wants to be called back.</summary>
    CallBack = 6,

    /// <summary>Ask a caller for a score, because no text or call can.</summary>
    SurveyCall = 7,

    /// <summary>A text that belongs to nothing yet.</summary>
    Message = 8,

    /// <summary>Too few merchants for a trade, an area and a day ahead: a supervisor looks for somebody.</summary>
    CoverageGap = 9,

    /// <summary>A promise is in danger or broken.</summary>
    LatePromise = 10,

    /// <summary>The merchant no longer does the job: a person chooses who goes.</summary>
    SendAgain = 11,

    /// <summary>A caller gets money back.</summary>
    Refund = 12,

    /// <summary>Somebody complains; it is looked into and answered.</summary>
    Complaint = 13,
}
