using System.Globalization;

namespace Hotline.Api.Audit.Seals;

/// <summary>
/// What a seal knows about one ticket: how many facts its history had and the hash of the last of them. A history only grows, so this
/// can be checked for ever.
/// </summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Number">Its number, so that a deleted ticket can be named.</param>
/// <param name="Count">Facts at that time.</param>
/// <param name="Hash">Hash of fact <paramref name="Count"/>.</param>
public sealed record SealLeaf(long TicketId, string Number, int Count, string Hash)
{
    /// <summary>The line in the file, and what the tree hashes.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TicketId} {Number} {Count} {Hash}");

    /// <summary>Null when the line is none of ours.</summary>
    public static SealLeaf? Read(string line) =>
        line.Split(' ') is [var id, var number, var count, var hash]
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var ticketId) && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var facts)
            ? new SealLeaf(ticketId, number, facts, hash) : null;
}
