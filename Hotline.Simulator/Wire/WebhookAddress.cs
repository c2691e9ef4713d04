namespace Hotline.Simulator.Wire;

/// <summary>
/// A configured webhook address. Its fragment may override time-outs and retries (<c>#ct=2000&amp;rt=…&amp;tt=…&amp;rc=3&amp;rp=all</c>) and is
/// neither sent nor signed.
/// </summary>
public sealed record WebhookAddress
{
    public required string Url { get; init; }
    public TimeSpan ConnectTimeout { get; init; }
    public TimeSpan ReadTimeout { get; init; }
    public TimeSpan TotalTimeout { get; init; }

    /// <summary>Further tries, 0-5; the vendor's default is 1.</summary>
    public int Retries { get; init; }

    /// <summary>Which failures are tried again: any of ct, rt, 4xx, 5xx, all. By default only a failed connection, so an answered 5xx loses the message.</summary>
    public required IReadOnlySet<string> RetryOn { get; init; }

    /// <summary>What is sent and signed of a configured address.</summary>
    public static string WithoutFragment(string configured) => configured.Split('#')[0];

    public static WebhookAddress Parse(string configured, int totalTimeoutMilliseconds)
    {
        var at = configured.IndexOf('#');
        var settings = at < 0
            ? []
            : configured[(at + 1)..].Split('&').Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
                .GroupBy(pair => pair[0]).ToDictionary(group => group.Key, group => group.Last()[1]);
        var total = Within("tt", totalTimeoutMilliseconds, 100, totalTimeoutMilliseconds);
        return new WebhookAddress
        {
            Url = WithoutFragment(configured),
            ConnectTimeout = TimeSpan.FromMilliseconds(Within("ct", 5_000, 100, 10_000)),
            ReadTimeout = TimeSpan.FromMilliseconds(Within("rt", 15_000, 100, 15_000)),
            TotalTimeout = TimeSpan.FromMilliseconds(total),
            Retries = Within("rc", 1, 0, 5),
            RetryOn = (settings.GetValueOrDefault("rp") ?? "ct").Split(',').ToHashSet(),
        };

        int Within(string key, int otherwise, int least, int most) =>
            settings.TryGetValue(key, out var text) && int.TryParse(text, out var value) ? Math.Clamp(value, least, most) : otherwise;
    }

    public bool RetriesAfter(AttemptEnd end) => RetryOn.Contains("all") || end switch
    {
        AttemptEnd.NotConnected => RetryOn.Contains("ct"),
        AttemptEnd.TimedOut or AttemptEnd.Broken => RetryOn.Contains("rt"),
        AttemptEnd.ClientError => RetryOn.Contains("4xx"),
        AttemptEnd.ServerError => RetryOn.Contains("5xx"),
        _ => false,
    };
}

/// <summary>How one try of a webhook ended.</summary>
public enum AttemptEnd
{
    /// <summary>2xx or 3xx.</summary>
    Answered,

    /// <summary>4xx.</summary>
    ClientError,

    /// <summary>5xx.</summary>
    ServerError,

    /// <summary>No connection: the host cannot have seen the request.</summary>
    NotConnected,

    /// <summary>No answer in time: the host may have seen the request.</summary>
    TimedOut,

    /// <summary>The connection broke after the request was written.</summary>
    Broken,
}
