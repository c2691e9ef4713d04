using System.Globalization;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Stars;

/// <summary>Grades every merchant for a month or a year from what its callers and visits say. What was graded is never graded again.</summary>
public sealed class GradeMerchants(HotlineDb db, Write write)
{
    /// <param name="period">The month or year, as it is written.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="to">The day after its last.</param>
    /// <param name="stop">Cancels.</param>
    public async Task RunAsync(string period, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var (start, end) = (Midnight(from), Midnight(to));
        await using var scope = await write.BeginAsync(stop);
        var graded = (await db.MerchantStars.Where(star => star.Period == period).Select(star => star.MerchantId).ToListAsync(stop)).ToHashSet();
        var jobs = await db.Jobs.Where(job => job.DoneAt >= start && job.DoneAt < end).Select(job => new
        {
            job.MerchantId, job.TicketId, job.AcceptedAt, job.DoneAt,
            Late = db.Deadlines.Any(deadline => deadline.TicketId == job.TicketId && deadline.Kind == DeadlineKind.Arrive && deadline.BreachedAt != null && deadline.MetAt >= job.AcceptedAt && deadline.MetAt <= job.DoneAt),
        }).ToListAsync(stop);
        var absent = await db.Visits.Where(visit => visit.Outcome == VisitOutcome.NoShow && visit.DoneAt >= start && visit.DoneAt < end)
            .Join(db.Jobs, visit => visit.JobId, job => job.Id, (_, job) => job.MerchantId).GroupBy(merchant => merchant).Select(alike => new { MerchantId = alike.Key, Count = alike.Count() }).ToDictionaryAsync(each => each.MerchantId, each => each.Count, stop);
        var tickets = jobs.Select(job => job.TicketId).Distinct().ToList();
        var answers = new List<(long TicketId, DateTimeOffset AnsweredAt, FollowUpOutcome Outcome, int? Score)>();
        foreach (var some in tickets.Chunk(500))
        {
            answers.AddRange((await db.FollowUps.Where(each => some.Contains(each.TicketId) && (each.Outcome == FollowUpOutcome.Satisfied || each.Outcome == FollowUpOutcome.Unhappy))
                .Select(each => new { each.TicketId, each.AnsweredAt, each.Outcome, each.Score }).ToListAsync(stop)).Select(each => (each.TicketId, each.AnsweredAt!.Value, each.Outcome!.Value, each.Score)));
        }
        foreach (var merchantId in jobs.Select(job => job.MerchantId).Concat(absent.Keys).Distinct().Where(id => !graded.Contains(id)).Order())
        {
            var own = jobs.Where(job => job.MerchantId == merchantId).ToList();
            // The answer after a merchant's work, before anybody else's, is about that merchant.
            var said = own.Select(job => answers.Where(answer => answer.TicketId == job.TicketId && answer.AnsweredAt >= job.DoneAt
                && !jobs.Any(later => later.TicketId == job.TicketId && later.DoneAt > job.DoneAt && later.DoneAt <= answer.AnsweredAt)).Select(answer => (answer.Outcome, answer.Score)).FirstOrDefault()).ToList();
            var record = new StarRecord(own.Count, said.Count(answer => answer.Score is not null), said.Sum(answer => answer.Score ?? 0), own.Count(job => job.Late),
                absent.GetValueOrDefault(merchantId), said.Count(answer => answer.Outcome == FollowUpOutcome.Unhappy));
            db.MerchantStars.Add(new MerchantStar
            {
                MerchantId = merchantId, Period = period, HalfStars = StarGrade.HalfStars(record), Jobs = record.Jobs, Scores = record.Scores, ScoreSum = record.ScoreSum,
                Late = record.Late, NoShows = record.NoShows, Complaints = record.Complaints, Formula = StarGrade.Formula, GradedAt = write.Now,
            });
        }
        await scope.CommitAsync(stop);
    }

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, SchedulesSetup.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}

/// <summary>On the first of a month the month before is graded.</summary>
public sealed class GradeMonth(GradeMerchants grade, TimeProvider clock) : IScheduledWork
{
    public static string Name => "grade-month";

    public static string Cron => "0 10 1 1 * ?";

    public Task RunAsync(CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.Now(), SchedulesSetup.Zone).DateTime);
        var to = new DateOnly(today.Year, today.Month, 1);
        var from = to.AddMonths(-1);
        return grade.RunAsync(from.ToString("yyyy-MM", CultureInfo.InvariantCulture), from, to, stop);
    }
}

/// <summary>On New Year's Day the year before is graded.</summary>
public sealed class GradeYear(GradeMerchants grade, TimeProvider clock) : IScheduledWork
{
    public static string Name => "grade-year";

    public static string Cron => "0 40 1 1 1 ?";

    public Task RunAsync(CancellationToken stop)
    {
        var to = new DateOnly(TimeZoneInfo.ConvertTime(clock.Now(), SchedulesSetup.Zone).Year, 1, 1);
        return grade.RunAsync((to.Year - 1).ToString("0000", CultureInfo.InvariantCulture), to.AddYears(-1), to, stop);
    }
}
