using Hotline.Dispatch.Offers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

/// <summary>A merchant's number was read out to a caller. It is a favour like an offer, so it stands in the fairness ledger.</summary>
public sealed class NumberReading
{
    public long Id { get; set; }
    public long LineId { get; set; }

    /// <summary>The ticket; null for an enquiry without one.</summary>
    public long? TicketId { get; set; }
    public long MerchantId { get; set; }
    public long TradeId { get; set; }
    public long AreaId { get; set; }

    /// <summary>Place in the ranking at that moment; null when a rule kept the merchant out.</summary>
    public int? Rank { get; set; }

    /// <summary>Why this one; needed when it was not first.</summary>
    public string? Reason { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A merchant asked for the open board with a phone; the code sent to it opens the board for a while.</summary>
public sealed class BoardVisit
{
    public long Id { get; set; }
    public long MerchantId { get; set; }

    /// <summary>SHA-256 of the visit's id and its code; the code itself is in the text alone.</summary>
    public required string CodeHash { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When the right code came; null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
}

/// <summary>Whether a merchant works on a day on which shops may be closed. One row per merchant and day, from the moment it is asked.</summary>
public sealed class HolidayOpening
{
    public long Id { get; set; }
    public long MerchantId { get; set; }
    public DateOnly Date { get; set; }
    public DateTimeOffset AskedAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>The answer; null while there is none.</summary>
    public bool? IsOpen { get; set; }
    public AnswerWay? Way { get; set; }
}

internal sealed class NumberReadingModel : IEntityTypeConfiguration<NumberReading>
{
    public void Configure(EntityTypeBuilder<NumberReading> reading)
    {
        reading.ToTable("NumberReadings");
        reading.Property(r => r.Reason).HasMaxLength(400);
        reading.Property(r => r.By).HasMaxLength(120);
        reading.HasIndex(r => r.At);
    }
}

internal sealed class BoardVisitModel : IEntityTypeConfiguration<BoardVisit>
{
    public void Configure(EntityTypeBuilder<BoardVisit> visit)
    {
        visit.ToTable("BoardVisits");
        visit.Property(v => v.CodeHash).HasMaxLength(64);
        visit.HasIndex(v => new { v.MerchantId, v.CreatedAt });
    }
}

internal sealed class HolidayOpeningModel : IEntityTypeConfiguration<HolidayOpening>
{
    public void Configure(EntityTypeBuilder<HolidayOpening> opening)
    {
        opening.ToTable("HolidayOpenings");
        opening.HasIndex(o => new { o.MerchantId, o.Date }).IsUnique();
        opening.HasIndex(o => o.Date);
    }
}
