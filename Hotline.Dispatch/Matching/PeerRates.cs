namespace Hotline.Dispatch.Matching;

/// <summary>Mean offers per eligible hour of the merchants that can be picked, among neighbours: those of one trade whose shops stand in one area are equals, and equals share evenly.
/// Kept in whole units, so that the order of adding changes nothing.</summary>
internal sealed class PeerRates(int areas)
{
    private readonly (long Sum, int Count)[] _rates = new (long, int)[areas];

    public void Add(int area, long rate) => _rates[area] = (_rates[area].Sum + rate, _rates[area].Count + 1);

    public void Remove(int area, long rate) => _rates[area] = (_rates[area].Sum - rate, _rates[area].Count - 1);

    /// <summary>In the units of <see cref="Points.OfRate"/>; 0 when nobody of the area can be picked.</summary>
    public double Mean(int area) => _rates[area] is (var sum, > 0 and var count) ? (double)sum / count : 0;
}
