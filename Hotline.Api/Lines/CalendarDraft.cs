using System.Globalization;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;

namespace Hotline.Api.Lines;

/// <summary>The hours of a calendar as a person enters them: times of day as HH:mm, an end at or before its beginning lies on the next day.</summary>
/// <param name="Windows">Weekly windows.</param>
/// <param name="Exceptions">Days that differ from the week.</param>
public sealed record CalendarDraft(IReadOnlyList<CalendarDraft.WeekWindow?>? Windows, IReadOnlyList<CalendarDraft.DatedDay?>? Exceptions)
{
    private const int MostWindows = 100;
    private const int MostExceptions = 2000;

    /// <param name="Day">The weekday on which it begins.</param>
    /// <param name="From">Beginning, HH:mm.</param>
    /// <param name="To">End, HH:mm up to 24:00; not in the window.</param>
    public sealed record WeekWindow(DayOfWeek? Day, string? From, string? To);

    /// <param name="From">Beginning, HH:mm.</param>
    /// <param name="To">End, HH:mm up to 24:00; not in the window.</param>
    public sealed record Window(string? From, string? To);

    /// <param name="Date">The local date.</param>
    /// <param name="Kind">Closed, Special (with windows) or MakeUpWorkingDay (调休).</param>
    /// <param name="Windows">The windows of a special day.</param>
    /// <param name="TakesWindowsOf">The weekday whose windows a make-up working day takes; Monday's when null.</param>
    /// <param name="Name">What the day is called, for receipts and screens.</param>
    /// <param name="Provisional">True while the authorities have not announced it.</param>
    public sealed record DatedDay(DateOnly? Date, CalendarExceptionKind? Kind, IReadOnlyList<Window?>? Windows, DayOfWeek? TakesWindowsOf, string? Name, bool? Provisional);

    /// <summary>Another version of a calendar with these hours.</summary>
    /// <param name="code">Code of the calendar.</param>
    /// <param name="zone">Its zone.</param>
    /// <param name="version">The version it becomes.</param>
    /// <param name="effectiveFrom">The first date that follows it.</param>
    /// <param name="sent">Collects what is wrong with it; throws when anything is.</param>
    /// <param name="now">Now: hours that never open again are refused.</param>
    public ServiceCalendar ToCalendar(string code, string zone, int version, DateOnly effectiveFrom, SentFields sent, DateTimeOffset now)
    {
        sent.Require(Windows is not null, "windows", "Send the weekly windows; an empty list opens on dated exceptions only.");
        sent.Require(Windows is not { Count: > MostWindows }, "windows", $"At most {MostWindows} windows.");
        sent.Require(Exceptions is not { Count: > MostExceptions }, "exceptions", $"At most {MostExceptions} exceptions.");
        sent.ThrowIfAny();
        List<WeeklyWindow> week = [.. Windows!.Select((each, i) => Week(each, $"windows[{i}]", sent))];
        List<DayException> days = [.. (Exceptions ?? []).Select((each, i) => Day(each, $"exceptions[{i}]", sent))];
        sent.ThrowIfAny();
        foreach (var error in ServiceHours.Validate(zone, week, days)) sent.Require(false, error.Field, error.Sentence);
        sent.ThrowIfAny();
        sent.Require(ServiceHours.Create(zone, week, days).NextOpen(now) is not null, "windows", "These hours never open again; nobody could be promised anything.");
        sent.ThrowIfAny();

        var calendar = new ServiceCalendar { Code = code, Zone = zone, Version = version, EffectiveFrom = effectiveFrom };
        calendar.Windows.AddRange(week.Select(each => new CalendarWindow { Day = each.Day, FromMinute = each.Window.From, ToMinute = each.Window.To }));
        foreach (var (day, draft) in days.Zip(Exceptions ?? []))
            calendar.Exceptions.AddRange(Rows(day, draft!.Provisional == true));
        return calendar;
    }

    /// <summary>The hours of a stored version as somebody would enter them.</summary>
    public static CalendarDraft Of(ServiceCalendar calendar) => new(
        [.. calendar.Windows.OrderBy(each => each.Day).ThenBy(each => each.FromMinute).Select(each => new WeekWindow(each.Day, Text(each.FromMinute), Text(each.ToMinute)))],
        [.. calendar.Exceptions.OrderBy(each => each.Date).ThenBy(each => each.FromMinute).GroupBy(each => (each.Date, each.Kind)).Select(rows => new DatedDay(
            rows.Key.Date, rows.Key.Kind, rows.Key.Kind == CalendarExceptionKind.Special ? [.. rows.Select(each => new Window(Text(each.FromMinute ?? 0), Text(each.ToMinute ?? 0)))] : null,
            rows.First().TakesWindowsOf, rows.First().Name, rows.First().IsProvisional))]);

    // Special hours with a break are several rows of one date.
    private static IEnumerable<CalendarException> Rows(DayException day, bool isProvisional) =>
        (day.Kind == CalendarExceptionKind.Special ? day.Windows.Select(window => (DayWindow?)window) : [null]).Select(window => new CalendarException
        {
            Date = day.Date, Kind = day.Kind, FromMinute = window?.From, ToMinute = window?.To, TakesWindowsOf = day.TakesWindowsOf, Name = day.Name, IsProvisional = isProvisional,
        });

    private static WeeklyWindow Week(WeekWindow? sentWindow, string field, SentFields sent)
    {
        sent.Require(sentWindow?.Day is not null, $"{field}.day", "Say on which weekday it begins.");
        return new WeeklyWindow(sentWindow?.Day ?? DayOfWeek.Sunday, Minutes(sentWindow?.From, sentWindow?.To, field, sent));
    }

    private static DayException Day(DatedDay? day, string field, SentFields sent)
    {
        sent.Require(day?.Kind is not null, $"{field}.kind", "The kind is Closed, Special or MakeUpWorkingDay.");
        sent.Require(day?.Windows is not { Count: > 0 } || day.Kind == CalendarExceptionKind.Special, $"{field}.windows", "Only special hours have windows of their own.");
        sent.Require(day?.TakesWindowsOf is null || day.Kind == CalendarExceptionKind.MakeUpWorkingDay, $"{field}.takesWindowsOf", "Only a make-up working day takes the windows of a weekday.");
        return new DayException(day?.Date ?? default, day?.Kind ?? CalendarExceptionKind.Closed,
            [.. (day?.Windows ?? []).Select((each, i) => Minutes(each?.From, each?.To, $"{field}.windows[{i}]", sent))], day?.TakesWindowsOf, sent.Line($"{field}.name", day?.Name, 100) ?? "");
    }

    private static DayWindow Minutes(string? from, string? to, string field, SentFields sent)
    {
        var (start, end) = (Minute(from), Minute(to));
        sent.Require(start is not null, $"{field}.from", "A time of day is written HH:mm, for example 07:00.");
        sent.Require(end is not null, $"{field}.to", "A time of day is written HH:mm, for example 21:00 or 24:00.");
        return new DayWindow(start ?? 0, end < start ? end.Value + DayWindow.MinutesPerDay : end ?? 1);
    }

    private static int? Minute(string? text) => text == "24:00" ? DayWindow.MinutesPerDay
        : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : null;

    private static string Text(int minute)
    {
        var shown = minute > DayWindow.MinutesPerDay ? minute - DayWindow.MinutesPerDay : minute;
        return string.Create(CultureInfo.InvariantCulture, $"{shown / 60:00}:{shown % 60:00}");
    }
}
