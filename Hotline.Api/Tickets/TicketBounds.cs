using Hotline.Api.Hosting;
using Hotline.Dispatch.Callers;

namespace Hotline.Api.Tickets;

/// <summary>Bounds of what people enter into a ticket; texts in characters as people count them. (default) Ours.</summary>
internal static class TicketBounds
{
    internal const int Name = 100;
    internal const int Relation = 50;
    internal const int Address = 400;
    internal const int Summary = 60;
    internal const int Description = 4000;
    internal const int Language = 8;
    internal const int Note = 4000;
    internal const int Reason = 400;

    // Nobody orders a plumber for the year after next; a slip in the year is caught here.
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(366);
    // Clocks of desks differ a little.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    internal static void CheckWanted(DateTimeOffset? from, DateTimeOffset? to, SentFields sent, DateTimeOffset now)
    {
        sent.Require(!(from > now + Farthest), "wantedFrom", "This lies more than a year ahead.");
        sent.Require(!(from < now - Farthest), "wantedFrom", "This lies more than a year back.");
        sent.Require(!(to > now + Farthest), "wantedTo", "This lies more than a year ahead.");
        sent.Require(!(to < now), "wantedTo", "This has passed.");
    }

    /// <summary>An empty one asks for none. One that nobody can name would exclude every merchant.</summary>
    internal static void CheckLanguage(string? code, SentFields sent) =>
        sent.Require(string.IsNullOrEmpty(code) || SpokenLanguages.Names.ContainsKey(code), "wantedLanguage", $"One of {string.Join(", ", SpokenLanguages.Names.Keys)}.");

    internal static void CheckReceived(DateTimeOffset? receivedAt, SentFields sent, DateTimeOffset now)
    {
        sent.Require(!(receivedAt > now + ClockSlack), "receivedAt", "This lies in the future.");
        sent.Require(!(receivedAt < now - Farthest), "receivedAt", "This lies more than a year back.");
    }
}
