namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>The places that merchants have left, numbered in the order in which they are first asked for.</summary>
internal sealed class Seats(MerchantSnapshot snapshot)
{
    private readonly Dictionary<long, (int First, int Count)> _seats = [];
    private readonly List<long> _merchants = [];

    /// <summary>The columns of a merchant.</summary>
    public IEnumerable<int> Of(long merchantId)
    {
        if (!_seats.TryGetValue(merchantId, out var seats))
        {
            seats = _seats[merchantId] = (_merchants.Count, Left(snapshot.Find(merchantId)!));
            _merchants.AddRange(Enumerable.Repeat(merchantId, seats.Count));
        }

        return Enumerable.Range(seats.First, seats.Count);
    }

    /// <summary>Whose place a column is.</summary>
    public long MerchantOf(int seat) => _merchants[seat];

    /// <summary>How many more tickets it can take at once. Cautious where two of them may want the same hour: never more than it has people who are not with a caller.
    /// At least one, since the rules let it be picked (an agent may have set its capacity aside).</summary>
    private static int Left(MerchantCandidate merchant)
        => Math.Max(1, Math.Min(merchant.Capacity - merchant.OpenJobs, merchant.Crew - merchant.Appointments.Count));
}
