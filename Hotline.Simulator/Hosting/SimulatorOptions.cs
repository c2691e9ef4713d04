namespace Hotline.Simulator.Hosting;

/// <summary>Everything that the command line (<c>--accountSid AC…</c>) or the environment (<c>Simulator_AccountSid</c>) may set.</summary>
public sealed record SimulatorOptions
{
    /// <summary>The one account that this carrier serves. The default is worthless outside: it only has to look like a sid.</summary>
    public string AccountSid { get; init; } = "ACd15c0000000000000000000000000001";

    /// <summary>Comma separated. All are accepted on REST calls; the first signs webhooks, so a rotation is: put the new one first.</summary>
    public string AuthToken { get; init; } = "simulated-auth-token";

    /// <summary>Comma separated pairs <c>SK…:secret</c>, accepted beside account sid and token.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>Where the hotline's host listens; numbers without addresses of their own get the host's webhooks.</summary>
    public string HostUrl { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Comma separated numbers of the account, each pointing at <see cref="HostUrl"/>. More come by <c>POST /sim/numbers</c>.</summary>
    public string Numbers { get; init; } = "";

    /// <summary><c>Open</c>, or <c>Restricted</c>: the ordinary rules of mainland China for every number.</summary>
    public string Region { get; init; } = "Open";

    /// <summary><c>System</c>, or <c>Manual:2026-11-21T08:00:00Z</c>: a clock that stands still until <c>POST /sim/clock</c>.</summary>
    public string Clock { get; init; } = "System";

    /// <summary>The process that started this one; when it dies this one stops. Zero: nobody.</summary>
    public int Parent { get; init; }

    /// <summary>Scales every delay of the carrier and every second spoken on a call; 0 makes them take no time. People of a population have their own speed.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>Total time for one webhook, milliseconds. 15 s is the vendor's bound; a URL fragment (<c>#tt=</c>) may only shorten it.</summary>
    public int WebhookTimeout { get; init; } = 15_000;

    /// <summary>How many outbound calls may start in a second; the vendor's default is one.</summary>
    public double CallsPerSecond { get; init; } = 1;

    public IReadOnlyList<string> AuthTokens => Split(AuthToken);

    public static string[] Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
