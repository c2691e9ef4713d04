using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Audit;

/// <summary>What a ticket's row says about its history.</summary>
internal sealed record TicketHead(long Id, string Number, int Version, int Count, string Head);

/// <summary>A fact as it is stored; salt and text are null when the payload is gone.</summary>
internal sealed record ChainRow(long TicketId, int Seq, string Kind, DateTimeOffset At, string By, string Digest, string Hash, string? Salt, string? Json);

/// <summary>Walks one ticket's history from its first fact to its last and says what does not fit. Rows come in the order of their numbers.</summary>
internal sealed class ChainCheck(TicketHead ticket, HistoryKey key)
{
    private readonly List<Finding> findings = [];
    private readonly HashSet<int> withoutPayload = [];
    private readonly HashSet<int> purged = [];
    private int last;
    private string lastHash = "";
    private string? hashAtHead;

    internal void Take(ChainRow row)
    {
        if (row.Seq > last + 1) Find("missing-facts", $"{Facts(last + 1, row.Seq - 1)} missing.");
        else if (row.Seq <= last) Find("extra-fact", $"A second fact {row.Seq} ({row.Kind}).");
        // After a gap nobody knows the hash before; the fact itself still binds the next one.
        else if (row.Hash != HistoryChain.Hash(lastHash, row.TicketId, row.Seq, row.Kind, row.At, row.By, row.Digest)) Find("altered-fact", $"Fact {row.Seq} ({row.Kind}) is not what was written.");

        if (row.Json is null || row.Salt is null) withoutPayload.Add(row.Seq);
        else if (HistoryChain.Digest(row.Salt, row.Json) != row.Digest) Find("altered-payload", $"The payload of fact {row.Seq} ({row.Kind}) is not what was written.");
        else if (row.Kind == nameof(PayloadPurged)) purged.UnionWith(PurgedSeqs(row));

        (last, lastHash) = (Math.Max(last, row.Seq), row.Hash);
        if (row.Seq == ticket.Count) hashAtHead = row.Hash;
    }

    /// <summary>What does not fit, once every row was taken.</summary>
    internal IReadOnlyList<Finding> End()
    {
        if (ticket.Count == 0) Find("no-history", "It has no history.");
        if (last > ticket.Count) Find("extra-fact", $"{Facts(ticket.Count + 1, last)} beyond the {ticket.Count} that the head counts.");
        if (last < ticket.Count) Find("missing-facts", $"{Facts(last + 1, ticket.Count)} missing at the end.");
        if (hashAtHead is not null && key.Head(ticket.Id, ticket.Count, hashAtHead) != ticket.Head)
            Find("altered-head", "The head does not fit the history: it was rewritten or cut short, or the key is another.");
        foreach (var seq in withoutPayload.Except(purged).Order()) Find("missing-payload", $"The payload of fact {seq} is gone and no purge says so.");
        foreach (var seq in purged.Except(withoutPayload).Where(seq => seq <= last).Order()) Find("purged-payload", $"The payload of fact {seq} was purged and is there again.");
        return findings;
    }

    private static IEnumerable<int> PurgedSeqs(ChainRow row)
    {
        try
        {
            using var payload = JsonDocument.Parse(row.Json!);
            // A purge speaks of what was before it.
            return [.. payload.RootElement.GetProperty("seqs").EnumerateArray().Select(seq => seq.GetInt32()).Where(seq => seq < row.Seq)];
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return [];
        }
    }

    private static string Facts(int from, int to) => from == to ? $"Fact {from} is" : $"Facts {from} to {to} are";

    private void Find(string code, string text) => findings.Add(new Finding(code, ticket.Number, text));
}
