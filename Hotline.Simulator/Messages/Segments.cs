namespace Hotline.Simulator.Messages;

/// <summary>How many parts a text takes in the air: 160/153 characters of the GSM alphabet, otherwise 70/67 UTF-16 units.</summary>
public static class Segments
{
    private const string Plain = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string Escaped = "^{}\\[~]|€\f";

    public static int Of(string body)
    {
        var isGsm = body.All(letter => Plain.Contains(letter) || Escaped.Contains(letter));
        var length = isGsm ? body.Sum(letter => Escaped.Contains(letter) ? 2 : 1) : body.Length;
        var (single, part) = isGsm ? (160, 153) : (70, 67);
        return length <= single ? 1 : (length + part - 1) / part;
    }
}
