using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Deadlines;

public sealed class PromiseBookTests
{
    private static readonly IReadOnlySet<string> Lines = new HashSet<string> { "hotline" };
    private static readonly IReadOnlySet<string> Services = new HashSet<string> { "pipe-leak" };

    [Fact]
    public void The_closest_row_wins_service_before_line_before_priority_before_care()
    {
        var book = Book(
            Rule(10), Rule(20) with { Care = true }, Rule(30) with { Priority = Priority.Urgent }, Rule(40) with { Line = "hotline" },
            Rule(50) with { Service = "pipe-leak" }, Rule(60) with { Service = "pipe-leak", Care = true });

        Assert.Equal([10, 20, 30, 30, 40, 50, 60], new[]
        {
            new PromiseCase("station", null, Priority.Normal, false), new("station", null, Priority.Normal, true), new("station", null, Priority.Urgent, true),
            new("station", null, Priority.Emergency, false), new("hotline", null, Priority.Urgent, true), new("hotline", "pipe-leak", Priority.Normal, false), new("hotline", "pipe-leak", Priority.Urgent, true),
        }.Select(of => (int)book.Terms(DeadlineKind.Accept, of)!.Value.Budget.TotalMinutes));
    }

    [Fact]
    public void Without_a_row_the_running_rules_hold_and_some_promises_are_not_made()
    {
        var book = Book();
        Assert.Equal((TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(8), DeadlineClock.ServiceTime), Tuple(book.Terms(DeadlineKind.Accept, new("hotline", null, Priority.Normal, false))));
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromMinutes(96), DeadlineClock.WallTime), Tuple(book.Terms(DeadlineKind.Arrive, new("hotline", null, Priority.Emergency, false))));
        Assert.Null(book.Terms(DeadlineKind.FirstOffer, new("hotline", null, Priority.Normal, false)));

        static (TimeSpan, TimeSpan, DeadlineClock) Tuple(PromiseTerms? terms) => (terms!.Value.Budget, terms.Value.WarnAfter, terms.Value.RunsOn);
    }

    public static TheoryData<string, string, PromiseRule[]> BadTables() => new()
    {
        { "rules[0].budgetSeconds", "too-long", [Rule(60 * 24 * 366 + 1)] },
        { "rules[1].budgetSeconds", "out-of-range", [Rule(1), Rule(0) with { Care = true }] },
        { "rules[0].budgetSeconds", "out-of-range", [Rule(-5)] },
        { "rules[0].line", "unknown-line", [Rule(5) with { Line = "nowhere" }] },
        { "rules[0].service", "unknown-service", [Rule(5) with { Service = "magic" }] },
        { "rules[0].kind", "unknown-kind", [Rule(5) with { Kind = (DeadlineKind)77 }] },
        { "rules[0].priority", "unknown-priority", [Rule(5) with { Priority = (Priority)9 }] },
        { "rules[0].runsOn", "unknown-clock", [Rule(5) with { RunsOn = (DeadlineClock)9 }] },
        { "rules[0].warnShare", "out-of-range", [Rule(5) with { WarnShare = 1.5 }] },
        { "rules[0].warnShare", "out-of-range", [Rule(5) with { WarnShare = double.NaN }] },
        { "rules[1].kind", "duplicate", [Rule(5), Rule(6)] },
    };

    [Theory]
    [MemberData(nameof(BadTables))]
    public void A_bad_table_is_refused_with_the_field_named(string field, string code, PromiseRule[] rules)
    {
        var error = Assert.Single(PromiseBook.Validate(rules, Lines, Services));
        Assert.Equal((field, code), (error.Field, error.Code));
    }

    [Fact]
    public void A_good_table_has_no_errors() => Assert.Empty(PromiseBook.Validate([Rule(5), Rule(60 * 24 * 366) with { Line = "hotline", Service = "pipe-leak", WarnShare = 1 }], Lines, Services));

    private static PromiseBook Book(params PromiseRule[] rules) => new(new PromisePolicy(), 1, rules);

    private static PromiseRule Rule(int minutes) => new() { Kind = DeadlineKind.Accept, Budget = TimeSpan.FromMinutes(minutes) };
}
