namespace Hotline.Simulator.Calls;

/// <summary>The carrier's calls; of those that ended the newest <see cref="Capacity"/> are kept.</summary>
public sealed class CallBook
{
    public const int Capacity = 20_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Call> bySid = [];
    private readonly Queue<string> order = new();

    public Call Add(Call call)
    {
        lock (gate)
        {
            bySid.Add(call.Sid, call);
            order.Enqueue(call.Sid);
            if (order.Count > Capacity && bySid.Remove(order.Dequeue(), out var old)) old.Control.Give(new Instruction(null, "failed"));
        }
        return call;
    }

    public Call? Find(string sid) { lock (gate) return bySid.GetValueOrDefault(sid); }

    /// <summary>Newest first, as the vendor lists them.</summary>
    public IReadOnlyList<Call> Newest() { lock (gate) return order.Reverse().Select(sid => bySid[sid]).ToList(); }

    public int Live { get { lock (gate) return bySid.Values.Count(call => !call.IsOver); } }
}
