using System.Security.Cryptography;
using System.Text;

namespace Hotline.Api.Carrier.Twilio;

/// <summary>Proof that a webhook comes from somebody who holds the account's token (X-Twilio-Signature).</summary>
/// <remarks>
/// base64(HMAC-SHA1(token, url + every key and value)), keys in ordinal order, values decoded; a repeated key contributes its distinct
/// values in ordinal order. This follows the vendor's Node library; its C# library joins repeats with commas and fails the vectors.
/// </remarks>
public static class TwilioSignature
{
    /// <summary>Twenty bytes in base64.</summary>
    private const int SignatureLength = 28;

    private const string BodyHashKey = "bodySHA256=";

    /// <summary>The signature of a form post; with no fields, that of the address alone.</summary>
    public static string Compute(string token, string url, IEnumerable<FormField> fields) =>
        Sign(token, url, Joined(fields, asReceived: true));

    /// <summary>Whether one of the tokens made this signature for this request.</summary>
    /// <param name="tokens">One, or two while the account's token is being changed. None: nothing is valid.</param>
    /// <param name="signature">The header as received; null or empty is invalid.</param>
    /// <param name="url">As the carrier was told to call it, with query, without fragment. The host's case counts.</param>
    /// <param name="form">The fields of a form post; null when the body is not a form.</param>
    /// <param name="body">The raw body.</param>
    public static bool IsValid(IReadOnlyList<string> tokens, string? signature, string url, IReadOnlyList<FormField>? form, ReadOnlySpan<byte> body)
    {
        if (signature is not { Length: SignatureLength }) return false;

        // With a body hash in the address only the address is signed, and the hash vouches for the body, whatever its type.
        // Without one, a body that is no form would be covered by nothing: refuse it.
        if (BodyHash(url) is { } expectedHash)
        {
            if (!HashMatches(expectedHash, body)) return false;
            form = [];
        }
        else if (form is null)
        {
            if (!body.IsEmpty) return false;
            form = [];
        }

        // Compared as text, since several base64 spellings decode to the same bytes.
        var given = Encoding.ASCII.GetBytes(signature);
        var isValid = false;
        var payloads = Payloads(form);
        foreach (var token in tokens)
            foreach (var variant in UrlVariants.Of(url))
                foreach (var payload in payloads)
                    isValid |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(token, variant, payload)), given);
        return isValid;
    }

    private static string Sign(string token, string url, byte[] payload)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, Encoding.UTF8.GetBytes(token));
        hmac.AppendData(Encoding.UTF8.GetBytes(url));
        hmac.AppendData(payload);
        return Convert.ToBase64String(hmac.GetHashAndReset());
    }

    // Bytes that are no UTF-8 may have been signed as they were sent, or as the replacement characters that a careful sender saw.
    private static byte[][] Payloads(IReadOnlyList<FormField> form)
    {
        var received = Joined(form, asReceived: true);
        var decoded = Joined(form, asReceived: false);
        return received.AsSpan().SequenceEqual(decoded) ? [received] : [received, decoded];
    }

    private static byte[] Joined(IEnumerable<FormField> fields, bool asReceived)
    {
        using var joined = new MemoryStream();
        foreach (var key in fields.GroupBy(field => field.Key, StringComparer.Ordinal).OrderBy(key => key.Key, StringComparer.Ordinal))
            foreach (var field in key.DistinctBy(field => field.Value, StringComparer.Ordinal).OrderBy(field => field.Value, StringComparer.Ordinal))
            {
                joined.Write(asReceived ? field.KeyBytes : Encoding.UTF8.GetBytes(field.Key));
                joined.Write(asReceived ? field.ValueBytes : Encoding.UTF8.GetBytes(field.Value));
            }
        return joined.ToArray();
    }

    private static string? BodyHash(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        if (query < 0) return null;
        foreach (var pair in url[(query + 1)..].Split('&'))
            if (pair.StartsWith(BodyHashKey, StringComparison.Ordinal)) return pair[BodyHashKey.Length..];
        return null;
    }

    private static bool HashMatches(string expected, ReadOnlySpan<byte> body) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(body))),
            Encoding.ASCII.GetBytes(expected.ToLowerInvariant()));
}
