using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Carrier;

/// <summary>Our account at the carrier as it is in force now: settings, and what was made up for a simulator of our own.</summary>
public sealed class CarrierAccount
{
    private readonly CarrierOptions options;

    public CarrierAccount(IOptions<CarrierOptions> settings)
    {
        options = settings.Value;
        IsConfigured = options.Profile is not null;
        Profile = CarrierProfile.Of(options.Profile ?? CarrierName.Simulator) with { Region = options.Region };
        // A simulator of our own lives exactly as long as we do, so its account can be new each time and no secret is written anywhere.
        AccountSid = options.AccountSid ?? "AC" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        AuthTokens = options.AuthTokens.Count > 0 || !options.StartsSimulator ? options.AuthTokens : [Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))];
        SigningKeys = !IsConfigured ? [] : options.SigningKeys.Count > 0 ? options.SigningKeys : AuthTokens;
        BaseUrl = options.BaseUrl ?? (options.StartsSimulator ? options.SimulatorUrl : Profile.BaseUrl!);
    }

    /// <summary>False: there is no carrier. Nothing is sent and no webhook is believed.</summary>
    public bool IsConfigured { get; }

    public CarrierProfile Profile { get; internal init; }

    public string AccountSid { get; }

    public IReadOnlyList<string> AuthTokens { get; }

    /// <summary>What webhooks may be signed with.</summary>
    public IReadOnlyList<string> SigningKeys { get; }

    public string? MessagingServiceSid => options.MessagingServiceSid;

    /// <summary>Where the carrier listens; changes once when our own simulator had to take another port.</summary>
    public Uri BaseUrl { get; internal set; }

    /// <summary>The ways to sign in, in the order in which to try them.</summary>
    internal IReadOnlyList<AuthenticationHeaderValue> SignIns => string.IsNullOrEmpty(options.ApiKeySid)
        ? [.. AuthTokens.Select(token => Basic(AccountSid, token))]
        : [Basic(options.ApiKeySid, options.ApiKeySecret!)];

    private static AuthenticationHeaderValue Basic(string name, string secret) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(name + ":" + secret)));
}
