namespace Hotline.Api.Carrier;

/// <summary>
/// Reads <c>application/x-www-form-urlencoded</c> without objecting to anything but its size: a carrier does not repeat what was refused,
/// so an odd field must not cost a message. Bytes stay as they are, duplicates and order are kept.
/// </summary>
public static class FormBody
{
    /// <summary>More fields than this are no webhook of any carrier; each costs a dictionary entry and a hash.</summary>
    public const int MostFields = 1024;

    /// <summary>The fields, or null when there are more than <see cref="MostFields"/>.</summary>
    public static IReadOnlyList<FormField>? Read(ReadOnlySpan<byte> body)
    {
        var fields = new List<FormField>();
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty) continue;
            if (fields.Count == MostFields) return null;
            var equals = pair.IndexOf((byte)'=');
            fields.Add(equals < 0
                ? new FormField(Decode(pair), [])
                : new FormField(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }
        return fields;
    }

    private static byte[] Decode(ReadOnlySpan<byte> encoded)
    {
        var decoded = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var unit = encoded[i];
            if (unit == '%' && i + 2 < encoded.Length && char.IsAsciiHexDigit((char)encoded[i + 1]) && char.IsAsciiHexDigit((char)encoded[i + 2]))
            {
                unit = (byte)((Nibble(encoded[i + 1]) << 4) | Nibble(encoded[i + 2]));
                i += 2;
            }
            else if (unit == '+')
            {
                unit = (byte)' ';
            }
            decoded[length++] = unit;
        }
        return decoded[..length];

        static int Nibble(byte hex) => hex <= '9' ? hex - '0' : (hex & 0x5F) - 'A' + 10;
    }
}
