using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;

namespace Hotline.Api.Audit.Seals;

/// <summary>First line of a seal's file.</summary>
/// <param name="Id">Order of the seals, from 1.</param>
/// <param name="Day">The district's day that it seals.</param>
/// <param name="SealedAt">When.</param>
/// <param name="Tickets">How many lines follow.</param>
/// <param name="LastEntry">Highest identity of a fact that was there; the next seal begins after it.</param>
/// <param name="Leaves">Merkle root of the lines that follow.</param>
/// <param name="PreviousRoot">Root of the seal before; empty for the first.</param>
/// <param name="Root">SHA-256 of all the above.</param>
/// <param name="Mac">HMAC of the root by the history's key.</param>
public sealed record SealHeader(long Id, DateOnly Day, DateTimeOffset SealedAt, int Tickets, long LastEntry, string Leaves, string PreviousRoot, string Root, string Mac)
{
    /// <summary>The root that the other values make. The formula is the format; changing it breaks every stored seal.</summary>
    public string Expected() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
        $"seal\n{Id}\n{Day:yyyy-MM-dd}\n{SealedAt.ToUnixTimeMilliseconds()}\n{Tickets}\n{LastEntry}\n{Leaves}\n{PreviousRoot}"))));

    /// <summary>With root and HMAC.</summary>
    public SealHeader Signed(HistoryKey key)
    {
        var root = Expected();
        return this with { Root = root, Mac = key.Seal(root) };
    }

    /// <summary>True when it is whole and made with this key.</summary>
    public bool IsGenuine(HistoryKey key) => Root == Expected() && Mac == key.Seal(Root);

    public Seal ToRow() => new() { Id = Id, Day = Day, SealedAt = SealedAt, Tickets = Tickets, PreviousRoot = PreviousRoot, Root = Root };

    /// <summary>True when the row in the database says the same.</summary>
    public bool Equals(Seal row) => (row.Id, row.Day, row.SealedAt, row.Tickets, row.PreviousRoot, row.Root) == (Id, Day, SealedAt, Tickets, PreviousRoot, Root);

    public string ToLine() => JsonSerializer.Serialize(this, HistoryWriter.Json);

    /// <summary>Null when the line is none of ours.</summary>
    public static SealHeader? Read(string? line)
    {
        try
        {
            return line is null ? null : JsonSerializer.Deserialize<SealHeader>(line, HistoryWriter.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
