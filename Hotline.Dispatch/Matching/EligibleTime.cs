using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Merchants;

namespace Hotline.Dispatch.Matching;

/// <summary>The open hours of a merchant in a period, and what became of them. The parts add up to <see cref="Open"/>.</summary>
/// <param name="Open">Hours in which the shop and a line that it could be asked from were open together.</param>
/// <param name="Suspended">Of these, while it was suspended or had left.</param>
/// <param name="Unlicensed">Of the rest, after its licence had ended.</param>
/// <param name="Full">Of the rest, while it held as many jobs as it takes.</param>
/// <param name="Eligible">What is left: it could have been offered work.</param>
public readonly record struct EligibleTime(double Open, double Suspended, double Unlicensed, double Full, double Eligible)
{
    /// <summary>Counts one stretch of time in which the merchant's state did not change.</summary>
    /// <param name="state">The state.</param>
    /// <param name="hours">When the shop and a line are open together.</param>
    /// <param name="from">Start.</param>
    /// <param name="to">End.</param>
    public static EligibleTime Of(MerchantCandidate state, SharedHours hours, DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from) return default;
        var open = hours.Between(from, to, state.Holidays).TotalHours;
        if (state.Status != MerchantStatus.Active) return new(open, open, 0, 0, 0);
        var end = LicenceEnd(state, hours.Zone);
        var licensed = end >= to ? open : end <= from ? 0 : hours.Between(from, end, state.Holidays).TotalHours;
        return state.OpenJobs >= state.Capacity ? new(open, 0, open - licensed, licensed, 0) : new(open, 0, open - licensed, 0, licensed);
    }

    /// <summary>The sum of two stretches.</summary>
    public static EligibleTime operator +(EligibleTime a, EligibleTime b)
        => new(a.Open + b.Open, a.Suspended + b.Suspended, a.Unlicensed + b.Unlicensed, a.Full + b.Full, a.Eligible + b.Eligible);

    private static DateTimeOffset LicenceEnd(MerchantCandidate state, TimeZoneInfo zone)
    {
        if (state.LicenceUntil is not { } day || day == DateOnly.MaxValue) return DateTimeOffset.MaxValue;
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
