namespace Hotline.Api.Offers;

/// <summary>How offers are made (<c>Hotline:Offers</c>).</summary>
public sealed record OfferOptions
{
    /// <summary>How long one merchant has for a normal ticket, from the moment the carrier took the message.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The same for an urgent ticket.</summary>
    public TimeSpan UrgentLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many merchants are asked in one round before an agent is told.</summary>
    public int MostPerRound { get; init; } = 8;
}
