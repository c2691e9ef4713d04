using Microsoft.Extensions.Options;

namespace Hotline.Api.Carrier;

/// <summary>Settings <c>Hotline:Carrier:…</c>.</summary>
public sealed record CarrierOptions
{
    public const string Section = "Hotline:Carrier";

    /// <summary>Which carrier. Not set: Simulator in Development, no carrier elsewhere (nothing is sent, every webhook is refused).</summary>
    public CarrierName? Profile { get; set; }

    /// <summary>Another address than the carrier's usual one. With the Simulator: it runs already, do not start one.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The account at the carrier; SignalWire calls it the project.</summary>
    public string? AccountSid { get; set; }

    /// <summary>
    /// Setting <c>AuthToken</c>: the account's token, or two while it is being changed, separated by a comma or as a list (<c>AuthToken:0</c>).
    /// Both verify webhooks, the first is tried first on requests.
    /// </summary>
    public IReadOnlyList<string> AuthTokens { get; internal set; } = [];

    /// <summary>Setting <c>SigningKey</c>, written likewise: verifies webhooks instead of the token, where the carrier keeps the two apart (SignalWire).</summary>
    public IReadOnlyList<string> SigningKeys { get; internal set; } = [];

    /// <summary>With <see cref="ApiKeySecret"/>: signs in requests instead of account and token, so that the token need not leave its safe.</summary>
    public string? ApiKeySid { get; set; }

    /// <summary>The secret that belongs to <see cref="ApiKeySid"/>.</summary>
    public string? ApiKeySecret { get; set; }

    /// <summary>Sends texts through this pool of numbers instead of the line's own.</summary>
    public string? MessagingServiceSid { get; set; }

    /// <summary>Where the host starts its own simulator. When the port is taken it takes a free one and says so.</summary>
    public Uri SimulatorUrl { get; set; } = new("http://127.0.0.1:5090");

    /// <summary>What the country allows.</summary>
    public RegionLimits Region { get; set; } = new();

    /// <summary>The host brings its own simulated world and takes it away again.</summary>
    internal bool StartsSimulator => Profile == CarrierName.Simulator && BaseUrl is null;
}

/// <summary>Refuses settings that would fail at the first call, when nobody is looking any more.</summary>
internal sealed class CarrierOptionsCheck(IHostEnvironment environment) : IValidateOptions<CarrierOptions>
{
    public ValidateOptionsResult Validate(string? name, CarrierOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(CarrierOptions options)
    {
        if (options.Profile is not { } carrier) yield break;
        if (carrier == CarrierName.Simulator && options.BaseUrl is null && !environment.IsDevelopment())
            yield return Key("Profile") + " is Simulator: the host starts a simulated world in Development only; elsewhere set " + Key("BaseUrl") + ".";
        if (carrier == CarrierName.SignalWire && options.BaseUrl is null)
            yield return Key("BaseUrl") + " is needed: every SignalWire customer has an address of his own.";
        if (options.BaseUrl is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
            yield return Key("BaseUrl") + " must begin with http:// or https://.";
        if (options.BaseUrl is { IsAbsoluteUri: true, Scheme: "http", IsLoopback: false } && carrier != CarrierName.Simulator)
            yield return Key("BaseUrl") + " must begin with https://: the account's token travels with every request.";

        if (!options.StartsSimulator)
        {
            if (string.IsNullOrWhiteSpace(options.AccountSid)) yield return Key("AccountSid") + " is not set.";
            if (options.SigningKeys.Count == 0) yield return Key("AuthToken") + " is not set; without it no webhook can be verified.";
        }
        if (options.AuthTokens.Count > 2) yield return Key("AuthToken") + " holds more than two tokens.";
        if (options.SigningKeys.Count > 2) yield return Key("SigningKey") + " holds more than two keys.";
        if (string.IsNullOrEmpty(options.ApiKeySid) != string.IsNullOrEmpty(options.ApiKeySecret))
            yield return Key("ApiKeySid") + " and " + Key("ApiKeySecret") + " go together.";
        if (options.AuthTokens.Count == 0 && string.IsNullOrEmpty(options.ApiKeySid) && !options.StartsSimulator)
            yield return Key("AuthToken") + " or " + Key("ApiKeySid") + " is needed to sign in at the carrier.";
        if (options.Region.TextsPerDayPerNumber is < 0) yield return Key("Region:TextsPerDayPerNumber") + " cannot be negative.";

        static string Key(string setting) => CarrierOptions.Section + ":" + setting;
    }
}
