using System.Text.Json;
using Hotline.Dispatch;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;

namespace Hotline.Tests.Matching;

public class MatcherTests
{
    [Fact]
    public void The_nearer_of_two_equals_comes_first()
        => Assert.Equal([2, 1], District.Rank(District.Request, District.Plumber(1) with { HomeAreaId = District.Nanyang }, District.Plumber(2)));

    [Fact]
    public void The_better_rated_of_two_equals_comes_first()
        => Assert.Equal([2, 1], District.Rank(District.Request, District.Plumber(1), District.Plumber(2) with { ScoreSum = 96 }));

    [Fact]
    public void A_hundred_good_scores_outweigh_one_perfect_one()
        => Assert.Equal([2, 1], District.Rank(
            District.Request, District.Plumber(1) with { ScoreCount = 1, ScoreSum = 5 }, District.Plumber(2) with { ScoreCount = 100, ScoreSum = 460 }));

    [Fact]
    public void Who_was_offered_less_comes_first()
        => Assert.Equal([2, 1], District.Rank(District.Request, District.Plumber(1).Offered(11), District.Plumber(2)));

    [Fact]
    public void The_previous_merchant_of_two_equals_comes_first()
        => Assert.Equal([2, 1], District.Rank(District.Request with { PreviousMerchantId = 2 }, District.Plumber(1), District.Plumber(2)));

    [Fact]
    public void Without_a_surveyed_time_the_great_circle_decides()
    {
        var request = District.Request with { Position = new(30.205, 120.502) };
        var near = District.Plumber(1) with { HomeAreaId = 77, Position = new(30.206, 120.503) };
        var far = District.Plumber(2) with { HomeAreaId = 77, Position = new(30.235, 120.555) };
        Assert.Equal([1, 2], District.Rank(request, far, near));
        Assert.Equal(6.1, far.Position!.Value.KilometresTo(request.Position!.Value), 0.1);
    }

    [Fact]
    public void The_terms_of_a_verdict_add_up_to_its_score_and_say_what_they_mean()
    {
        var verdicts = District.ExplainAll(
            District.Request with { PreviousMerchantId = 1 },
            District.Snapshot(District.Plumber(1), District.Plumber(2).Offered(30), District.Plumber(3) with { Status = MerchantStatus.Suspended }),
            MatchPolicy.Default);
        Assert.Equal([1, 2, null], verdicts.Select(v => v.Rank));
        Assert.All(verdicts, v =>
        {
            Assert.Equal(v.Score, v.Terms.Sum(t => t.Value * t.Weight), 1e-5);
            Assert.Equal(1, v.Terms.Sum(t => t.Weight), 1e-9);
            Assert.All(v.Terms, t => Assert.True(t.Value is >= 0 and <= 1 && t.Text.Zh.Length > 0 && t.Text.En.Length > 0));
        });
    }

    [Fact]
    public void Who_was_not_in_the_register_cannot_be_explained()
        => Assert.Equal("no-such-merchant", Assert.Throws<Refused>(() => Matcher.Explain(District.Request, District.Snapshot(District.Plumber(1)), MatchPolicy.Default, District.Now, 999)).Code);

    [Fact]
    public void A_decision_can_be_made_again_from_what_was_stored()
    {
        var merchants = Enumerable.Range(1, 50).Select(i => (District.Plumber(i) with { Position = new(30.2, 120.5) }).Offered(i % 3)).ToList();
        var request = District.Request with { PreviousMerchantId = 7, DeclinedMerchantIds = [3, 4], WantedFrom = District.Now.AddHours(2), Language = "zh" };
        var first = District.Rank(request, merchants);
        var again = District.Rank(Reread(request), merchants.Select(Reread));
        Assert.Equal(first, again);
        Assert.Equal(JsonSerializer.Serialize(MatchPolicy.Default), JsonSerializer.Serialize(Reread(MatchPolicy.Default)));

        static T Reread<T>(T value) => JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value))!;
    }

    [Fact]
    public void A_merchant_that_stands_twice_in_a_snapshot_is_refused()
        => Assert.Equal("snapshot-invalid", Assert.Throws<Refused>(() => District.Snapshot(District.Plumber(1), District.Plumber(1))).Code);

    [Fact]
    public void A_merchant_of_the_register_becomes_a_candidate()
    {
        var merchant = new Merchant { Id = 9, Code = "m", Name = "老沈", Phone = "+8614200010001", AreaId = District.CenturyCity, CalendarId = 101, Languages = "zh, wu", ScoreSum = 9, ScoreCount = 2 };
        merchant.Trades.Add(new MerchantTrade { TradeId = District.Plumbing, Skill = 3 });
        merchant.Areas.Add(new MerchantArea { AreaId = District.CenturyCity });
        var candidate = merchant.ToCandidate(new MerchantCandidate { Id = 9, OpenJobs = 1, Trades = [new(District.Plumbing, 2, 3)], EligibleHours = 40, ScoreSum = 9, ScoreCount = 2 }, District.Now);
        Assert.Equal(["zh", "wu"], candidate.Languages);
        Assert.Equal((1, 3.0, 40.0), (candidate.OpenJobs, candidate.Trades[0].Offers, candidate.EligibleHours));
        Assert.Equal([9], District.Rank(District.Request, candidate));
    }

    [Theory]
    [InlineData(0.875, 100, 0.797)]
    [InlineData(1.0, 1, 0.207)]
    [InlineData(0.0, 10, 0.0)]
    [InlineData(0.5, 10, 0.237)]
    public void The_rating_is_Wilsons_lower_bound(double share, double count, double expected)
        => Assert.Equal(expected, WilsonBound.Lower(share, count), 0.001);
}
