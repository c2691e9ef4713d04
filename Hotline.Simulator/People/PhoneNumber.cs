namespace Hotline.Simulator.People;

/// <summary>Numbers as the wire writes them.</summary>
internal static class PhoneNumber
{
    /// <summary>A plus sign and 8 to 15 digits, the first not zero.</summary>
    public static bool IsE164(string text) =>
        text.Length is >= 9 and <= 16 && text[0] == '+' && text[1] != '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
