using System.Text.RegularExpressions;
using Hotline.Api.Carrier.Twilio;

namespace Hotline.Api.Carrier;

/// <summary>Who the carrier is. The names are values of the setting <c>Hotline:Carrier:Profile</c>.</summary>
public enum CarrierName
{
    /// <summary>The simulated world: Development, tests, load runs.</summary>
    Simulator,

    Twilio,

    /// <summary>Speaks Twilio's wire with other paths, sids and header names.</summary>
    SignalWire,
}

/// <summary>How a carrier's dialect of the wire differs from its cousins', and what its region forbids.</summary>
public sealed partial record CarrierProfile
{
    public required CarrierName Name { get; init; }

    /// <summary>Where its REST API lives; null when each customer has an address of his own.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Path in front of the account's sid.</summary>
    public required string AccountsPath { get; init; }

    public required string SignatureHeader { get; init; }

    /// <summary>Checks a webhook's signature.</summary>
    public required WebhookVerifier Verify { get; init; }

    /// <summary>What may stand for a call, message or conference in a path. Wider than the documents: sids of other lengths exist.</summary>
    public required Regex Sid { get; init; }

    public CarrierTimeLimits TimeLimits { get; init; } = new();

    public CarrierLimits Limits { get; init; } = new();

    public RegionLimits Region { get; init; } = new();

    public static CarrierProfile Of(CarrierName name) => name switch
    {
        CarrierName.Simulator => Twilio with
        {
            Name = CarrierName.Simulator,
            BaseUrl = new Uri("http://127.0.0.1:5090"),
            // A simulated merchant needs no pause between calls, and a load run would wait for hours.
            Limits = Twilio.Limits with { CallsPerSecond = 50 },
        },
        CarrierName.Twilio => Twilio,
        CarrierName.SignalWire => SignalWire,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    private static readonly CarrierProfile Twilio = new()
    {
        Name = CarrierName.Twilio,
        BaseUrl = new Uri("https://api.twilio.com"),
        AccountsPath = "/2010-04-01/Accounts/",
        SignatureHeader = "X-Twilio-Signature",
        Verify = TwilioSignature.IsValid,
        Sid = TwilioSid(),
    };

    private static readonly CarrierProfile SignalWire = Twilio with
    {
        Name = CarrierName.SignalWire,
        BaseUrl = null,
        AccountsPath = "/api/laml/2010-04-01/Accounts/",
        SignatureHeader = "X-SignalWire-Signature",
        Sid = SignalWireSid(),
        // It reads a webhook's answer for 5 s, Twilio for 15 s; ours takes less than two either way.
        TimeLimits = new CarrierTimeLimits { WebhookAnswer = TimeSpan.FromSeconds(5) },
    };

    [GeneratedRegex("^[A-Z]{2}[0-9A-Za-z]{8,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex TwilioSid();

    [GeneratedRegex("^[0-9A-Za-z-]{8,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex SignalWireSid();
}

/// <summary>Whether one of the tokens signed this webhook. See <see cref="TwilioSignature.IsValid"/>.</summary>
public delegate bool WebhookVerifier(
    IReadOnlyList<string> tokens, string? signature, string url, IReadOnlyList<FormField>? form, ReadOnlySpan<byte> body);

/// <summary>How long we wait for the carrier, and it for us.</summary>
public sealed record CarrierTimeLimits
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>One attempt, from its start to the last byte of the answer.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>All attempts of one request together.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A whole list with all its pages.</summary>
    public TimeSpan List { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the carrier waits for a webhook's answer before it takes its fallback.</summary>
    public TimeSpan WebhookAnswer { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>First pause between attempts; doubles each time. The vendor's own library: 100 ms, doubling, at most 3 s, three retries.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(100);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(3);

    public int Retries { get; init; } = 3;
}

/// <summary>What the wire takes.</summary>
public sealed record CarrierLimits
{
    /// <summary>Longest instructions inside a request (the vendor's description of the API).</summary>
    public const int InlineTwiml = 4000;

    /// <summary>Longest text message, in UTF-16 units as the vendor counts.</summary>
    public int MessageLength { get; init; } = 1600;

    /// <summary>Calls that an account may start in a second (Twilio's default); whoever rings many must stagger them.</summary>
    public int CallsPerSecond { get; init; } = 1;

    public TimeSpan LongestRinging { get; init; } = TimeSpan.FromSeconds(600);

    public TimeSpan LongestCall { get; init; } = TimeSpan.FromSeconds(14400);

    public TimeSpan LongestValidity { get; init; } = TimeSpan.FromSeconds(36000);
}
