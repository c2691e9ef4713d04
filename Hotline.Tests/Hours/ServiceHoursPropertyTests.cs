using FsCheck;
using FsCheck.Fluent;
using Hotline.Dispatch;
using Hotline.Dispatch.Hours;

namespace Hotline.Tests.Hours;

/// <summary>Laws of service time over calendars that FsCheck draws (it prints what falsified one).</summary>
public class ServiceHoursPropertyTests
{
    [Fact]
    public void More_budget_is_never_due_earlier_and_a_later_start_never_either()
        => Check((hours, from, a, b) =>
        {
            var (less, more) = a <= b ? (a, b) : (b, a);
            return hours.AddServiceTime(from, less) <= hours.AddServiceTime(from, more)
                && hours.AddServiceTime(from, less) <= hours.AddServiceTime(from + more, less);
        });

    [Fact]
    public void Adding_and_measuring_are_inverse()
        => Check((hours, from, budget, _) => hours.ServiceTimeBetween(from, hours.AddServiceTime(from, budget)) == budget);

    [Fact]
    public void Measuring_and_adding_come_back_no_later_than_they_started()
        => Check((hours, from, span, _) => hours.AddServiceTime(from, hours.ServiceTimeBetween(from, from + span)) <= from + span);

    [Fact]
    public void Budgets_add_up()
        => Check((hours, from, a, b) => hours.AddServiceTime(hours.AddServiceTime(from, a), b) == hours.AddServiceTime(from, a + b)
            || a == TimeSpan.Zero || b == TimeSpan.Zero);

    [Fact]
    public void Stretches_add_up_to_the_whole_and_never_exceed_the_wall()
        => Check((hours, from, a, b) => hours.ServiceTimeBetween(from, from + a) + hours.ServiceTimeBetween(from + a, from + a + b) == hours.ServiceTimeBetween(from, from + a + b)
            && hours.ServiceTimeBetween(from, from + a) <= a);

    [Fact]
    public void A_receipt_adds_up_to_the_budget_and_to_the_wall()
        => Check((hours, from, budget, _) =>
        {
            var receipt = hours.ExplainAddServiceTime(from, budget);
            return receipt.Counted == budget && receipt.Counted + receipt.Skipped == hours.AddServiceTime(from, budget) - from;
        });

    private static void Check(Func<ServiceHours, DateTimeOffset, TimeSpan, TimeSpan, bool> law)
    {
        var questions = from seed in Gen.Choose(0, int.MaxValue - 1)
                        from a in Gen.Choose(0, 30_000_000)
                        from b in Gen.Choose(0, 90_000_000)
                        select (seed, a, b);
        Prop.ForAll(questions.ToArbitrary(), question =>
        {
            var random = new Random(question.seed);
            var (week, exceptions, start) = RandomHours.Calendar(random);
            var hours = ServiceHours.Create(RandomHours.Zones[random.Next(RandomHours.Zones.Length)], week, exceptions);
            try
            {
                return law(hours, start.AddMilliseconds(random.Next(10 * 86_400_000)), TimeSpan.FromMilliseconds(question.a), TimeSpan.FromMilliseconds(question.b));
            }
            catch (Refused refused) when (refused.Code == "never-open" && week.Count == 0)
            {
                return true; // Dated exceptions alone may not hold the budget.
            }
        }).QuickCheckThrowOnFailure();
    }
}
