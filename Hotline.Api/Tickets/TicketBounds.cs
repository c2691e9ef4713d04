namespace Hotline.Api.Tickets;

/// <summary>Longest texts of a ticket, in characters as people count them. (default) Ours.</summary>
internal static class TicketBounds
{
    internal const int Name = 100;
    internal const int Relation = 50;
    internal const int Address = 400;
    internal const int Summary = 60;
    internal const int Description = 4000;
    internal const int Note = 4000;
    internal const int Reason = 400;
}
