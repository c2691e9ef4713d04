using System.Text.Json;
using Hotline.Dispatch.Matching;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching;

public class MatcherPropertyTests(ITestOutputHelper output)
{
    [Fact]
    public void The_ranking_is_the_one_of_a_plain_scan() => Always.Holds(output, random =>
    {
        var (request, merchants, policy) = (RandomDistrict.Request(random), Mixed(random), RandomDistrict.Policy(random));
        var most = random.Next(0, 40);
        return Matcher.Rank(request, District.Snapshot(merchants), policy, District.Now, most)
            .SequenceEqual(District.Plain(merchants).Rank(request, policy, District.Now, most));
    });

    [Fact]
    public void The_order_of_input_changes_nothing() => Always.Holds(output, random =>
    {
        var (request, merchants) = (RandomDistrict.Request(random), Mixed(random));
        var shuffled = merchants.ToArray();
        random.Shuffle(shuffled);
        return District.Rank(request, merchants).SequenceEqual(District.Rank(request, shuffled));
    });

    [Fact]
    public void Nobody_excluded_is_picked_and_nobody_else_is_left_out() => Always.Holds(output, random =>
    {
        var (request, snapshot, policy) = (RandomDistrict.Request(random), District.Snapshot(Mixed(random)), RandomDistrict.Policy(random));
        var verdicts = District.ExplainAll(request, snapshot, policy);
        var picks = Matcher.Rank(request, snapshot, policy, District.Now, int.MaxValue);
        return picks.SequenceEqual(verdicts.Where(v => v.Exclusions.Count == 0).Select(v => v.MerchantId));
    });

    [Fact]
    public void An_overview_says_of_the_foremost_what_each_is_told_and_counts_who_fails_what() => Always.Holds(output, random =>
    {
        var (request, snapshot, policy) = (RandomDistrict.Request(random), District.Snapshot(Mixed(random)), RandomDistrict.Policy(random));
        var overview = Matcher.Overlook(request, snapshot, policy, District.Now, random.Next(0, 200));
        var all = District.ExplainAll(request, snapshot, policy).Where(v => v.Exclusions.All(e => e.Code != ExclusionCode.Trade)).ToList();
        // A record at fault is neither scored nor judged by other rules; those stand last.
        var sound = all.Where(v => v.Exclusions.All(e => e.Code != ExclusionCode.BadData)).ToList();
        var counts = sound.SelectMany(v => v.Exclusions.Select(e => e.Code)).Concat(Enumerable.Repeat(ExclusionCode.BadData, all.Count - sound.Count)).CountBy(code => code).OrderBy(each => each.Key);
        return overview.Eligible == all.Count(v => v.Rank is not null)
            && overview.Excluded.OrderBy(each => each.Code).Select(each => KeyValuePair.Create(each.Code, each.Merchants)).SequenceEqual(counts)
            && overview.Verdicts.Take(sound.Count).Select(v => (v.Rank, v.Score)).SequenceEqual(sound.Take(overview.Verdicts.Count).Select(v => (v.Rank, v.Score)))
            && overview.Verdicts.All(v => JsonSerializer.Serialize(v) == JsonSerializer.Serialize(all.Single(each => each.MerchantId == v.MerchantId)));
    });

    [Fact]
    public void A_shorter_list_is_the_beginning_of_the_longer_one() => Always.Holds(output, random =>
    {
        var (request, snapshot) = (RandomDistrict.Request(random), District.Snapshot(RandomDistrict.Merchants(random)));
        var all = Matcher.Rank(request, snapshot, MatchPolicy.Default, District.Now, int.MaxValue);
        var most = random.Next(0, 30);
        return Matcher.Rank(request, snapshot, MatchPolicy.Default, District.Now, most).SequenceEqual(all.Take(most));
    });

