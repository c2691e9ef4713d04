namespace Hotline.Dispatch.Offers;

/// <summary>A round of offers began.</summary>
public sealed record TicketDispatched(int Round) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { round = Round };
}

/// <summary>A merchant is asked.</summary>
public sealed record OfferMade(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, rank = Offer.Rank, round = Offer.Round, wave = Offer.Wave, releaseAt = Offer.ReleaseAt, manualReason = Offer.ManualReason, pickedBy = Offer.PickedBy };
}

/// <summary>The carrier took the offer's message; its limit runs.</summary>
public sealed record OfferSent(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, expiresAt = Offer.ExpiresAt };
}

/// <summary>A merchant took the work.</summary>
public sealed record OfferAccepted(Offer Offer, Jobs.Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, job = Job.Id, way = Offer.RespondedBy };
}

/// <summary>A merchant said no.</summary>
public sealed record OfferDeclined(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, why = Offer.DeclineReason, reason = Offer.Reason, way = Offer.RespondedBy };
}

/// <summary>A merchant's no came after the offer had ended; noted, without effect on anybody's record.</summary>
public sealed record DeclinedTooLate(Offer Offer, AnswerWay Way, string? Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, status = Offer.Status, reason = Reason, way = Way };
}

/// <summary>No answer within the limit.</summary>
public sealed record OfferExpired(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId };
}

/// <summary>We took the offer back; counts against nobody.</summary>
public sealed record OfferWithdrawn(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, reason = Offer.Reason };
}

/// <summary>An acceptance no longer stands.</summary>
public sealed record OfferReleased(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, reason = Offer.Reason };
}

/// <summary>The work hangs on the open board, where whoever is suitable may claim it.</summary>
public sealed record PostedOnBoard(DateTimeOffset Until) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { untilAt = Until };
}

/// <summary>A merchant claims the work from the open board; the acceptance follows.</summary>
public sealed record ClaimedFromBoard(Offer Offer) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { offer = Offer.Id, merchant = Offer.MerchantId, rank = Offer.Rank };
}

/// <summary>A person let go of some rules for this ticket, knowingly.</summary>
public sealed record RulesWidened(IReadOnlyList<WidenedRule> Rules, string Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { rules = Rules, reason = Reason };
}

/// <summary>A merchant's number was read out to the caller, who calls there without us.</summary>
public sealed record NumberReadOut(long MerchantId, int? Rank, string? Reason) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { merchant = MerchantId, rank = Rank, reason = Reason };
}

/// <summary>Nobody is left to ask: an agent must act.</summary>
public sealed record DispatchExhausted(int Round) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { round = Round };
}
