using System.Collections.Frozen;

namespace Hotline.Dispatch.Offers;

/// <summary>What can happen to an offer.</summary>
public enum OfferStep
{
    /// <summary>The carrier took the message.</summary>
    Send = 0,

    /// <summary>The merchant takes the work.</summary>
    Accept = 1,

    /// <summary>The merchant says no.</summary>
    Decline = 2,

    /// <summary>The limit passed.</summary>
    Expire = 3,

    /// <summary>We take it back.</summary>
    Withdraw = 4,

    /// <summary>The acceptance no longer stands.</summary>
    Release = 5,
}

/// <summary>The life of an offer, as data: (status, step) → status. What is not listed is refused.</summary>
public static class OfferLifecycle
{
    /// <summary>Every allowed step.</summary>
    public static FrozenDictionary<(OfferStatus From, OfferStep Step), OfferStatus> Table { get; } = new Dictionary<(OfferStatus, OfferStep), OfferStatus>
    {
        [(OfferStatus.Queued, OfferStep.Send)] = OfferStatus.Sent,
        [(OfferStatus.Queued, OfferStep.Accept)] = OfferStatus.Accepted,
        [(OfferStatus.Queued, OfferStep.Decline)] = OfferStatus.Declined,
        [(OfferStatus.Queued, OfferStep.Withdraw)] = OfferStatus.Withdrawn,
        [(OfferStatus.Sent, OfferStep.Accept)] = OfferStatus.Accepted,
        [(OfferStatus.Sent, OfferStep.Decline)] = OfferStatus.Declined,
        [(OfferStatus.Sent, OfferStep.Expire)] = OfferStatus.Expired,
        [(OfferStatus.Sent, OfferStep.Withdraw)] = OfferStatus.Withdrawn,
        [(OfferStatus.Accepted, OfferStep.Release)] = OfferStatus.Released,
    }.ToFrozenDictionary();

    /// <summary>Where <paramref name="step"/> leads from <paramref name="from"/>.</summary>
    /// <exception cref="Refused"><c>offer-…</c>: the code and sentence say what became of the offer.</exception>
    public static OfferStatus Next(OfferStatus from, OfferStep step) =>
        Table.TryGetValue((from, step), out var next) ? next : throw Refusal(from, step);

    private static Refused Refusal(OfferStatus from, OfferStep step) => from switch
    {
        OfferStatus.Withdrawn => new("offer-withdrawn", "This offer was taken back; another merchant was first or the ticket ended."),
        OfferStatus.Expired => new("offer-expired", "The time to answer this offer has passed."),
        OfferStatus.Declined => new("offer-declined", "This offer was declined before."),
        OfferStatus.Accepted => new("offer-accepted", "This offer was accepted before."),
        OfferStatus.Released => new("offer-released", "The job of this offer no longer stands."),
        _ => new("illegal-step", $"The offer is {from}; the step {step} is not possible."),
    };
}
