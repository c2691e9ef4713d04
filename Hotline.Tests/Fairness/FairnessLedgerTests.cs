using Hotline.Dispatch.Fairness;

namespace Hotline.Tests.Fairness;

public class FairnessLedgerTests
{
    [Fact]
    public void Offers_are_compared_per_eligible_hour_within_a_trade_and_an_area()
    {
        var ledger = FairnessLedger.Of([new(1, 5, 9, 10, 100), new(2, 5, 9, 10, 200), new(3, 5, 8, 40, 100), new(4, 6, 9, 0, 100)]);
        Assert.Equal([(5L, 8L), (5L, 9L), (6L, 9L)], ledger.Select(group => (group.TradeId, group.AreaId)));
        Assert.Equal([1L, 2L], ledger[1].Rows.Select(row => row.MerchantId));
        Assert.Equal(2, ledger[1].MostToLeast!.Value, 1e-12);
        Assert.Equal(0.9, ledger[1].JainIndex, 1e-12);
        Assert.Null(ledger[0].MostToLeast);
        Assert.Null(ledger[2].MostToLeast);
    }

    [Fact]
    public void Who_was_hardly_ever_ready_proves_nothing_and_stands_last()
    {
        var group = Assert.Single(FairnessLedger.Of([new(1, 5, 9, 3, 7.9), new(2, 5, 9, 10, 100), new(3, 5, 9, 10, 100)]));
        Assert.Equal([2L, 3L, 1L], group.Rows.Select(row => row.MerchantId));
        Assert.Equal((1.0, 1.0), (group.MostToLeast, group.JainIndex));
    }

    [Fact]
    public void Nothing_for_one_of_two_is_an_infinite_ratio()
        => Assert.Equal(double.PositiveInfinity, Assert.Single(FairnessLedger.Of([new(1, 5, 9, 3, 50), new(2, 5, 9, 0, 50)])).MostToLeast);

    [Fact]
    public void The_order_of_the_rows_changes_nothing()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(1, 60).Select(id => new LedgerRow(id, id % 3, id % 4, random.Next(20), random.Next(200))).ToArray();
        var ordered = FairnessLedger.Of(rows);
        random.Shuffle(rows);
        var shuffled = FairnessLedger.Of(rows);
        Assert.Equal(ordered.Select(group => (group.TradeId, group.AreaId, group.JainIndex, group.MostToLeast)), shuffled.Select(group => (group.TradeId, group.AreaId, group.JainIndex, group.MostToLeast)));
        Assert.Equal(ordered.SelectMany(group => group.Rows), shuffled.SelectMany(group => group.Rows));
    }
}
