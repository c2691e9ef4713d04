using System.Text;

namespace Hotline.Api.Carrier;

/// <summary>One field of a form post, form-decoded and otherwise exactly as it came: nothing is cleaned here, the signature covers it.</summary>
/// <param name="KeyBytes">The key's bytes after decoding; usually, not always, UTF-8.</param>
/// <param name="ValueBytes">The value's bytes after decoding.</param>
public sealed record FormField(byte[] KeyBytes, byte[] ValueBytes)
{
    public FormField(string key, string value) : this(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value)) { }

    /// <summary>As text; bytes that are no UTF-8 become replacement characters.</summary>
    public string Key { get; } = Encoding.UTF8.GetString(KeyBytes);

    /// <summary>As text; bytes that are no UTF-8 become replacement characters.</summary>
    public string Value { get; } = Encoding.UTF8.GetString(ValueBytes);
}
