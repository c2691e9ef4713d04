namespace Hotline.Dispatch.Hours;

/// <summary>Receipts of the four questions about hours, rendered only when somebody wants to see them.</summary>
public static class Receipts
{
    /// <summary>Why <see cref="ServiceHours.IsOpen"/> says what it says: the stretch around the instant, until it ends.</summary>
    public static ServiceReceipt ExplainIsOpen(this ServiceHours hours, DateTimeOffset at)
    {
        var to = (hours.IsOpen(at) ? hours.NextClose(at) : hours.NextOpen(at)) ?? at.AddDays(1);
        return hours.ExplainServiceTimeBetween(at, to);
    }

    /// <summary>What lies before <see cref="ServiceHours.NextOpen"/>; no line when it is open now, the next week when it never opens.</summary>
    public static ServiceReceipt ExplainNextOpen(this ServiceHours hours, DateTimeOffset at)
        => hours.ExplainServiceTimeBetween(at, hours.NextOpen(at) ?? at.AddDays(7));

    /// <summary>How <see cref="ServiceHours.AddServiceTime"/> used up the budget; the counted lines add up to it.</summary>
    /// <exception cref="Refused">As <see cref="ServiceHours.AddServiceTime"/> says.</exception>
    public static ServiceReceipt ExplainAddServiceTime(this ServiceHours hours, DateTimeOffset from, TimeSpan budget)
        => hours.ExplainServiceTimeBetween(from, hours.AddServiceTime(from, budget));

    /// <summary>What <see cref="ServiceHours.ServiceTimeBetween"/> counted and skipped, from the earlier of the two to the later.</summary>
    public static ServiceReceipt ExplainServiceTimeBetween(this ServiceHours hours, DateTimeOffset from, DateTimeOffset to)
        => new(hours.Code, hours.Version, hours.Zone.Id, from <= to ? ReceiptScan.Run(hours, from, to) : ReceiptScan.Run(hours, to, from));
}
