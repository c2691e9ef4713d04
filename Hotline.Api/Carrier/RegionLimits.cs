using System.Text.RegularExpressions;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Carrier;

/// <summary>What the country allows, whatever the carrier can do. The default allows everything; mainland China allows little.</summary>
/// <remarks>Settings <c>Hotline:Carrier:Region:…</c>. Where a text cannot go or cannot be answered, calls and agents' tasks take its place.</remarks>
public sealed partial record RegionLimits
{
    /// <summary>People can answer our texts. Without, no text may ask for a reply.</summary>
    public bool InboundSms { get; init; } = true;

    /// <summary>Texts may carry links.</summary>
    public bool Links { get; init; } = true;

    /// <summary>Only registered templates are delivered.</summary>
    public bool TemplatesRequired { get; init; }

    /// <summary>After so many texts a day to one number the region delays or drops them; null when it does not.</summary>
    public int? TextsPerDayPerNumber { get; init; }

    /// <summary>Our name of a text → the template that was registered for it.</summary>
    public Dictionary<string, RegisteredTemplate> Templates { get; init; } = [];

    /// <summary>Why this text would not get through, or null when nothing known stands in its way. Asks nobody; counts nothing.</summary>
    /// <param name="message">The text.</param>
    /// <param name="sentToday">Texts that went to the same number since midnight there; the caller counts.</param>
    public CarrierOutcome? ObjectionTo(OutboundMessage message, int sentToday = 0)
    {
        if (TextsPerDayPerNumber is { } perDay && sentToday >= perDay)
            return new CarrierOutcome.Refused(
                RefusalCode.TooManyToday, $"{perDay} texts went to this number today; the region delays or drops more.", IsPermanent: false);

        if (TemplateFor(message) is not { } template)
        {
            if (TemplatesRequired)
                return new CarrierOutcome.Refused(RefusalCode.TemplateMissing, $"No template is registered for the text \"{message.Template}\".", IsPermanent: true);
            return !Links && Link().IsMatch(message.Body) ? LinkRefused() : null;
        }

        if (template.Variables.FirstOrDefault(name => !message.Variables.ContainsKey(name)) is { } missing)
            return new CarrierOutcome.Refused(RefusalCode.TemplateMissing, $"The text \"{message.Template}\" lacks the value \"{missing}\".", IsPermanent: true);
        return !Links && template.Variables.Any(name => Link().IsMatch(message.Variables[name])) ? LinkRefused() : null;
    }

    /// <summary>The registered template of a text, or null.</summary>
    public RegisteredTemplate? TemplateFor(OutboundMessage message) =>
        message.Template is { } name ? Templates.GetValueOrDefault(name) : null;

    /// <summary>The part that the rules need to choose between text, call and agent.</summary>
    public ContactLimits ToContactLimits() => new() { InboundTexts = InboundSms, Links = Links, TextsPerDay = TextsPerDayPerNumber };

    private static CarrierOutcome.Refused LinkRefused() =>
        new(RefusalCode.LinksForbidden, "The region forbids links in texts.", IsPermanent: true);

    [GeneratedRegex(@"(https?://|\bwww\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

/// <summary>A text that the authorities know.</summary>
public sealed record RegisteredTemplate
{
    /// <summary>The carrier's name for it.</summary>
    public string ContentSid { get; init; } = "";

    /// <summary>Our names of its variables, in the order of the template's numbers: the first is {{1}}.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];
}
