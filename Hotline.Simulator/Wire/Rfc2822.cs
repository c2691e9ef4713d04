using System.Globalization;

namespace Hotline.Simulator.Wire;

/// <summary>Dates as the vendor's older API writes them: whole seconds, always +0000.</summary>
public static class Rfc2822
{
    public static string Of(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? at) => at is { } known ? Of(known) : null;
}
