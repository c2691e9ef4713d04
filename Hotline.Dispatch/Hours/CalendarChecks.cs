namespace Hotline.Dispatch.Hours;

/// <summary>What makes a calendar unusable, with the field named.</summary>
internal static class CalendarChecks
{
    private const int Week = 7 * DayWindow.MinutesPerDay;

    public static IReadOnlyList<FieldError> Run(
        string zoneId, IReadOnlyList<WeeklyWindow> windows, IReadOnlyList<DayException> exceptions)
    {
        var errors = new List<FieldError>();
        CheckZone(zoneId, errors);
        for (var i = 0; i < windows.Count; i++)
        {
            if (!Enum.IsDefined(windows[i].Day))
                errors.Add(new($"windows[{i}].day", "unknown-day", "The weekday does not exist."));
            CheckWindow(windows[i].Window, $"windows[{i}]", errors);
        }

        if (errors.Count == 0)
            CheckOverlaps(windows, errors);
        CheckExceptions(exceptions, errors);
        return errors;
    }

    private static void CheckZone(string zoneId, List<FieldError> errors)
    {
        // Only IANA names travel: a Windows name would change its meaning between machines.
        if (string.IsNullOrWhiteSpace(zoneId) || !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) || !zone.HasIanaId)
            errors.Add(new("zone", "unknown-zone", $"\"{zoneId}\" is not the name of a time zone, such as Asia/Shanghai."));
    }

    private static void CheckWindow(DayWindow window, string field, List<FieldError> errors)
    {
        if (window.From is < 0 or >= DayWindow.MinutesPerDay)
            errors.Add(new($"{field}.from", "out-of-range", "A window begins between 00:00 and 23:59."));
        else if (window.To == window.From)
            errors.Add(new($"{field}.to", "zero-length", "A window must end after it begins; a whole day is 00:00 to 24:00."));
        else if (window.To < window.From || window.To > window.From + DayWindow.MinutesPerDay)
            errors.Add(new($"{field}.to", "out-of-range", "A window ends at most 24 hours after it begins."));
    }

    private static void CheckOverlaps(IReadOnlyList<WeeklyWindow> windows, List<FieldError> errors)
    {
        // On the circle of a week, so that Saturday night meets Sunday morning.
        var onWeek = windows
            .Select((w, i) => (Index: i, From: ((int)w.Day * DayWindow.MinutesPerDay) + w.Window.From, Length: w.Window.To - w.Window.From))
            .OrderBy(w => w.From).ThenBy(w => w.Index).ToList();
        for (var i = 0; i < onWeek.Count; i++)
        {
            var (current, next) = (onWeek[i], onWeek[(i + 1) % onWeek.Count]);
            var distance = i + 1 < onWeek.Count ? next.From - current.From : next.From + Week - current.From;
            if (current.Length > distance)
                errors.Add(new($"windows[{next.Index}]", "overlap", $"The window {windows[next.Index].Window} begins before the one at {windows[current.Index].Window} has ended."));
        }
    }

    private static void CheckExceptions(IReadOnlyList<DayException> exceptions, List<FieldError> errors)
    {
        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < exceptions.Count; i++)
        {
            var exception = exceptions[i];
            var field = $"exceptions[{i}]";
            if (exception.Date == default)
                errors.Add(new($"{field}.date", "required", "An exception needs its date."));
            else if (!seen.Add(exception.Date))
                errors.Add(new($"{field}.date", "duplicate", $"{exception.Date:yyyy-MM-dd} already has an exception."));
            if (!Enum.IsDefined(exception.Kind))
                errors.Add(new($"{field}.kind", "unknown-kind", "The kind is Closed, Special or MakeUpWorkingDay."));
            if (exception.TakesWindowsOf is { } day && !Enum.IsDefined(day))
                errors.Add(new($"{field}.takesWindowsOf", "unknown-day", "The weekday does not exist."));
            if (exception.Kind == CalendarExceptionKind.Special && exception.Windows.Count == 0)
                errors.Add(new($"{field}.windows", "required", "Special hours need at least one window; a day without any is Closed."));
            CheckDay(exception, field, errors);
        }
    }

    private static void CheckDay(DayException exception, string field, List<FieldError> errors)
    {
        var before = errors.Count;
        for (var i = 0; i < exception.Windows.Count; i++)
            CheckWindow(exception.Windows[i], $"{field}.windows[{i}]", errors);
        if (errors.Count > before)
            return;

        var ordered = exception.Windows.Select((w, i) => (Window: w, Index: i)).OrderBy(w => w.Window.From).ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (later.Window.From < earlier.Window.To)
                errors.Add(new($"{field}.windows[{later.Index}]", "overlap", $"The window {later.Window} begins before {earlier.Window} has ended."));
        }
    }
}
