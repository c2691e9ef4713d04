using Hotline.Dispatch.Deadlines;

namespace Hotline.Api.Data.Views;

/// <summary>Whose time a ticket's life was: every second belongs to one party, and the parts add up to the whole.</summary>
public sealed record TimeView
{
    public required long TotalSeconds { get; init; }
    public required long HotlineSeconds { get; init; }
    public required long MerchantSeconds { get; init; }
    public required long CallerSeconds { get; init; }

    /// <summary>While the line was closed and the matter could wait.</summary>
    public required long ClosedSeconds { get; init; }
    public required IReadOnlyList<PartyStretch> Stretches { get; init; }

    /// <summary>Whole seconds that still add up: instants are milliseconds, so the fractions left over are the hotline's.</summary>
    public static TimeView Of(TicketTime time)
    {
        var (caller, merchant, closed, total) = (Seconds(time.Of(Party.Caller)), Seconds(time.Of(Party.Merchant)), Seconds(time.Of(Party.ClosedHours)), Seconds(time.Total));
        return new TimeView
        {
            TotalSeconds = total, CallerSeconds = caller, MerchantSeconds = merchant, ClosedSeconds = closed, HotlineSeconds = total - caller - merchant - closed, Stretches = time.Stretches,
        };
    }

    private static long Seconds(TimeSpan span) => span.Ticks / TimeSpan.TicksPerSecond;
}
