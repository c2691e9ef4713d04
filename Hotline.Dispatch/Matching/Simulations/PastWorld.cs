namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>The merchants as they stood at each moment of a past day, but for what a policy would have made otherwise.</summary>
internal sealed class PastWorld(PastDay day)
{
    private readonly Dictionary<long, Merchant> _moved = [];
    private readonly PriorityQueue<long, DateTimeOffset> _edges = new();
    private PastGround? _ground;
    private MerchantSnapshot _snapshot = null!;
    private int _read;

    /// <summary>The policy in effect.</summary>
    public MatchPolicy Policy => _ground!.Policy;

    /// <summary>What a decision of the day saw.</summary>
    public MerchantSnapshot SeenBy(PastDecision decision)
    {
        if (_ground != decision.Ground)
            _snapshot = (_ground = decision.Ground).Under(_snapshot?.Candidates ?? day.Merchants, _snapshot?.Sequence ?? day.Sequence);
        while (_read < day.States.Count && day.States[_read].Sequence <= decision.Sequence)
            Take(day.States[_read++], decision.At);
        return Settled(decision.At);
    }

    /// <summary>What an imagined decision sees.</summary>
    /// <param name="now">When.</param>
    /// <param name="most">The newest state that may be seen: the next real decision saw no more.</param>
    public MerchantSnapshot SeenAt(DateTimeOffset now, long most)
    {
        while (_read < day.States.Count && day.States[_read].At <= now && day.States[_read].Sequence <= most)
            Take(day.States[_read++], now);
        return Settled(now);
    }

    /// <summary>From some moment on a merchant's load is not what it really was.</summary>
    /// <param name="merchantId">The merchant.</param>
    /// <param name="now">The moment of the world.</param>
    /// <param name="from">From when.</param>
    /// <param name="until">Until when; null means to the end.</param>
    /// <param name="change">The state that really was → the state under the policy.</param>
    public void Move(long merchantId, DateTimeOffset now, DateTimeOffset from, DateTimeOffset? until, Func<MerchantCandidate, MerchantCandidate> change)
    {
        if (_snapshot.Find(merchantId) is not { } real)
            return;
        if (!_moved.TryGetValue(merchantId, out var merchant))
            merchant = _moved[merchantId] = new Merchant { Real = real };
        merchant.Changes.Add(new Change(from, until ?? DateTimeOffset.MaxValue, change));
        _edges.Enqueue(merchantId, from);
        if (until is { } end)
            _edges.Enqueue(merchantId, end);
        Settled(now);
    }

    private void Take(PastState state, DateTimeOffset now)
    {
        var seen = state.State;
        if (_moved.TryGetValue(seen.Id, out var merchant))
        {
            merchant.Real = seen;
            seen = merchant.At(now);
        }

        _snapshot = _snapshot.With(seen, state.Sequence);
    }

    private MerchantSnapshot Settled(DateTimeOffset now)
    {
        while (_edges.TryPeek(out var merchantId, out var edge) && edge <= now)
        {
            _edges.Dequeue();
            _snapshot = _snapshot.With(_moved[merchantId].At(now), _snapshot.Sequence);
        }

        return _snapshot;
    }

    private sealed class Merchant
    {
        public required MerchantCandidate Real { get; set; }

        public List<Change> Changes { get; } = [];

        public MerchantCandidate At(DateTimeOffset now) => Changes.Where(change => change.From <= now && now < change.Until).Aggregate(Real, (state, change) => change.Apply(state));
    }

    private sealed record Change(DateTimeOffset From, DateTimeOffset Until, Func<MerchantCandidate, MerchantCandidate> Apply);
}
