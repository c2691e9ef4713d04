using Hotline.Simulator.Time;

namespace Hotline.Simulator.Messages;

/// <summary>The carrier's messages, newest last; the newest <see cref="Capacity"/> are kept.</summary>
public sealed class MessageBook(Agenda agenda)
{
    public const int Capacity = 50_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Message> bySid = [];
    private readonly Queue<string> order = new();

    public Message Add(Message message)
    {
        lock (gate)
        {
            bySid.Add(message.Sid, message);
            order.Enqueue(message.Sid);
            if (order.Count > Capacity) bySid.Remove(order.Dequeue());
        }
        return message;
    }

    public Message? Find(string sid) { lock (gate) return bySid.GetValueOrDefault(sid); }

    /// <summary>Writes a new status down; nothing happens to a message that is no longer kept.</summary>
    public Message Change(Message message, Func<Message, Message> change)
    {
        lock (gate)
        {
            var changed = change(bySid.GetValueOrDefault(message.Sid, message)) with { UpdatedAt = agenda.Now };
            if (bySid.ContainsKey(message.Sid)) bySid[message.Sid] = changed;
            return changed;
        }
    }

    /// <summary>Newest first, as the vendor lists them.</summary>
    public IReadOnlyList<Message> Newest()
    {
        lock (gate) return order.Reverse().Select(sid => bySid[sid]).ToList();
    }

    /// <summary>Texts sent to one phone since an instant; rules of a region count them.</summary>
    public int CountTo(string phone, DateTimeOffset since)
    {
        lock (gate) return bySid.Values.Count(message => message.Direction != "inbound" && message.To == phone && message.CreatedAt >= since);
    }
}
