using System.Globalization;
using Hotline.Api.Carrier;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Messages;

/// <summary>A text as it is worked with: cleaned, whatever came.</summary>
/// <param name="From">Who wrote.</param>
/// <param name="To">The number of ours that was written to.</param>
/// <param name="Body">The words; says so when there are none.</param>
/// <param name="Attachments">Pictures and other files that came with it.</param>
/// <param name="SaysStop">The carrier itself took it as a wish for no more texts.</param>
public sealed record InboundText(PhoneNumber From, PhoneNumber To, string Body, int Attachments, bool SaysStop)
{
    /// <summary>The carrier's own limit is 1,600; more is not a text.</summary>
    private const int LongestBody = 1600;

    // A conversation's key has 64 places; a stranger's name of emoji takes two each.
    private const int LongestSender = 32;

    /// <summary>Key of the conversation: the number, or the name of a sender without one.</summary>
    public string Sender => From switch
    {
        { Kind: PhoneKind.Withheld } => "anonymous",
        { TakesTexts: true } or { TakesCalls: true } => From.Value,
        _ => CleanText.Line(From.Value, LongestSender),
    };

    /// <summary>Somebody can be told something on this number.</summary>
    public bool CanBeAnswered => From.TakesTexts || From.TakesCalls;

    public static InboundText Of(CarrierFields fields)
    {
        _ = int.TryParse(fields["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var attachments);
        return new InboundText(PhoneNumber.Read(fields["From"]), PhoneNumber.Read(fields["To"]), CleanText.Of(fields["Body"], LongestBody), attachments, fields["OptOutType"] == "STOP");
    }
}
