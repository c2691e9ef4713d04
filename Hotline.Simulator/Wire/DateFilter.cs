using System.Globalization;

namespace Hotline.Simulator.Wire;

/// <summary>The vendor's date filters: <c>Name=</c> a day, <c>Name&gt;=</c> from, <c>Name&lt;=</c> until, all inclusive and in whole seconds UTC.</summary>
internal sealed record DateFilter(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Nothing was asked.</summary>
    public bool IsOpen => From == DateTimeOffset.MinValue && Until == DateTimeOffset.MaxValue;

    public bool Contains(DateTimeOffset at)
    {
        // The API's dates have whole seconds: a filter from 12:00:00.500 must still find what it shows as 12:00:00.
        var second = Second(at);
        return second >= Second(From) && second <= Until;
    }

    public static bool TryRead(IQueryCollection query, string name, out DateFilter filter)
    {
        filter = new DateFilter(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        return Read(query[name], ref filter, both: true, isFrom: true)
            && Read(query[name + ">"], ref filter, both: false, isFrom: true)
            && Read(query[name + "<"], ref filter, both: false, isFrom: false);
    }

    private static bool Read(string? text, ref DateFilter filter, bool both, bool isFrom)
    {
        if (string.IsNullOrEmpty(text)) return true;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)) return false;
        var last = text.Length <= 10 ? at.AddDays(1).AddTicks(-1) : at;
        if (both) filter = new DateFilter(at, last);
        else filter = isFrom ? filter with { From = at } : filter with { Until = last };
        return true;
    }

    private static DateTimeOffset Second(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
