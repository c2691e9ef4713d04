using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Matching;

/// <summary>What a fact happened in: the moment, the line's day, the service that the fact's work is of.</summary>
/// <param name="Now">When.</param>
/// <param name="Zone">The line's zone, in which days and hours are counted.</param>
/// <param name="ServiceOf">The service of a ticket's part.</param>
public sealed record LedgerMoment(DateTimeOffset Now, TimeZoneInfo Zone, Func<TicketPart, ServiceType> ServiceOf)
{
    /// <summary>The line's day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The line's hour of an instant, 0 to 23.</summary>
    public int HourOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).Hour;
}

/// <summary>Which fact changes what the matcher knows about which merchant. The load is never counted from rows: each state follows from the one
/// before, so that every state a decision saw can be shown.</summary>
public static class CandidateLedger
{
    /// <summary>How late an arrival still counts as punctual. (default) Ours.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>The merchant whom a fact is about and what it does to the state; null when it changes nobody's.</summary>
    public static LedgerChange? For(Ticket ticket, Fact fact, LedgerMoment moment) => fact switch
    {
        OfferSent { Offer: var offer } => new(offer.MerchantId, before => before.WithOffer(TradeOf(ticket, offer.PartId), moment.DayOf(offer.SentAt ?? moment.Now))),
        // A claim from the board is work as good as offered, and no ping.
        ClaimedFromBoard { Offer: var offer } => new(offer.MerchantId, before => before.WithOffer(TradeOf(ticket, offer.PartId), moment.DayOf(moment.Now)) with { Pings = before.Pings }),
        OfferWithdrawn { Offer: { SentAt: not null } offer } => new(offer.MerchantId, before => before.WithoutOffer(TradeOf(ticket, offer.PartId))),
        OfferDeclined { Offer: var offer } => new(offer.MerchantId, before => Refuse(before, offer, moment)),
        OfferExpired { Offer: var offer } => new(offer.MerchantId, before => Refuse(before, offer, moment)),
        OfferAccepted { Offer: var offer, Job: var job } => new(offer.MerchantId, before => Accept(before, ticket, offer, job, moment)),
        JobReleased { Job: var job } => new(job.MerchantId, before => End(before, ticket, job, moment)),
        WorkFinished { Job: var job } => new(job.MerchantId, before => End(before, ticket, job, moment)),
        MerchantArrived { Job: var job } => new(job.MerchantId, before => before with { Punctuality = before.Punctuality.And(IsPunctual(ticket, job)) }),
        VisitEnded { Visit.Outcome: VisitOutcome.NoShow } ended => new(ended.Job.MerchantId, before => before with { Punctuality = before.Punctuality.And(false) }),
        VisitEnded { Job: { IsStanding: true } job } => new(job.MerchantId, before => ComeAgain(before, ticket, job, moment)),
        PriceQuoted { Job: var job } => new(job.MerchantId, before => before with { GuideQuotes = before.GuideQuotes.And(IsWithinGuide(job, ticket, moment)) }),
        // A price above the guide is right when the caller agreed to it before the work.
        QuoteAgreed { Job: var job } when !IsWithinGuide(job, ticket, moment) => new(job.MerchantId, before => before with { GuideQuotes = new(before.GuideQuotes.Good + 1, Math.Max(before.GuideQuotes.Count, before.GuideQuotes.Good + 1)) }),
        FollowUpAnswered { FollowUp.Score: { } score } when ticket.Jobs.LastOrDefault(job => job.DoneAt is not null) is { } job =>
            new(job.MerchantId, before => before with { ScoreSum = before.ScoreSum + score, ScoreCount = before.ScoreCount + 1 }),
        _ => null,
    };

