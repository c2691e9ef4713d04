namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>What a merchant's load would have been without an offer or job of the day, or with one. Its record stays as it really was.</summary>
internal static class PastLoad
{
    /// <summary>As if it had not been asked.</summary>
    public static MerchantCandidate WithoutPing(this MerchantCandidate merchant, DateOnly day)
        => merchant.Pings is { Count: > 0 } pings && pings.Day == day ? merchant with { Pings = pings with { Count = pings.Count - 1 } } : merchant;

    /// <summary>As if it held the job.</summary>
    public static MerchantCandidate Holding(this MerchantCandidate merchant, DateOnly day, Appointment? visit) => merchant.WithJob(day, visit) with { Acceptance = merchant.Acceptance };

    /// <summary>As if it did not hold the job.</summary>
    public static MerchantCandidate NotHolding(this MerchantCandidate merchant, DateOnly day, Appointment? visit) => merchant with
    {
        OpenJobs = Math.Max(0, merchant.OpenJobs - 1),
        JobsByDay = [.. merchant.JobsByDay.Select(jobs => jobs.Day == day ? jobs with { Count = jobs.Count - 1 } : jobs).Where(jobs => jobs.Count > 0)],
        Appointments = [.. merchant.Appointments.Where(each => each != visit)],
    };
}
