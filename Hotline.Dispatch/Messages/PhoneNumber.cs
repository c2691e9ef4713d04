using System.Text;
using System.Text.RegularExpressions;

namespace Hotline.Dispatch.Messages;

/// <summary>A telephone address in one spelling, so that the same phone is always the same conversation.</summary>
/// <remarks><see cref="ToString"/> is masked: a number that slips into a log or an error is not readable there.</remarks>
public sealed partial record PhoneNumber
{
    private const int LongestAddress = 64;

    private PhoneNumber(PhoneKind kind, string value, string? extension = null) => (Kind, Value, Extension) = (kind, value, extension);

    /// <summary>What the address is.</summary>
    public PhoneKind Kind { get; }

    /// <summary>
    /// The stored spelling: E.164 (<c>+8613800000001</c>) for mobile, landline and international, digits for a short code,
    /// empty when withheld, otherwise the cleaned text. Reading it again gives the same number.
    /// </summary>
    public string Value { get; }

    /// <summary>Digits to press after the line answers, when some were given ("转8001").</summary>
    public string? Extension { get; }

    /// <summary>The carrier can be asked to send a text there.</summary>
    public bool TakesTexts => Kind is PhoneKind.Mobile or PhoneKind.International;

    /// <summary>The carrier can be asked to ring there.</summary>
    public bool TakesCalls => Kind is PhoneKind.Mobile or PhoneKind.Landline or PhoneKind.International;

    /// <summary>Reads any form in which people, files and carriers write a number. Never throws.</summary>
    /// <param name="text">For example <c>138 0000 0001</c>, <c>＋８６１３８０００００００１</c>, <c>0577-88881234转8001</c>, <c>anonymous</c>.</param>
    /// <param name="areaCode">Area code, without the leading 0, for local landline numbers written without one; null when it is not known.</param>
    public static PhoneNumber Read(string? text, string? areaCode = null)
    {
        var clean = CleanText.Line(text, LongestAddress);
        // Compatibility form turns full-width digits, plus signs and spaces into plain ones.
        var plain = CleanText.Line(clean.Normalize(NormalizationForm.FormKC), LongestAddress);
        if (plain.Length == 0 || WithheldWord().IsMatch(plain)) return new(PhoneKind.Withheld, "");
        if (plain.StartsWith("client:", StringComparison.OrdinalIgnoreCase)) return new(PhoneKind.Client, "client:" + plain[7..].Trim());
        if (SipAddress().IsMatch(plain)) return new(PhoneKind.Sip, plain);
        if (plain.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) plain = plain[4..].Trim();

        string? extension = null;
        var withExtension = ExtensionAtEnd().Match(plain);
        if (withExtension.Success)
        {
            extension = withExtension.Groups["digits"].Value;
            plain = plain[..withExtension.Index];
        }

        if (Dialled().IsMatch(plain)) return FromDialled(plain, areaCode, extension) ?? new(PhoneKind.Unreadable, clean);
        return new(SenderName().IsMatch(clean) ? PhoneKind.SenderName : PhoneKind.Unreadable, clean);
    }

    /// <summary>For people who may know that it is this phone but not its number: <c>138****0001</c>.</summary>
    public string Mask()
    {
        switch (Kind)
        {
            case PhoneKind.Withheld: return "";
            case PhoneKind.ShortCode: return Value;
            case PhoneKind.Client: return "client:****";
            case PhoneKind.Sip: return "sip:****";
            case PhoneKind.SenderName or PhoneKind.Unreadable: return "****";
        }
        var shown = Kind switch
        {
            PhoneKind.Mobile => Value[3..],
            PhoneKind.Landline => "0" + Value[3..],
            _ => Value,
        };
        // Four digits stay hidden at least; of a short number only the end shows.
        return shown.Length >= 11 ? shown[..^8] + "****" + shown[^4..] : "****" + shown[^Math.Min(2, shown.Length)..];
    }

    /// <summary>Masked, for logs and errors.</summary>
    public override string ToString() => Mask();

    private static PhoneNumber? FromDialled(string plain, string? areaCode, string? extension)
    {
        var digits = string.Concat(plain.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        if (plain.StartsWith('+')) return Foreign(digits);
        if (digits.StartsWith("00", StringComparison.Ordinal)) return Foreign(digits[2..]);
        // Before the landlines: "106 5555 1234" without a leading 0 is a text gateway, with one it is a telephone in Beijing.
        if (ShortOrGateway().IsMatch(digits)) return new(PhoneKind.ShortCode, digits, extension);
        if (Chinese(digits.StartsWith('0') ? digits[1..] : digits) is { } chinese) return chinese;
        if (digits.StartsWith("86", StringComparison.Ordinal) && Chinese(digits[2..]) is { } withCountry) return withCountry;
        if (areaCode is { Length: > 0 } && digits.Length is 7 or 8) return Chinese(areaCode.TrimStart('0') + digits);
        return null;

        PhoneNumber? Foreign(string international)
        {
            if (WithheldStandIns.Contains(international)) return new(PhoneKind.Withheld, "");
            if (international.StartsWith("86", StringComparison.Ordinal))
            {
                var national = international[2..];
                if (Chinese(national.StartsWith('0') ? national[1..] : national) is { } known) return known;
                if (ShortOrGateway().IsMatch(national)) return new(PhoneKind.ShortCode, national, extension);
            }
            // E.164: at most 15 digits, country codes never begin with 0; below seven there is no subscriber anywhere.
            return international.Length is >= 7 and <= 15 && international[0] != '0'
                ? new(PhoneKind.International, "+" + international, extension)
                : null;
        }

        PhoneNumber? Chinese(string national) =>
            ChineseMobile().IsMatch(national) ? new(PhoneKind.Mobile, "+86" + national, extension)
            : ChineseLandline().IsMatch(national) ? new(PhoneKind.Landline, "+86" + national, extension)
            : null;
    }

    /// <summary>What Twilio puts in From for a withheld number: the words BLOCKED, ANONYMOUS, UNKNOWN, RESTRICTED, UNAVAILABLE on a keypad.</summary>
    private static readonly HashSet<string> WithheldStandIns = ["2562533", "266696687", "8656696", "7378742833", "86282452253"];

    [GeneratedRegex(@"^(anonymous|unknown|unavailable|private|restricted|withheld|blocked|未知|未知号码|匿名|隐藏号码|私人号码)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithheldWord();

    [GeneratedRegex(@"^sips?:\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SipAddress();

    [GeneratedRegex(@"\s*(转接?|分机|ext\.?|x|;ext=|,)\s*(?<digits>[0-9]{1,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExtensionAtEnd();

    [GeneratedRegex(@"^\+?[0-9 ()./\-‐‑‒–—−]*[0-9][0-9 ()./\-‐‑‒–—−]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Dialled();

    [GeneratedRegex(@"^(?=.*\p{L})[\p{L}\p{N} .&_\-]{1,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex SenderName();

    // The plan of mainland China: mobiles 13-19; 010 and 02x with eight digits, other areas with seven or eight; 400 and 800.
    [GeneratedRegex(@"^1[3-9][0-9]{9}$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseMobile();

    [GeneratedRegex(@"^(10[0-9]{8}|2[0-9]{9}|[48]00[0-9]{7}|[3-9][0-9]{9,10})$", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseLandline();

    // 110, 12345, 95598, 81890; text gateways 106 with up to twenty digits in all.
    [GeneratedRegex(@"^([1-9][0-9]{2,5}|106[0-9]{5,17})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortOrGateway();
}
