using FsCheck;
using FsCheck.Fluent;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Tests.Hours;

namespace Hotline.Tests.Deadlines;

/// <summary>Laws of due times with pauses, over calendars and waits that FsCheck draws.</summary>
public sealed class PromiseClockPropertyTests
{
    [Fact]
    public void What_elapses_until_the_due_time_is_the_budget_and_the_receipt_adds_up_to_it()
        => Check((clock, start, budget, _) =>
        {
            var due = clock.Due(start, budget);
            var receipt = clock.Explain(start, due, "Asia/Shanghai");
            return clock.Elapsed(start, due) == budget && receipt.Counted == budget && receipt.Counted + receipt.Skipped == due - start;
        });

    [Fact]
    public void A_wait_never_brings_a_due_time_forward_and_never_moves_it_by_more_than_a_promise_on_the_wall()
        => Check((clock, start, budget, pauses) =>
        {
            var without = clock with { Pauses = [] };
            return clock.Due(start, budget) >= without.Due(start, budget)
                && (clock.Hours is not null || clock.Due(start, budget) - without.Due(start, budget) <= pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + (pause.To!.Value - pause.From)));
        });

    [Fact]
    public void A_wait_that_begins_at_or_after_the_due_time_changes_nothing()
        => Check((clock, start, budget, _) =>
        {
            var due = clock.Due(start, budget);
            return (clock with { Pauses = [.. clock.Pauses.Where(pause => pause.From < due), new Pause(due, due.AddHours(5))] }).Due(start, budget) == due
                && (clock with { Pauses = [.. clock.Pauses.Where(pause => pause.From < due), new Pause(due, null)] }).Due(start, budget) == due;
        });

    private static void Check(Func<PromiseClock, DateTimeOffset, TimeSpan, IReadOnlyList<Pause>, bool> law)
    {
        var questions = from seed in Gen.Choose(0, int.MaxValue - 1)
                        from budget in Gen.Choose(1, 60_000_000)
                        select (seed, budget);
        Prop.ForAll(questions.ToArbitrary(), question =>
        {
            var random = new Random(question.seed);
            var (week, exceptions, start) = RandomHours.Calendar(random);
            var hours = random.Next(4) == 0 ? null : ServiceHours.Create(RandomHours.Zones[random.Next(RandomHours.Zones.Length)], week, exceptions);
            var pauses = new List<Pause>();
            var cursor = start.AddHours(-random.Next(5));
            for (var i = random.Next(6); i > 0; i--)
            {
                var from = cursor.AddSeconds(random.Next(40_000));
                cursor = from.AddSeconds(1 + random.Next(60_000));
                pauses.Add(new Pause(from, cursor));
            }

            try
            {
                return law(new PromiseClock(hours, pauses), start, TimeSpan.FromMilliseconds(question.budget), pauses);
            }
            catch (Refused refused) when (refused.Code == "never-open" && week.Count == 0)
            {
                return true; // Dated exceptions alone may not hold the budget.
            }
        }).QuickCheckThrowOnFailure();
    }
}
