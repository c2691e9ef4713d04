using Hotline.Dispatch.Offers;

namespace Hotline.Tests.Offers;

/// <summary>How many merchants are asked side by side.</summary>
public sealed class WavePlanTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private static List<double> Merchants(int count, double chance) => [.. Enumerable.Repeat(chance, count)];

    [Fact]
    public void While_singles_reach_the_promise_with_95_percent_one_is_asked_after_the_other()
    {
        var plan = WavePlan.For(Merchants(8, 0.65), TimeSpan.FromMinutes(10), Limit, 1, 5);
        Assert.Equal(1, plan.Width);
        Assert.Equal(1 - (0.35 * 0.35 * 0.35), plan.ChanceSingly, 12);
    }

    [Fact]
    public void Poor_records_make_a_wave_just_wide_enough()
    {
        var plan = WavePlan.For(Merchants(20, 0.4), TimeSpan.FromMinutes(10), Limit, 1, 8);
        Assert.Equal(2, plan.Width);
        Assert.True(plan.ChanceSingly < WavePlan.EnoughChance);
        Assert.True(plan.Chance >= WavePlan.EnoughChance);
        Assert.Equal(1 - Math.Pow(0.6, 6), plan.Chance, 12);
    }

    [Fact]
    public void The_less_time_is_left_the_wider_the_wave()
    {
        var widths = new[] { 12.0, 9, 6, 3, 1, -5 }.Select(left => WavePlan.For(Merchants(20, 0.65), TimeSpan.FromMinutes(left), Limit, 1, 8).Width).ToList();
        Assert.Equal(widths.Order(), widths);
        Assert.Equal((1, 3), (widths[0], widths[^1]));
    }

    [Fact]
    public void Urgent_work_goes_to_several_at_once_however_good_they_are() =>
        Assert.Equal(3, WavePlan.For(Merchants(9, 0.99), TimeSpan.FromHours(1), Limit, 3, 5).Width);

    [Fact]
    public void Nobody_asks_more_at_once_than_is_allowed_or_than_there_are()
    {
        Assert.Equal(5, WavePlan.For(Merchants(50, 0.05), TimeSpan.FromMinutes(3), Limit, 1, 5).Width);
        Assert.Equal(2, WavePlan.For(Merchants(2, 0.05), TimeSpan.FromMinutes(3), Limit, 1, 5).Width);
        Assert.Equal(1, WavePlan.For([], TimeSpan.FromMinutes(3), Limit, 1, 5).Width);
    }

    [Fact]
    public void A_newcomer_is_taken_for_an_ordinary_merchant_and_his_own_record_soon_counts_more()
    {
        Assert.Equal(AcceptanceChance.PriorShare, AcceptanceChance.Of(default, default), 12);
        var silent = AcceptanceChance.Of(new AnswerCount(40, 2), default);
        var eager = AcceptanceChance.Of(new AnswerCount(40, 38), default);
        Assert.InRange(silent, 0.05, 0.15);
        Assert.InRange(eager, 0.9, 0.95);
    }

    [Fact]
    public void Who_never_answers_at_noon_has_a_smaller_chance_at_noon_than_in_the_evening()
    {
        var allDay = new AnswerCount(60, 40);
        var noon = AcceptanceChance.Of(allDay, new AnswerCount(20, 0));
        var evening = AcceptanceChance.Of(allDay, new AnswerCount(20, 20));
        Assert.InRange(noon, 0.1, 0.25);
        Assert.InRange(evening, 0.85, 0.95);
    }

    [Theory]
    [InlineData("太远了，没空", DeclineReason.TooFar)]
    [InlineData("今天很忙", DeclineReason.Busy)]
    [InlineData("价格太低", DeclineReason.Price)]
    [InlineData("我不修空调", DeclineReason.NotMyTrade)]
    [InlineData("回家过年了", DeclineReason.Closed)]
    [InlineData("Busy today", DeclineReason.Busy)]
    [InlineData("老婆不让", DeclineReason.Other)]
    [InlineData(null, DeclineReason.Other)]
    public void A_reason_is_read_out_of_what_a_merchant_writes(string? words, DeclineReason reason) => Assert.Equal(reason, DeclineWords.Read(words));
}
