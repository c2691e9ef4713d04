using Hotline.Dispatch.Fairness;

namespace Hotline.Tests.Fairness;

public class FairnessTests
{
    [Theory]
    [InlineData(1.0, new double[0])]
    [InlineData(1.0, new[] { 0.0, 0, 0 })]
    [InlineData(1.0, new[] { 3.0, 3, 3 })]
    [InlineData(0.25, new[] { 1.0, 0, 0, 0 })]
    [InlineData(0.9, new[] { 1.0, 2 })]
    [InlineData(1.0, new[] { 1e300, 1e300 })]
    [InlineData(1.0, new[] { 1e-300, 1e-300 })]
    public void Jains_index_is_one_when_even_and_one_in_n_when_one_has_all(double expected, double[] values)
        => Assert.Equal(expected, Jain.Index(values), 1e-12);

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_share_that_cannot_be_is_refused(double value)
        => Assert.Throws<ArgumentOutOfRangeException>(() => Jain.Index([1, value]));

    [Fact]
    public void Offers_count_per_hour_of_readiness_and_a_newcomer_is_not_measured_by_minutes()
    {
        Assert.Equal(0.05, OffersPerEligibleHour.Of(10, 200));
        Assert.Equal(1 / OffersPerEligibleHour.LeastHours, OffersPerEligibleHour.Of(1, 0.5));
    }
}
