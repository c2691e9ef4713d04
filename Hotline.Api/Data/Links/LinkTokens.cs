using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Api.Data.Links;

/// <summary>
/// Makes and reads the tokens of links in texts: base64url(id, generation, HMAC-SHA-256/128 of purpose, id, generation).
/// Nothing is stored; who raises the generation of what a link opens kills every link made before.
/// </summary>
public sealed class LinkTokens(byte[] key)
{
    private const int MacLength = 16;

    /// <summary>What stands in a text after the purpose's path. Short, because every text costs by its length.</summary>
    public string Make(LinkPurpose purpose, long id, int generation)
    {
        using var token = new MemoryStream(24);
        using (var numbers = new BinaryWriter(token, Encoding.UTF8, leaveOpen: true))
        {
            numbers.Write7BitEncodedInt64(id);
            numbers.Write7BitEncodedInt(generation);
        }
        token.Write(Mac(purpose, id, generation));
        return Base64Url.EncodeToString(token.GetBuffer().AsSpan(0, (int)token.Length));
    }

    /// <summary>
    /// What a token claims, or null when we did not make it for this purpose. The reader compares <see cref="LinkClaim.Generation"/>
    /// with the present one; a token of an older generation is dead.
    /// </summary>
    public LinkClaim? Read(LinkPurpose purpose, string? token)
    {
        if (token is not { Length: > 22 and <= 48 }) return null;
        try
        {
            var bytes = Base64Url.DecodeFromChars(token);
            using var numbers = new BinaryReader(new MemoryStream(bytes, 0, bytes.Length - MacLength));
            var claim = new LinkClaim(numbers.Read7BitEncodedInt64(), numbers.Read7BitEncodedInt());
            // Compared as a whole, so that only one spelling of a token is good.
            var made = Make(purpose, claim.Id, claim.Generation);
            return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(made), Encoding.ASCII.GetBytes(token)) ? claim : null;
        }
        catch (Exception broken) when (broken is FormatException or EndOfStreamException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Reads the key, or makes one on the first run.</summary>
    public static LinkTokens FromFile(string path) => new(KeyFile.Read(path));

    private ReadOnlySpan<byte> Mac(LinkPurpose purpose, long id, int generation) =>
        HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(FormattableString.Invariant($"{purpose}|{id}|{generation}"))).AsSpan(0, MacLength);
}

/// <summary>What a link opens. Names enter the tokens: never rename one.</summary>
public enum LinkPurpose
{
    /// <summary>One offer of a merchant and its job, <c>/m/{token}</c>.</summary>
    Offer = 0,

    /// <summary>One ticket of a caller, <c>/t/{token}</c>.</summary>
    Ticket = 1,

    /// <summary>One visit of a merchant to the open board, <c>/m/board/{token}</c>.</summary>
    Board = 2,
}

/// <summary>What a genuine token says.</summary>
/// <param name="Id">The offer's or ticket's id.</param>
/// <param name="Generation">See <see cref="LinkGeneration"/>.</param>
public sealed record LinkClaim(long Id, int Generation);
