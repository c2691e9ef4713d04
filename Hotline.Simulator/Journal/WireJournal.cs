using Hotline.Simulator.Time;

namespace Hotline.Simulator.Journal;

/// <summary>Everything that crossed the wire, in order; the newest <see cref="Capacity"/> crossings are kept.</summary>
public sealed class WireJournal(Agenda agenda)
{
    public const int Capacity = 20_000;
    private const int LongestText = 4_000;

    private readonly Lock gate = new();
    private readonly Queue<Crossing> crossings = new();
    private long last;

    public long Last { get { lock (gate) return last; } }

    public Crossing Write(Crossing crossing)
    {
        lock (gate)
        {
            var written = crossing with
            {
                Seq = ++last,
                At = agenda.Now,
                Body = Cut(crossing.Body),
                Form = crossing.Form?.Select(field => field with { Value = Cut(field.Value)! }).ToList(),
            };
            crossings.Enqueue(written);
            if (crossings.Count > Capacity) crossings.Dequeue();
            return written;
        }
    }

    public void Note(string what, string note, string? sid = null, string? fault = null) =>
        Write(new Crossing { Side = "sim", Step = "note", What = what, Note = note, Sid = sid, Fault = fault });

    public JournalPage Read(long after, int take)
    {
        lock (gate)
        {
            var oldest = last - crossings.Count;
            var items = crossings.Skip((int)Math.Clamp(after - oldest, 0, crossings.Count)).Take(take).ToList();
            return new JournalPage(items, items.Count > 0 ? items[^1].Seq : Math.Max(after, oldest), last, Math.Max(0, oldest - after));
        }
    }

    private static string? Cut(string? text) => text?.Length > LongestText ? text[..LongestText] : text;
}

/// <summary>Read on with <c>after=Next</c>. <see cref="Missed"/> counts crossings after the asked place that are no longer kept.</summary>
public sealed record JournalPage(IReadOnlyList<Crossing> Items, long Next, long Last, long Missed);

internal static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder app) =>
        app.MapGet("/sim/journal", (WireJournal journal, long after = 0, int take = 1_000) =>
            journal.Read(after, Math.Clamp(take, 1, WireJournal.Capacity)));
}
