using Hotline.Api.Data.Links;
using Hotline.Tests.Support;

namespace Hotline.Tests.Links;

public class LinkTokensTests
{
    private static readonly LinkTokens Tokens = new(new byte[32]);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4831, 3)]
    [InlineData(long.MaxValue, int.MaxValue)]
    public void A_token_says_what_it_was_made_for(long id, int generation) =>
        Assert.Equal(new LinkClaim(id, generation), Tokens.Read(LinkPurpose.Offer, Tokens.Make(LinkPurpose.Offer, id, generation)));

    [Fact]
    public void A_token_is_short_enough_for_a_text() => Assert.InRange(Tokens.Make(LinkPurpose.Ticket, 100_000, 1).Length, 22, 28);

    [Fact]
    public void A_merchants_token_opens_no_ticket() => Assert.Null(Tokens.Read(LinkPurpose.Ticket, Tokens.Make(LinkPurpose.Offer, 7, 0)));

    [Fact]
    public void A_token_of_another_house_opens_nothing() =>
        Assert.Null(Tokens.Read(LinkPurpose.Offer, new LinkTokens([.. Enumerable.Repeat((byte)1, 32)]).Make(LinkPurpose.Offer, 7, 0)));

    [Fact]
    public void Every_other_spelling_of_a_token_is_dead()
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ ";
        var token = Tokens.Make(LinkPurpose.Offer, 300, 2);
        for (var at = 0; at < token.Length; at++)
        {
            foreach (var letter in alphabet.Where(letter => letter != token[at]))
                Assert.Null(Tokens.Read(LinkPurpose.Offer, token[..at] + letter + token[(at + 1)..]));
        }
        Assert.Null(Tokens.Read(LinkPurpose.Offer, token + "="));
        Assert.Null(Tokens.Read(LinkPurpose.Offer, token + token));
    }

    [Fact]
    public void Nonsense_is_read_as_nothing() => NastyText.Always(text => Tokens.Read(LinkPurpose.Offer, text) is null);
}
