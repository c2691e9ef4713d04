namespace Hotline.Api.Offers.FairShare;

/// <summary>How evenly work was offered, with everything that the figures were made from.</summary>
/// <param name="From">Start of the period.</param>
/// <param name="To">End, not in the period.</param>
/// <param name="Line">Code of the line.</param>
/// <param name="LeastHours">Rates are offers divided by eligible hours, which count as at least so many.</param>
/// <param name="Groups">By trade and area.</param>
/// <param name="Manual">What people at the desk gave out past the ranking, by person and merchant.</param>
public sealed record FairShareReport(DateTimeOffset From, DateTimeOffset To, string Line, double LeastHours, IReadOnlyList<FairShareGroup> Groups, IReadOnlyList<ManualFavour> Manual);

/// <summary>One trade in one area.</summary>
/// <param name="Trade">Code of the trade.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Offers">Offers to all.</param>
/// <param name="JainIndex">1 when all had the same rate, 1/n when one had everything.</param>
/// <param name="HighestRate">The highest rate.</param>
/// <param name="LowestRate">The lowest rate.</param>
/// <param name="Merchants">The merchants, most offers per hour first.</param>
public sealed record FairShareGroup(string Trade, string Area, int Offers, double JainIndex, double HighestRate, double LowestRate, IReadOnlyList<FairShareRow> Merchants);

/// <summary>One merchant in one trade and area.</summary>
/// <param name="Merchant">Who.</param>
/// <param name="Offers">Offers that reached it, those that we withdrew not counted, claims from the board counted.</param>
/// <param name="Picked">Of these, picked by hand.</param>
/// <param name="Claimed">Of these, claimed from the board.</param>
/// <param name="ReadOut">How often its number was read out to a caller; not among the offers.</param>
/// <param name="OpenHours">Hours in which it and the line were open together, while it stood in the register for this trade and area.</param>
/// <param name="SuspendedHours">Of these, while suspended or gone.</param>
/// <param name="UnlicensedHours">Of the rest, without a valid licence.</param>
/// <param name="FullHours">Of the rest, while it held as many jobs as it takes.</param>
/// <param name="EligibleHours">What is left.</param>
/// <param name="OffersPerHour">Offers per eligible hour.</param>
public sealed record FairShareRow(MerchantName Merchant, int Offers, int Picked, int Claimed, int ReadOut, double OpenHours, double SuspendedHours, double UnlicensedHours, double FullHours, double EligibleHours, double OffersPerHour);

/// <summary>What one person gave one merchant past the ranking.</summary>
/// <param name="By">The person.</param>
/// <param name="Merchant">The merchant.</param>
/// <param name="Picked">Offers picked by hand.</param>
/// <param name="PickedNotFirst">Of these, to a merchant who did not rank first.</param>
/// <param name="ReadOut">Numbers read out to callers.</param>
/// <param name="ReadOutNotFirst">Of these, of a merchant who did not rank first.</param>
/// <param name="Share">Of all that this person gave out by hand, the share of this merchant.</param>
/// <param name="Reasons">The reasons given.</param>
public sealed record ManualFavour(string By, MerchantName Merchant, int Picked, int PickedNotFirst, int ReadOut, int ReadOutNotFirst, double Share, IReadOnlyList<string> Reasons);
