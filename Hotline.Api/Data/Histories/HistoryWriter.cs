using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Histories;

/// <summary>Appends facts to a claimed ticket's history. The claim is the lock: two writers can never fork a chain.</summary>
public sealed class HistoryWriter(HotlineDb db, Write write, HistoryKey key)
{
    /// <summary>How payloads are written: camel case, enums by name, instants as on the wire, Chinese as it is.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new UtcJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Dictionary<long, string> lastHashes = [];
    private int serial;

    internal async Task AppendAsync(Ticket ticket, Fact fact, string by, DateTimeOffset now, CancellationToken stop)
    {
        var previous = await LastHashAsync(ticket, stop);
        var json = JsonSerializer.Serialize(fact.Data, Json);
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var digest = HistoryChain.Digest(salt, json);
        var seq = ticket.HistoryCount + 1;
        var hash = HistoryChain.Hash(previous, ticket.Id, seq, fact.Kind, now, by, digest);
        db.History.Add(new HistoryEntry
        {
            TicketId = ticket.Id, Seq = seq, Kind = fact.Kind, At = now, By = by, Digest = digest, Hash = hash,
            Payload = new HistoryPayload { Salt = salt, Json = json },
        });
        ticket.HistoryCount = seq;
        ticket.HistoryHead = key.Head(ticket.Id, seq, hash);
        lastHashes[ticket.Id] = hash;
    }

    private async Task<string> LastHashAsync(Ticket ticket, CancellationToken stop)
    {
        ForgetOtherWrites();
        if (ticket.HistoryCount == 0) return "";
        if (lastHashes.TryGetValue(ticket.Id, out var known)) return known;
        return await db.History.Where(entry => entry.TicketId == ticket.Id && entry.Seq == ticket.HistoryCount).Select(entry => entry.Hash).SingleAsync(stop);
    }

    /// <summary>A hash read in another write may be out of date, or was never written because that write was undone.</summary>
    private void ForgetOtherWrites()
    {
        if (serial != write.Serial) lastHashes.Clear();
        serial = write.Serial;
    }
}
