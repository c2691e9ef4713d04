using System.Collections;
using System.Text.Json;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;

namespace Hotline.Tests.Matching;

/// <summary>A public body may not favour a shop: what a merchant earns or pays is not among the things the matcher can be told.</summary>
public class MoneyTests
{
    private static readonly string[] MoneyWords = ["Revenue", "Commission", "Turnover", "Fen", "Yuan", "Price", "Margin", "Profit", "Fee", "Paid", "Sales", "Sponsor", "Money", "Amount"];

    [Theory]
    [InlineData(typeof(MerchantCandidate))]
    [InlineData(typeof(MatchRequest))]
    [InlineData(typeof(MatchPolicy))]
    public void Nothing_that_the_matcher_is_told_is_about_money_or_names(Type told)
        => Assert.Empty(AboutMoney(told));

    [Fact]
    public void Such_a_property_would_be_found_however_deep()
        => Assert.Equal(["Nested.CommissionFen", "Name"], AboutMoney(typeof(Bribed)));

    [Fact]
    public void No_term_weighs_money()
    {
        // The price guide term knows how often a merchant kept to the guide, not what it charged.
        Assert.Equal(["priceGuide"], MatchPolicy.TermNames.Where(name => MoneyWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))));
        Assert.All((string[])["revenue", "commission"], name => Assert.Equal("unknown-term", Assert.Single(new MatchPolicy { Weights = new Dictionary<string, double> { [name] = 1 } }.Validate()).Code));
    }

    [Fact]
    public void What_a_merchant_of_the_register_charges_reaches_no_ranking()
    {
        static string Told(int priceLevel) => JsonSerializer.Serialize(
            new Merchant { Id = 9, Code = "m", Name = "老沈", Phone = "+8614200010001", PriceLevel = priceLevel }.ToCandidate(null, default));
        Assert.Equal(Told(1), Told(3));
    }

    private static IEnumerable<string> AboutMoney(Type told, string path = "") => told.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance)
        .SelectMany(property => Inner(property.PropertyType) is { } inner && inner != told
            ? AboutMoney(inner, $"{path}{property.Name}.")
            : property.Name == "Name" || MoneyWords.Any(word => property.Name.Contains(word, StringComparison.Ordinal)) ? [path + property.Name] : []);

    // A record of ours, alone or in a list; null for everything else.
    private static Type? Inner(Type type)
    {
        var single = type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[^1] : Nullable.GetUnderlyingType(type) ?? type;
        return single is { IsEnum: false, Namespace: { } space } && (space.StartsWith("Hotline.", StringComparison.Ordinal)) ? single : null;
    }

    private sealed record Bribed(IReadOnlyList<Envelope> Nested, string Name);

    private sealed record Envelope(long CommissionFen);
}