    private static MerchantCandidate Accept(MerchantCandidate before, Ticket ticket, Offer offer, Job job, LedgerMoment moment)
    {
        var part = Part(ticket, offer.PartId);
        // An answer before the carrier's word that it took the message is an asking all the same.
        if (offer.SentAt is null && offer.RespondedBy != AnswerWay.Board) before = before.WithOffer(part.TradeId, moment.DayOf(moment.Now));
        var after = before.WithJob(moment.DayOf(job.CurrentVisit.AppointmentAt ?? moment.Now), AppointmentOf(job, part, moment));
        // A claim from the board answers nothing that was asked.
        return offer.RespondedBy == AnswerWay.Board ? after with { Acceptance = before.Acceptance } : after with { AnswersByHour = Heard(before, offer, accepted: true, moment) };
    }

    private static MerchantCandidate Refuse(MerchantCandidate before, Offer offer, LedgerMoment moment) =>
        before.WithRefusal() with { AnswersByHour = Heard(before, offer, accepted: false, moment) };

    private static List<HourAnswers> Heard(MerchantCandidate before, Offer offer, bool accepted, LedgerMoment moment)
    {
        var hour = moment.HourOf(offer.SentAt ?? moment.Now);
        var known = before.AnswersByHour.FirstOrDefault(each => each.Hour == hour).Answers;
        return [.. before.AnswersByHour.Where(each => each.Hour != hour).Append(new HourAnswers(hour, known.And(accepted))).OrderBy(each => each.Hour)];
    }

    private static MerchantCandidate End(MerchantCandidate before, Ticket ticket, Job job, LedgerMoment moment)
    {
        var after = before.WithoutJob(AppointmentOf(job, Part(ticket, job.PartId), moment), moment.DayOf(moment.Now));
        if (job.ReleasedAt is null) return after;
        // A visit that was not made leaves room for another on its day.
        var day = moment.DayOf(job.CurrentVisit.AppointmentAt ?? job.AcceptedAt);
        return after with { JobsByDay = [.. after.JobsByDay.Select(each => each.Day == day ? each with { Count = each.Count - 1 } : each).Where(each => each.Count > 0)] };
    }

    private static MerchantCandidate ComeAgain(MerchantCandidate before, Ticket ticket, Job job, LedgerMoment moment) =>
        AppointmentOf(job, Part(ticket, job.PartId), moment) is { } next ? before with { Appointments = [.. before.Appointments.Where(each => each.To > moment.Now), next] } : before;

    /// <summary>The appointment of the job's coming visit; null while none is agreed.</summary>
    private static Appointment? AppointmentOf(Job job, TicketPart part, LedgerMoment moment) =>
        job.CurrentVisit.AppointmentAt is { } from ? new Appointment(from, from.AddMinutes(Math.Max(1, moment.ServiceOf(part).ExpectedMinutes))) : null;

    private static Tally And(this Tally before, bool good) => new(before.Good + (good ? 1 : 0), before.Count + 1);

    private static bool IsPunctual(Ticket ticket, Job job)
    {
        var visit = job.CurrentVisit;
        var due = visit.AppointmentAt ?? ticket.Deadlines.LastOrDefault(each => each.Kind == DeadlineKind.Arrive)?.DueAt;
        return due is not { } by || visit.OnSiteAt <= by + Grace;
    }

    private static bool IsWithinGuide(Job job, Ticket ticket, LedgerMoment moment) =>
        moment.ServiceOf(Part(ticket, job.PartId)).PriceMaxFen is not { } most || job.QuoteFen <= most;

    private static long TradeOf(Ticket ticket, long partId) => Part(ticket, partId).TradeId;

    private static TicketPart Part(Ticket ticket, long partId) => ticket.Parts.First(part => part.Id == partId);
}

/// <summary>What a fact does to a merchant's state.</summary>
/// <param name="MerchantId">The merchant.</param>
/// <param name="Apply">The state before → the state after, but for what time alone changes.</param>
public sealed record LedgerChange(long MerchantId, Func<MerchantCandidate, MerchantCandidate> Apply);
