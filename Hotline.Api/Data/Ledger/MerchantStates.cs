using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;

namespace Hotline.Api.Data.Ledger;

/// <summary>How a merchant's state is written down, and sealed to the row before.</summary>
public static class MerchantStates
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(MerchantCandidate candidate) => JsonSerializer.Serialize(candidate, Json);

    /// <summary>The candidate that a version describes.</summary>
    public static MerchantCandidate Read(this MerchantVersion version)
        => JsonSerializer.Deserialize<MerchantCandidate>(version.State, Json)
            ?? throw new InvalidOperationException($"Version {version.Sequence} of merchant {version.MerchantId} holds no state.");

    /// <summary>The seal that belongs on a version behind another one.</summary>
    /// <param name="key">The key outside the database.</param>
    /// <param name="version">The version; its own seal is not looked at.</param>
    /// <param name="previous">Seal of the row before; empty for the first.</param>
    public static string SealOf(HistoryKey key, MerchantVersion version, string previous) =>
        key.Ledger(FormattableString.Invariant($"{previous}|{version.Sequence}|{version.MerchantId}|{version.At.ToUnixTimeMilliseconds()}|{version.Cause}|{version.State}"));
}
