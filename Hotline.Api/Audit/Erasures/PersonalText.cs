using System.Collections.Frozen;
using System.Text.Json;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Audit.Erasures;

/// <summary>
/// Tells payloads that may hold a person's words from those that hold only identities, codes, numbers and instants. The latter stay, so
/// that an erased ticket can still be supervised. What is not known to be harmless is personal.
/// </summary>
internal static class PersonalText
{
    private static readonly FrozenSet<string> HarmlessFields = new[]
    {
        "agent", "dueAt", "expiresAt", "followUp", "hazard", "heldAt", "into", "job", "kind", "merchant", "offer", "other", "outcome", "nextAt", "priceFen", "priority", "quoteFen",
        "rank", "receivedAt", "round", "score", "seqs", "source", "status", "technician", "times", "way",
    }.ToFrozenSet();

    /// <summary>Facts whose reason is a code of ours, never somebody's words.</summary>
    private static readonly FrozenSet<string> CodedReasons = new[]
    {
        nameof(OfferWithdrawn), nameof(OfferReleased), nameof(Dispatch.Jobs.JobReleased), nameof(PayloadPurged),
    }.ToFrozenSet();

    internal static bool IsIn(string kind, string json)
    {
        try
        {
            using var payload = JsonDocument.Parse(json);
            return payload.RootElement.EnumerateObject().Any(field => !HarmlessFields.Contains(field.Name) && !(field.Name == "reason" && CodedReasons.Contains(kind)));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Somebody altered it; whatever it is now, it may name a person.
            return true;
        }
    }
}
