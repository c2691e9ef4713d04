using System.Security.Cryptography;
using System.Text;
using Hotline.Simulator.Journal;

namespace Hotline.Simulator.Wire;

/// <summary>X-Twilio-Signature: base64(HMAC-SHA1(token, url + every key and value, keys in ordinal order, repeated values once each)).</summary>
public static class Signature
{
    public const string Header = "X-Twilio-Signature";

    /// <summary>Signs the address as it was configured, with its query and without its fragment.</summary>
    public static string Of(string token, string url, IEnumerable<Field> form)
    {
        var text = new StringBuilder(url);
        foreach (var field in form.GroupBy(field => field.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            foreach (var value in field.Select(one => one.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                text.Append(field.Key).Append(value);
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
    }
}
