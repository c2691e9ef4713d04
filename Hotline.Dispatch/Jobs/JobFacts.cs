namespace Hotline.Dispatch.Jobs;

/// <summary>The technician set out.</summary>
public sealed record MerchantSetOut(Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, merchant = Job.MerchantId, technician = Job.CurrentVisit.TechnicianId };
}

/// <summary>The technician says to have arrived.</summary>
public sealed record MerchantArrived(Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, merchant = Job.MerchantId };
}

/// <summary>A price was said before the work.</summary>
public sealed record PriceQuoted(Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, quoteFen = Job.QuoteFen };
}

/// <summary>The caller agreed to the price.</summary>
public sealed record QuoteAgreed(Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, quoteFen = Job.QuoteFen };
}

/// <summary>The work of one part is finished.</summary>
public sealed record WorkFinished(Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, merchant = Job.MerchantId, priceFen = Job.PriceFen };
}

/// <summary>All work of the ticket is finished.</summary>
public sealed record TicketDone(Job LastJob) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = LastJob.Id };
}

/// <summary>A visit ended without finishing the work.</summary>
public sealed record VisitEnded(Job Job, Visit Visit) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, merchant = Job.MerchantId, outcome = Visit.Outcome, remark = Visit.Remark, nextAt = Job.CurrentVisit.AppointmentAt };
}

/// <summary>The merchant no longer holds the job.</summary>
public sealed record JobReleased(Job Job) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { job = Job.Id, merchant = Job.MerchantId, reason = Job.ReleaseReason };
}
