using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching;

/// <summary>When a visit may begin, and how long it then takes.</summary>
/// <param name="From">The earliest beginning.</param>
/// <param name="Latest">The latest beginning; never before <paramref name="From"/>.</param>
/// <param name="Duration">How long the visit takes.</param>
internal readonly record struct VisitWindow(DateTimeOffset From, DateTimeOffset Latest, TimeSpan Duration)
{
    /// <summary>The window of a request: a wanted time that has passed means now.</summary>
    public static VisitWindow Of(MatchRequest request, DateTimeOffset now)
    {
        var from = request.WantedFrom > now ? request.WantedFrom.Value : now;
        return new VisitWindow(from, request.WantedTo > from ? request.WantedTo.Value : from, TimeSpan.FromMinutes(request.ExpectedMinutes));
    }

    /// <summary>Whether some visit in the window lies wholly inside the hours.</summary>
    public bool FitsIn(ServiceHours hours)
    {
        // The common question first: no window is built for it.
        if (hours.ServiceTimeBetween(From, From + Duration) == Duration)
            return true;
        return Latest > From && Openings(hours).Length > 0;
    }

    /// <summary>The stretches of open time in which a visit of the window fits.</summary>
    public OpenInterval[] Openings(ServiceHours hours)
    {
        var window = this;
        return [.. hours.OpenIntervals(From, Latest + Duration).Where(open => window.Takes(open))];
    }

    /// <summary>Whether a visit of the window fits into a stretch of open time.</summary>
    public bool Takes(OpenInterval open) => open.From <= Latest && open.Length >= Duration;

    /// <summary>Whether some visit in the window lies in one of the openings and meets fewer than <paramref name="crew"/> appointments at any moment.</summary>
    public bool FitsBetween(IReadOnlyList<Appointment> appointments, int crew, OpenInterval[] openings)
    {
        foreach (var opening in openings)
        {
            // Whoever can begin at some moment can begin at the opening, or at the end of the appointment that was in the way.
            if (IsFree(opening.From, appointments, crew))
                return true;
            for (var i = 0; i < appointments.Count; i++)
            {
                var end = appointments[i].To;
                if (end >= opening.From && end <= Latest && end + Duration <= opening.To && IsFree(end, appointments, crew))
                    return true;
            }
        }

        return false;
    }

    private bool IsFree(DateTimeOffset start, IReadOnlyList<Appointment> appointments, int crew)
    {
        // The most that run at once is reached at the start of the visit or of one of them.
        if (CountAt(start, appointments) >= crew)
            return false;
        for (var i = 0; i < appointments.Count; i++)
        {
            var from = appointments[i].From;
            if (from > start && from < start + Duration && CountAt(from, appointments) >= crew)
                return false;
        }

        return true;
    }

    private static int CountAt(DateTimeOffset at, IReadOnlyList<Appointment> appointments)
    {
        var count = 0;
        for (var i = 0; i < appointments.Count; i++)
        {
            if (appointments[i].From <= at && at < appointments[i].To)
                count++;
        }

        return count;
    }
}
