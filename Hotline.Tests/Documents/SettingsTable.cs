using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hotline.Api.Audit.Erasures;
using Hotline.Api.Carrier;
using Hotline.Api.Data;
using Hotline.Api.Messages;
using Hotline.Api.Offers;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;

namespace Hotline.Tests.Documents;

/// <summary>Every setting with its default and its meaning, read from the options and their comments.</summary>
internal static partial class SettingsTable
{
    /// <summary>Sections that are bound to a record; a new one is added here.</summary>
    internal static readonly IReadOnlyList<(string Section, Type Options)> Sections =
    [
        ("Hotline:Database", typeof(DatabaseOptions)),
        ("Hotline:Carrier", typeof(CarrierOptions)),
        ("Hotline:Outbox", typeof(OutboxOptions)),
        ("Hotline:Offers", typeof(OfferOptions)),
        ("Hotline:Promises", typeof(PromisePolicy)),
        ("Hotline:Reminders", typeof(ReminderPolicy)),
        ("Hotline:FollowUps", typeof(FollowUpPolicy)),
        ("Hotline:Escalation", typeof(EscalationPolicy)),
        ("Hotline:Alarms", typeof(AlarmPolicy)),
        ("Hotline:Retention", typeof(RetentionOptions)),
        ("Hotline:Schedules", typeof(ScheduleOptions)),
    ];

    internal static string Draw() =>
        "| key | default | what |\n|---|---|---|\n" + string.Join('\n', Sections.SelectMany(each => Rows(each.Section, each.Options, Activator.CreateInstance(each.Options))));

    private static IEnumerable<string> Rows(string section, Type type, object? defaults)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var (name, meaning) = Described(property);
            var value = property.GetValue(defaults);
            var isSection = value is not null and not IEnumerable && !IsPlain(value) && value.GetType().Assembly.GetName().Name!.StartsWith("Hotline.", StringComparison.Ordinal);
            if (isSection) foreach (var row in Rows($"{section}:{name}", value!.GetType(), value)) yield return row;
            else yield return $"| `{section}:{name}` | {Shown(value)} | {meaning} |";
        }
    }

    private static bool IsPlain(object value) => value is Enum or Uri or string or ValueType;

    private static string Shown(object? value) => value switch
    {
        null or "" => "",
        string text => $"`{text}`",
        Uri address => $"`{address.OriginalString}`",
        IEnumerable => "",
        IFormattable formattable => $"`{formattable.ToString(null, CultureInfo.InvariantCulture)}`",
        _ => $"`{value}`",
    };

    // "Setting <c>AuthToken</c>: …" names the key where it is not the property's own name.
    private static (string Name, string Meaning) Described(PropertyInfo property)
    {
        var comment = Comments(property.DeclaringType!.Assembly).GetValueOrDefault($"P:{property.DeclaringType.FullName}.{property.Name}", "");
        return OtherName().Match(comment) is { Success: true } other
            ? (other.Groups["name"].Value, comment[other.Length..].TrimStart(':', ',', ' '))
            : (property.Name, comment);
    }

    private static Dictionary<string, string> Comments(Assembly assembly) => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => Plain(member.Element("summary")!));

    private static string Plain(XElement summary)
    {
        foreach (var code in summary.Descendants("c").ToList()) code.ReplaceWith($"`{code.Value}`");
        foreach (var see in summary.Descendants("see").ToList()) see.ReplaceWith($"`{see.Attribute("cref")!.Value.Split('.')[^1]}`");
        return Spaces().Replace(summary.Value, " ").Trim().Replace("|", "\\|");
    }

    [GeneratedRegex("^Setting `(?<name>\\w+)`")]
    private static partial Regex OtherName();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
