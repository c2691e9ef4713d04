using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Hotline.Api.Carrier;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Messages;

/// <summary>Posts webhooks as the carrier would sign them, byte by byte, for what no well-behaved simulator sends.</summary>
internal static class SignedPosts
{
    /// <summary>A text's form with a sid of its own.</summary>
    public static List<(string Key, string Value)> TextForm(string from, string body, string? sid = null) =>
    [
        ("MessageSid", sid ?? $"SM{Guid.NewGuid():N}"), ("AccountSid", "AC0123456789abcdef0123456789abcdef"), ("From", from), ("To", RunningHotline.HotlineNumber), ("Body", body), ("NumMedia", "0"),
    ];

    public static Task<HttpResponseMessage> PostSignedAsync(this RunningHotline hotline, string path, IEnumerable<(string Key, string Value)> form) =>
        hotline.PostSignedAsync(path, Encoded(form));

    public static async Task<HttpResponseMessage> PostSignedAsync(this RunningHotline hotline, string path, byte[] body, bool isSigned = true)
    {
        var account = hotline.Services.GetRequiredService<CarrierAccount>();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hotline.Address, path)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        if (isSigned) request.Headers.Add(account.Profile.SignatureHeader, Signature(account.SigningKeys[0], new Uri(hotline.Address, path).ToString(), body));
        return await hotline.Anonymous.SendAsync(request);
    }

    // Percent-encodes UTF-16 as it is: half a surrogate pair becomes the three bytes that careless senders make of it.
    public static byte[] Encoded(IEnumerable<(string Key, string Value)> form) =>
        Encoding.ASCII.GetBytes(string.Join('&', form.Select(field => $"{Encoded(field.Key)}={Encoded(field.Value)}")));

    private static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            byte[] bytes = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? Encoding.UTF8.GetBytes(text.Substring(i++, 2))
                : char.IsSurrogate(text[i]) ? [(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]
                : Encoding.UTF8.GetBytes(text[i].ToString());
            foreach (var unit in bytes) encoded.Append(System.Globalization.CultureInfo.InvariantCulture, $"%{unit:X2}");
        }
        return encoded.ToString();
    }

    private static string Signature(string token, string url, byte[] body)
    {
        using var signed = new MemoryStream();
        signed.Write(Encoding.UTF8.GetBytes(url));
        var fields = FormBody.Read(body) ?? [];
        foreach (var key in fields.GroupBy(field => field.Key).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var field in key.DistinctBy(field => field.Value).OrderBy(field => field.Value, StringComparer.Ordinal))
            {
                signed.Write(field.KeyBytes);
                signed.Write(field.ValueBytes);
            }
        }
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), signed.ToArray()));
    }
}