    [Fact]
    public void Ranks_count_from_one_without_gaps_and_scores_never_rise() => Always.Holds(output, random =>
    {
        var ranked = District.ExplainAll(RandomDistrict.Request(random), District.Snapshot(RandomDistrict.Merchants(random)), MatchPolicy.Default)
            .Where(v => v.Rank.HasValue).ToList();
        return ranked.Select(v => v.Rank!.Value).SequenceEqual(Enumerable.Range(1, ranked.Count))
            && ranked.Zip(ranked.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
    });

    [Fact]
    public void A_merchant_whose_data_contradict_themselves_is_excluded_with_a_reason_and_never_breaks_a_ranking() => Always.Holds(output, random =>
    {
        var spoiled = RandomDistrict.Merchants(random).ConvertAll(merchant => merchant.Spoiled(random));
        return District.ExplainAll(RandomDistrict.Request(random), District.Snapshot(spoiled), MatchPolicy.Default)
            .All(v => v is { Rank: null, Score: >= 0 and <= 1 } && v.Exclusions.Any(e => e is { Code: ExclusionCode.BadData, Text.Zh.Length: > 0, Text.En.Length: > 0 }));
    });

    [Fact]
    public void Snapshots_changed_one_by_one_equal_the_one_built_at_once_and_the_old_ones_stay() => Always.Holds(output, random =>
    {
        var (request, merchants) = (RandomDistrict.Request(random), Mixed(random));
        var first = District.Snapshot(merchants);
        var before = Matcher.Rank(request, first, MatchPolicy.Default, District.Now);
        var (snapshot, last) = (first, merchants.ToDictionary(merchant => merchant.Id));
        for (var change = 0; change < 30; change++)
        {
            var next = RandomDistrict.Merchant(random.Next(1, 300), random);
            (snapshot, last[next.Id]) = (snapshot.With(next, change), next);
        }

        var atOnce = District.Snapshot(last.Values);
        return Matcher.Rank(request, snapshot, MatchPolicy.Default, District.Now).SequenceEqual(Matcher.Rank(request, atOnce, MatchPolicy.Default, District.Now))
            && Matcher.Rank(request, first, MatchPolicy.Default, District.Now).SequenceEqual(before)
            && last.Values.All(merchant => snapshot.Find(merchant.Id) == merchant) && snapshot.Candidates.Count == last.Count;
    });

    [Fact]
    public void Identities_decide_nothing_but_ties() => Always.Holds(output, random =>
    {
        // Of every score one merchant, so that no tie is left for the hash to decide.
        var (request, all) = (RandomDistrict.Request(random), RandomDistrict.Merchants(random));
        var keep = District.ExplainAll(request, District.Snapshot(all), MatchPolicy.Default).DistinctBy(v => v.Score).Select(v => v.MerchantId).ToHashSet();
        var merchants = all.Where(merchant => keep.Contains(merchant.Id)).ToList();
        var before = District.ExplainAll(request, District.Snapshot(merchants), MatchPolicy.Default);
        if (before.DistinctBy(v => v.Score).Count() < before.Count)
            return true;
        long Renamed(long id) => 1_000_003 - (id * 17);
        IReadOnlyCollection<long> All(IReadOnlyCollection<long> ids) => [.. ids.Select(Renamed)];
        var renamed = request with
        {
            PreviousMerchantId = Renamed(request.PreviousMerchantId!.Value), WarrantyMerchantId = request.WarrantyMerchantId is { } holder ? Renamed(holder) : null,
            DeclinedMerchantIds = All(request.DeclinedMerchantIds), ExpiredMerchantIds = All(request.ExpiredMerchantIds), BlockedMerchantIds = All(request.BlockedMerchantIds),
            RefusingMerchantIds = All(request.RefusingMerchantIds), ConflictingMerchantIds = All(request.ConflictingMerchantIds),
        };
        return District.Rank(renamed, merchants.Select(merchant => merchant with { Id = Renamed(merchant.Id) }))
            .SequenceEqual(District.Rank(request, merchants).Select(Renamed));
    });

    [Fact]
    public void Only_the_proportions_of_the_weights_matter() => Always.Holds(output, random =>
    {
        var (request, snapshot, policy) = (RandomDistrict.Request(random), District.Snapshot(RandomDistrict.Merchants(random)), RandomDistrict.Policy(random));
        var doubled = policy with { Weights = policy.Weights.ToDictionary(w => w.Key, w => w.Value * 8) };
        return Matcher.Rank(request, snapshot, policy, District.Now).SequenceEqual(Matcher.Rank(request, snapshot, doubled, District.Now));
    });

    private static List<MerchantCandidate> Mixed(Random random)
        => RandomDistrict.Merchants(random).ConvertAll(merchant => random.Next(10) > 0 ? merchant : merchant.Spoiled(random));
}
