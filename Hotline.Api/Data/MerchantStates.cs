using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;

namespace Hotline.Api.Data;

/// <summary>What the register tells the matcher about a merchant, written down at each change so that a past decision can be made again.</summary>
public static class MerchantStates
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The state of a merchant as it stands now, to be added in the transaction that changed it. What it holds and was offered is
    /// not the register's: that is counted when a snapshot is made.</summary>
    /// <param name="merchant">A merchant whose identity, trades and areas are loaded.</param>
    /// <param name="now">From when the state holds.</param>
    public static MerchantVersion VersionOf(Merchant merchant, DateTimeOffset now)
        => new() { MerchantId = merchant.Id, At = now, State = JsonSerializer.Serialize(merchant.ToCandidate(default), Json) };

    /// <summary>The candidate that a version describes.</summary>
    public static MerchantCandidate Read(this MerchantVersion version)
        => JsonSerializer.Deserialize<MerchantCandidate>(version.State, Json)
            ?? throw new InvalidOperationException($"Version {version.Sequence} of merchant {version.MerchantId} holds no state.");
}
