using System.Globalization;
using System.Text;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Lines;

/// <summary>
/// Reads whole-day events of an iCalendar file (RFC 5545): unfolded content lines, VEVENT, DTSTART and DTEND as dates, SUMMARY, STATUS. An event is a
/// make-up working day when its summary says so (班, 调休上班, make-up), else a closed day. What this does not read is refused, never guessed:
/// recurrence, times of day.
/// </summary>
internal static class HolidayEvents
{
    private const int MostEvents = 2000;
    private const int LongestEventDays = 31;

    public static List<CalendarDraft.DatedDay> Read(byte[] bytes)
    {
        var errors = new BadFields.Collector();
        var days = new List<CalendarDraft.DatedDay>();
        var number = 0;
        Dictionary<string, (string Parameters, string Value)>? current = null;
        foreach (var (name, parameters, value) in Lines(bytes))
        {
            if (name == "BEGIN" && Is(value, "VEVENT"))
            {
                number++;
                current = [];
            }
            else if (name == "END" && Is(value, "VEVENT") && current is not null)
            {
                errors.Require(number <= MostEvents, "file", $"At most {MostEvents} events.");
                errors.ThrowIfAny();
                days.AddRange(Days(current, $"events[{number}]", errors));
                current = null;
            }
            else if (current is not null)
            {
                // Of an alarm inside an event nothing is needed; its own properties must not hide the event's.
                current.TryAdd(name, (parameters, value));
            }
        }

        errors.Require(current is null, $"events[{number}]", "The event has no end; the file is cut off.");
        errors.ThrowIfAny();
        return days;
    }

    private static IEnumerable<CalendarDraft.DatedDay> Days(Dictionary<string, (string Parameters, string Value)> read, string field, BadFields.Collector errors)
    {
        if (read.TryGetValue("STATUS", out var status) && Is(status.Value, "CANCELLED")) return [];
        errors.Require(!read.ContainsKey("RRULE") && !read.ContainsKey("RDATE"), $"{field}.rrule", "Recurring events are not read; export each date by itself.");
        var from = Date(read, "DTSTART", field, errors);
        errors.Require(read.ContainsKey("DTSTART"), $"{field}.dtstart", "An exception needs its date.");
        // The end is the first day after it; without one an event lasts one day (RFC 5545, 3.6.1).
        var to = read.ContainsKey("DTEND") ? Date(read, "DTEND", field, errors) : from?.AddDays(1);
        errors.Require(!(from >= to), $"{field}.dtend", "The event ends before it begins.");
        errors.Require(from is null || to is null || to.Value.DayNumber - from.Value.DayNumber <= LongestEventDays, $"{field}.dtend", $"An event of more than {LongestEventDays} days is no holiday.");
        if (from is not { } first || to is not { } end || first >= end || end.DayNumber - first.DayNumber > LongestEventDays) return [];
        var name = CleanText.Line(Unescaped(read.GetValueOrDefault("SUMMARY").Value ?? ""), 100);
        var kind = IsMakeUp(name) ? CalendarExceptionKind.MakeUpWorkingDay : CalendarExceptionKind.Closed;
        return Enumerable.Range(0, end.DayNumber - first.DayNumber).Select(day => new CalendarDraft.DatedDay(first.AddDays(day), kind, null, null, name, false));
    }

    private static DateOnly? Date(Dictionary<string, (string Parameters, string Value)> read, string property, string field, BadFields.Collector errors)
    {
        if (!read.TryGetValue(property, out var sent)) return null;
        if (DateOnly.TryParseExact(sent.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        errors.Require(false, $"{field}.{property.ToLowerInvariant()}", "Holidays are whole days: a date such as 20270101, without a time.");
        return null;
    }

    private static bool IsMakeUp(string name) => name.Contains('班') || name.Contains("make-up", StringComparison.OrdinalIgnoreCase) || name.Contains("makeup", StringComparison.OrdinalIgnoreCase);

    /// <summary>Content lines, unfolded: a line that begins with a blank goes on with the one before.</summary>
    private static IEnumerable<(string Name, string Parameters, string Value)> Lines(byte[] bytes)
    {
        var unfolded = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            .Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal);
        foreach (var line in unfolded.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // A colon in a quoted parameter does not end the name.
            var (colon, isQuoted) = (-1, false);
            for (var i = 0; i < line.Length && colon < 0; i++)
            {
                if (line[i] == '"') isQuoted = !isQuoted;
                else if (line[i] == ':' && !isQuoted) colon = i;
            }

            if (colon <= 0) continue;
            var head = line[..colon].Split(';', 2);
            yield return (head[0].Trim().ToUpperInvariant(), head.Length > 1 ? head[1] : "", line[(colon + 1)..].Trim());
        }
    }

    private static string Unescaped(string value) => value.Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace(@"\\", "\\", StringComparison.Ordinal);

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);
}
