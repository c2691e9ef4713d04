namespace Hotline.Dispatch.Merchants;

/// <summary>What a merchant did in a month or a year, as its stars are reckoned from it.</summary>
/// <param name="Jobs">Jobs finished.</param>
/// <param name="Scores">How many callers gave a score.</param>
/// <param name="ScoreSum">Sum of the scores, 1 to 5 each.</param>
/// <param name="Late">Finished jobs at which the promised arrival was broken.</param>
/// <param name="NoShows">Appointments to which nobody came.</param>
/// <param name="Complaints">Tickets that came back because the caller was unhappy.</param>
public readonly record struct StarRecord(int Jobs, int Scores, int ScoreSum, int Late, int NoShows, int Complaints);

/// <summary>One grading of a merchant (星级), append-only.</summary>
public sealed class MerchantStar
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The merchant.</summary>
    public long MerchantId { get; set; }

    /// <summary>The month (<c>2026-11</c>) or year (<c>2026</c>).</summary>
    public required string Period { get; set; }

    /// <summary>Stars in halves, 2 to 10; null when there was too little work to grade.</summary>
    public int? HalfStars { get; set; }

    /// <summary>Jobs finished.</summary>
    public int Jobs { get; set; }

    /// <summary>How many callers gave a score.</summary>
    public int Scores { get; set; }

    /// <summary>Sum of the scores.</summary>
    public int ScoreSum { get; set; }

    /// <summary>Finished jobs at which the promised arrival was broken.</summary>
    public int Late { get; set; }

    /// <summary>Appointments to which nobody came.</summary>
    public int NoShows { get; set; }

    /// <summary>Tickets that came back because the caller was unhappy.</summary>
    public int Complaints { get; set; }

    /// <summary>Version of the formula.</summary>
    public int Formula { get; set; }

    /// <summary>When it was reckoned.</summary>
    public DateTimeOffset GradedAt { get; set; }
}

/// <summary>
/// How stars are reckoned: 60 % what callers scored, 30 % punctuality, 10 % freedom from complaints. Anybody can do it on paper from the
/// numbers that stand beside the stars.
/// </summary>
public static class StarGrade
{
    /// <summary>Raised whenever the formula changes; old gradings keep theirs.</summary>
    public const int Formula = 1;

    /// <summary>With fewer finished jobs a merchant is not graded. (default) Ours.</summary>
    public const int FewestJobs = 3;

    /// <summary>A new merchant counts as if three callers had given 4: one bad score breaks nobody. (default) Ours.</summary>
    private const double PriorScores = 3;
    private const double PriorMean = 4;

    /// <summary>Stars in halves, 2 (one star) to 10 (five); null when there was too little work.</summary>
    public static int? HalfStars(StarRecord record)
    {
        if (record.Jobs < FewestJobs) return null;
        var score = (record.ScoreSum + (PriorScores * PriorMean)) / (record.Scores + PriorScores);
        var punctual = (record.Jobs - Math.Min(record.Late, record.Jobs)) / (double)(record.Jobs + record.NoShows);
        // One complaint in five jobs takes this part away altogether.
        var content = Math.Max(0, 1 - (5.0 * record.Complaints / record.Jobs));
        var stars = (0.6 * score) + (0.3 * 5 * punctual) + (0.1 * 5 * content);
        return Math.Clamp((int)Math.Round(stars * 2, MidpointRounding.AwayFromZero), 2, 10);
    }
}
