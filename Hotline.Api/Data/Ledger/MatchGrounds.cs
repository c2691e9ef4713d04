using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Matching;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Ledger;

/// <summary>What a decision saw beside merchants and tickets, whole: the line's policy, all calendars, all travel times.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Calendars">The calendars as they were stored.</param>
/// <param name="Minutes">Surveyed travel times: from area, to area, minutes.</param>
/// <param name="LineCalendars">Which calendars were lines'.</param>
public sealed record GroundContent(MatchPolicy Policy, IReadOnlyList<ServiceCalendar> Calendars, IReadOnlyList<long[]> Minutes, IReadOnlyList<long> LineCalendars)
{
    private static readonly JsonSerializerOptions Json = new(HistoryWriter.Json) { PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate };

    /// <summary>The ground as it stands in the catalogue.</summary>
    public static GroundContent Of(Catalogue catalogue, MatchPolicy policy) => new(policy,
        [.. catalogue.CalendarRows.OrderBy(calendar => calendar.Id)],
        [.. catalogue.Minutes.OrderBy(row => row.Key).Select(row => new[] { row.Key.From, row.Key.To, row.Value })],
        catalogue.LineCalendars);

    /// <summary>The ground that a row holds.</summary>
    public static GroundContent Read(string json) => JsonSerializer.Deserialize<GroundContent>(json, Json) ?? throw new InvalidOperationException("A ground of decisions is empty.");

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>SHA-256 of a ground's JSON, lower-case hex.</summary>
    public static string DigestOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    /// <summary>Merchants' states on this ground.</summary>
    public MerchantSnapshot Under(IEnumerable<MerchantCandidate> states, long sequence)
        => new(sequence, states, Catalogue.HoursOf(Calendars), LineCalendars, new AreaTravel(Minutes.Select(row => KeyValuePair.Create((row[0], row[1]), (int)row[2]))));
}

/// <summary>Keeps each ground once, by its digest.</summary>
public sealed class MatchGrounds(HotlineDb db)
{
    // A catalogue is immutable and lives a minute; writing all its calendars for every decision would cost more than the decision.
    private static readonly ConditionalWeakTable<Catalogue, ConcurrentDictionary<MatchPolicy, (string Digest, string Json)>> Written = [];

    /// <summary>Stores the ground inside the open write unless it is known; answers its digest.</summary>
    public async Task<string> KeepAsync(Catalogue catalogue, MatchPolicy policy, CancellationToken stop)
    {
        var (digest, json) = Written.GetValue(catalogue, _ => []).GetOrAdd(policy, each =>
        {
            var written = GroundContent.Of(catalogue, each).Write();
            return (GroundContent.DigestOf(written), written);
        });
        if (db.Grounds.Local.Any(ground => ground.Digest == digest) || await db.Grounds.AnyAsync(ground => ground.Digest == digest, stop)) return digest;
        // Two writes may meet a new ground at once; the second waits here and then finds it.
        await db.Counters.Where(counter => counter.Name == Counter.Grounds).ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), stop);
        if (!await db.Grounds.AnyAsync(ground => ground.Digest == digest, stop)) db.Grounds.Add(new MatchGround { Digest = digest, Json = json });
        return digest;
    }
}
