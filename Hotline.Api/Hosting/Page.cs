namespace Hotline.Api.Hosting;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Reads <c>after</c> and <c>take</c> of a list that is ordered by identity, newest first.</summary>
public readonly record struct PageAsked(long? Before, int Take)
{
    /// <summary>Rows on a page unless asked otherwise. (default) Ours.</summary>
    public const int Usual = 50;

    /// <summary>Most rows on a page. (default) Ours.</summary>
    public const int Most = 200;

    /// <exception cref="BadFields">Something that no page said.</exception>
    public static PageAsked Read(string? after, int? take)
    {
        var bad = new BadFields.Collector();
        long before = 0;
        bad.Require(after is null || long.TryParse(after, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out before), "after", "Send what the page before gave as next.");
        bad.Require(take is null or (>= 1 and <= Most), "take", $"A page has 1 to {Most} rows.");
        bad.ThrowIfAny();
        return new PageAsked(after is null ? null : before, take ?? Usual);
    }

    /// <summary>Makes a page of one row more than was asked for, which tells whether there is a next one.</summary>
    public Page<T> Of<T>(List<T> rows, Func<T, long> idOf) => rows.Count <= Take
        ? new Page<T>(rows, null)
        : new Page<T>(rows[..Take], idOf(rows[Take - 1]).ToString(System.Globalization.CultureInfo.InvariantCulture));
}
