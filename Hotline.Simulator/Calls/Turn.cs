using Hotline.Simulator.Journal;

namespace Hotline.Simulator.Calls;

/// <summary>Where a call's next instructions come from: an address, or TwiML given outright.</summary>
public sealed record Turn(string Url, string Method = "POST")
{
    public IReadOnlyList<Field> Extra { get; init; } = [];

    /// <summary>Takes the place of <see cref="Url"/>.</summary>
    public string? Twiml { get; init; }

    /// <summary>The same place, with other news.</summary>
    public Turn With(params Field[] extra) => this with { Extra = extra, Twiml = null };

    /// <summary>An address as written in TwiML, seen from this turn.</summary>
    public Turn To(string? address, string? method, params Field[] extra)
    {
        if (string.IsNullOrWhiteSpace(address)) return With(extra) with { Method = method ?? Method };
        var text = address.Trim();
        var url = !text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(Url, UriKind.Absolute, out var here) && Uri.TryCreate(here, text, out var seen)
            ? seen.AbsoluteUri
            : text;
        return new Turn(url, method ?? "POST") { Extra = extra };
    }
}
