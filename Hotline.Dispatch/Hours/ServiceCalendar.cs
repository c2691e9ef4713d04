namespace Hotline.Dispatch.Hours;

/// <summary>Stored service hours (服务时段) of a line, a service or a merchant. In use it is superseded by a new version, never changed.</summary>
public sealed class ServiceCalendar
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Stable code used in the API and imports.</summary>
    public required string Code { get; set; }

    /// <summary>Counts the versions of one code, from 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>The first local date that follows this version; a newer version that is in effect takes over.</summary>
    public DateOnly EffectiveFrom { get; set; } = new(2000, 1, 1);

    /// <summary>When it was entered; null for the calendars of the first day.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Who entered it; null for the calendars of the first day.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>IANA zone of the windows, the same for all versions of a code.</summary>
    public string Zone { get; set; } = "Asia/Shanghai";

    /// <summary>Weekly windows.</summary>
    public List<CalendarWindow> Windows { get; } = [];

    /// <summary>Days that differ from the week.</summary>
    public List<CalendarException> Exceptions { get; } = [];
}

/// <summary>One weekly window, half-open: it contains its start and not its end.</summary>
public sealed class CalendarWindow
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The calendar it belongs to.</summary>
    public long CalendarId { get; set; }

    /// <summary>The weekday on which it starts.</summary>
    public DayOfWeek Day { get; set; }

    /// <summary>Start, minutes after local midnight, 0 to 1,439.</summary>
    public int FromMinute { get; set; }

    /// <summary>End, minutes after the midnight of the start day; above 1,440 when it crosses midnight.</summary>
    public int ToMinute { get; set; }
}

/// <summary>A dated day that does not follow the week: a holiday, special hours, or a make-up working day (调休).</summary>
public sealed class CalendarException
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The calendar it belongs to.</summary>
    public long CalendarId { get; set; }

    /// <summary>Local date.</summary>
    public DateOnly Date { get; set; }

    /// <summary>How the day differs.</summary>
    public CalendarExceptionKind Kind { get; set; }

    /// <summary>Start of the special hours in minutes after midnight; null unless <see cref="CalendarExceptionKind.Special"/>.</summary>
    public int? FromMinute { get; set; }

    /// <summary>End of the special hours in minutes after midnight; null unless <see cref="CalendarExceptionKind.Special"/>.</summary>
    public int? ToMinute { get; set; }

    /// <summary>The weekday whose windows a make-up working day takes; null for Monday's.</summary>
    public DayOfWeek? TakesWindowsOf { get; set; }

    /// <summary>Why, for example "国庆节".</summary>
    public required string Name { get; set; }

    /// <summary>True while the authorities have not announced the day.</summary>
    public bool IsProvisional { get; set; }
}

/// <summary>How a dated day differs from the week.</summary>
public enum CalendarExceptionKind
{
    /// <summary>Closed all day.</summary>
    Closed = 0,

    /// <summary>Open in the stated hours only.</summary>
    Special = 1,

    /// <summary>A weekend day that works like a Monday (调休).</summary>
    MakeUpWorkingDay = 2,
}
