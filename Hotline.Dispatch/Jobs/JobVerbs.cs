using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Jobs;

/// <summary>What a merchant does with accepted work. Every verb returns its facts or throws <see cref="Refused"/> and changes nothing.</summary>
public static class JobVerbs
{
    /// <summary>The technician sets out. Pressing twice is once.</summary>
    public static List<Fact> SetOut(this Ticket ticket, long jobId, long? technicianId, DateTimeOffset now)
    {
        var job = ticket.Standing(jobId);
        if (ticket.Status == TicketStatus.EnRoute) return [];
        ticket.Take(TicketStep.SetOut);
        job.CurrentVisit.EnRouteAt = now;
        job.CurrentVisit.TechnicianId = technicianId ?? job.CurrentVisit.TechnicianId;
        return [new MerchantSetOut(job)];
    }

    /// <summary>The technician says to have arrived. Pressing twice is once.</summary>
    public static List<Fact> Arrive(this Ticket ticket, long jobId, DateTimeOffset now)
    {
        var job = ticket.Standing(jobId);
        if (ticket.Status == TicketStatus.OnSite) return [];
        ticket.Take(TicketStep.Arrive);
        job.CurrentVisit.OnSiteAt = now;
        return [new MerchantArrived(job)];
    }

    /// <summary>A price is said before the work, in fen. A new price needs a new consent.</summary>
    /// <exception cref="Refused"><c>bad-price</c> when it is negative or above 1,000,000 yuan.</exception>
    public static List<Fact> Quote(this Ticket ticket, long jobId, long quoteFen)
    {
        var job = ticket.Standing(jobId);
        RequirePrice(quoteFen);
        (job.QuoteFen, job.QuoteConsentAt) = (quoteFen, null);
        return [new PriceQuoted(job)];
    }

    /// <summary>The caller agrees to the quote.</summary>
    public static List<Fact> AgreeToQuote(this Ticket ticket, long jobId, DateTimeOffset now)
    {
        var job = ticket.Standing(jobId);
        if (job.QuoteFen is null) throw new Refused("no-quote", $"No price has been said for ticket {ticket.Number}.");
        if (job.QuoteConsentAt is not null) return [];
        job.QuoteConsentAt = now;
        return [new QuoteAgreed(job)];
    }

    /// <summary>The work of this part is finished; after the last part the ticket is Done. Saying it twice is once.</summary>
    public static List<Fact> FinishWork(this Ticket ticket, long jobId, long? priceFen, int warrantyDays, DateTimeOffset now)
    {
        if (ticket.Jobs.FirstOrDefault(done => done.Id == jobId) is { DoneAt: not null }) return [];
        var job = ticket.Standing(jobId);
        if (priceFen is { } price) RequirePrice(price);
        var part = ticket.Parts.First(each => each.Id == job.PartId);
        var isLast = ticket.Parts.All(each => each.Id == part.Id || each.DoneAt is not null);
        ticket.Take(isLast ? TicketStep.Finish : TicketStep.FinishPart);
        var visit = job.CurrentVisit;
        (visit.DoneAt, visit.Outcome) = (now, VisitOutcome.Finished);
        (job.DoneAt, job.PriceFen, part.DoneAt) = (now, priceFen, now);
        job.WarrantyUntil = warrantyDays > 0 ? now.AddDays(warrantyDays) : null;
        return isLast ? [new WorkFinished(job), new TicketDone(job)] : [new WorkFinished(job)];
    }

    /// <summary>
    /// The visit ends without finishing. With <paramref name="nextAt"/> the same merchant comes again; without it the job is released and a person decides.
    /// </summary>
    /// <exception cref="Refused"><c>bad-outcome</c> for an outcome that is another verb's; <c>appointment-needed</c>, <c>appointment-past</c>.</exception>
    public static List<Fact> EndVisit(this Ticket ticket, long jobId, VisitOutcome outcome, string? remark, DateTimeOffset? nextAt, DateTimeOffset now)
    {
        var job = ticket.Standing(jobId);
        if (outcome is VisitOutcome.Finished or VisitOutcome.NoShow) throw new Refused("bad-outcome", $"{outcome} is reported in its own way.");
        var comesAgain = outcome is VisitOutcome.WaitingForPart or VisitOutcome.ComesAgain;
        if (comesAgain && nextAt is null) throw new Refused("appointment-needed", "Another visit needs an appointment that the caller agreed to.");
        if (nextAt <= now) throw new Refused("appointment-past", "The appointment must lie in the future.");
        ticket.Require(comesAgain ? TicketStep.EndVisit : TicketStep.Release);
        var visit = job.CurrentVisit;
        (visit.DoneAt, visit.Outcome, visit.Remark) = (now, outcome, remark);
        if (!comesAgain) return ticket.Release(job, visit, outcome.ToString(), now);
        ticket.Take(TicketStep.EndVisit);
        job.Visits.Add(new Visit { AppointmentAt = nextAt });
        return [new VisitEnded(job, visit)];
    }

    /// <summary>The merchant did not come: the job is released and a person decides what happens.</summary>
    public static List<Fact> ReportNoShow(this Ticket ticket, long jobId, DateTimeOffset now)
    {
        var job = ticket.Standing(jobId);
        ticket.Require(TicketStep.Release);
        var visit = job.CurrentVisit;
        (visit.DoneAt, visit.Outcome) = (now, VisitOutcome.NoShow);
        return ticket.Release(job, visit, nameof(VisitOutcome.NoShow), now);
    }

    private static List<Fact> Release(this Ticket ticket, Job job, Visit visit, string reason, DateTimeOffset now)
    {
        var facts = ticket.ReleaseStanding(reason, now);
        ticket.Take(TicketStep.Release);
        return [new VisitEnded(job, visit), .. facts];
    }

    private static Job Standing(this Ticket ticket, long jobId)
    {
        var job = ticket.Jobs.FirstOrDefault(each => each.Id == jobId) ?? throw new Refused("no-such-job", $"Ticket {ticket.Number} has no such job.");
        return job.IsStanding ? job : throw new Refused("job-ended", $"This job of ticket {ticket.Number} is {(job.DoneAt is null ? "released" : "done")}.");
    }

    private static void RequirePrice(long fen)
    {
        // A slip of the finger ("12000" for 120) is caught by the guide later; this only keeps nonsense out.
        if (fen is < 0 or > 100_000_000) throw new Refused("bad-price", "The price must lie between 0 and 1,000,000 yuan.");
    }
}
