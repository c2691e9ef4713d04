using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class TicketModel : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.ToTable("Tickets");
        ticket.Property(t => t.Number).HasMaxLength(16);
        ticket.Property(t => t.Summary).HasMaxLength(200);
        ticket.Property(t => t.Address).HasMaxLength(400);
        ticket.Property(t => t.OnSiteName).HasMaxLength(100);
        ticket.Property(t => t.OnSitePhone).HasMaxLength(32);
        ticket.Property(t => t.OnSiteRelation).HasMaxLength(50);
        ticket.Property(t => t.Hazard).HasMaxLength(32);
        ticket.Property(t => t.Assignee).HasMaxLength(100);
        ticket.Property(t => t.HistoryHead).HasMaxLength(64);
        ticket.Property(t => t.Pauses).HasConversion(
            pauses => JsonSerializer.Serialize(pauses, HistoryWriter.Json), json => Pauses(json),
            // The list is replaced, never changed: the same list is the same value.
            new ValueComparer<IReadOnlyList<Pause>>((a, b) => ReferenceEquals(a, b), pauses => pauses.Count, pauses => pauses));
        ticket.Property(t => t.WantedLanguage).HasMaxLength(8);
        ticket.Property(t => t.WidenedRules).HasMaxLength(200).HasConversion(
            rules => string.Join(',', rules),
            stored => stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<WidenedRule>).ToList(),
            new ValueComparer<IReadOnlyList<WidenedRule>>((a, b) => a!.SequenceEqual(b!), rules => rules.Count, rules => rules.ToList()));
        ticket.HasIndex(t => t.BoardUntil);
        ticket.Ignore(t => t.HasEnded).Ignore(t => t.StandingJob).Ignore(t => t.CurrentPart);
        ticket.HasOne(t => t.Caller).WithMany().HasForeignKey(t => t.CallerId);
        ticket.HasOne<Line>().WithMany().HasForeignKey(t => t.LineId);
        ticket.HasOne<ServiceType>().WithMany().HasForeignKey(t => t.ServiceTypeId);
        ticket.HasOne<Area>().WithMany().HasForeignKey(t => t.AreaId);
        ticket.HasMany(t => t.Parts).WithOne().HasForeignKey(p => p.TicketId);
        ticket.HasMany(t => t.Offers).WithOne().HasForeignKey(o => o.TicketId);
        ticket.HasMany(t => t.Jobs).WithOne().HasForeignKey(j => j.TicketId);
        ticket.HasMany(t => t.Deadlines).WithOne().HasForeignKey(d => d.TicketId);
        ticket.HasMany(t => t.FollowUps).WithOne().HasForeignKey(f => f.TicketId);
        ticket.HasIndex(t => t.Number).IsUnique();
        ticket.HasIndex(t => new { t.LineId, t.Status });
        ticket.HasIndex(t => t.CallerId);
        ticket.HasIndex(t => t.FollowUpAt).HasFilter("\"FollowUpAt\" IS NOT NULL");
    }

    // A text that is no list is of a row that was written before pauses were kept.
    private static IReadOnlyList<Pause> Pauses(string json) => json is ['[', ..] ? JsonSerializer.Deserialize<List<Pause>>(json, HistoryWriter.Json)! : [];
}

internal sealed class PartModel : IEntityTypeConfiguration<TicketPart>
{
    public void Configure(EntityTypeBuilder<TicketPart> part)
    {
        part.ToTable("TicketParts");
        part.HasIndex(p => new { p.TicketId, p.Position }).IsUnique();
    }
}

internal sealed class OfferModel : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> offer)
    {
        offer.ToTable("Offers");
        offer.Property(o => o.Code).HasMaxLength(8);
        offer.Property(o => o.Reason).HasMaxLength(400);
        offer.Property(o => o.ManualReason).HasMaxLength(400);
        offer.Property(o => o.PickedBy).HasMaxLength(120);
        offer.Ignore(o => o.IsOpen);
        offer.HasOne<Merchant>().WithMany().HasForeignKey(o => o.MerchantId);
        offer.HasOne<TicketPart>().WithMany().HasForeignKey(o => o.PartId);
        // The last word in every race: whatever the code does, one standing acceptance per part.
        offer.HasIndex(o => o.PartId).IsUnique().HasFilter("\"Status\" = 'Accepted'").HasDatabaseName("OneStandingAcceptance");
        offer.HasIndex(o => new { o.MerchantId, o.Status });
        offer.HasIndex(o => new { o.Status, o.ExpiresAt });
        offer.HasIndex(o => new { o.Status, o.ReleaseAt });
        offer.HasIndex(o => o.CreatedAt);
    }
}

internal sealed class JobModel : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.ToTable("Jobs");
        job.Property(j => j.ReleaseReason).HasMaxLength(100);
        job.Ignore(j => j.IsStanding).Ignore(j => j.CurrentVisit);
        job.HasOne(j => j.Offer).WithMany().HasForeignKey(j => j.OfferId);
        job.HasOne<Merchant>().WithMany().HasForeignKey(j => j.MerchantId);
        job.HasOne<TicketPart>().WithMany().HasForeignKey(j => j.PartId);
        job.HasMany(j => j.Visits).WithOne().HasForeignKey(v => v.JobId);
        job.HasIndex(j => new { j.MerchantId, j.DoneAt, j.ReleasedAt });
    }
}

internal sealed class VisitModel : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> visit)
    {
        visit.ToTable("Visits");
        visit.Property(v => v.Remark).HasMaxLength(400);
        visit.HasIndex(v => v.AppointmentAt).HasFilter("\"RemindedAt\" IS NULL AND \"DoneAt\" IS NULL AND \"AppointmentAt\" IS NOT NULL");
    }
}

internal sealed class DeadlineModel : IEntityTypeConfiguration<Deadline>
{
    public void Configure(EntityTypeBuilder<Deadline> deadline)
    {
        deadline.ToTable("Deadlines");
        deadline.Ignore(d => d.IsOpen);
        deadline.HasOne(d => d.Supersedes).WithMany().HasForeignKey(d => d.SupersedesId);
        deadline.HasOne<ServiceCalendar>().WithMany().HasForeignKey(d => d.CalendarId);
        deadline.HasIndex(d => new { d.TicketId, d.Kind, d.StartAt });
        // Of all the promises ever made few run; only these are in the indexes that the clock looks at.
        const string unbroken = "\"MetAt\" IS NULL AND \"CancelledAt\" IS NULL AND \"BreachedAt\" IS NULL";
        deadline.HasIndex(d => d.DueAt).HasFilter(unbroken).HasDatabaseName("UnbrokenDeadlines");
        deadline.HasIndex(d => d.NextRungAt).HasFilter("\"NextRungAt\" IS NOT NULL");
        deadline.HasIndex(d => d.WarnAt).HasFilter($"{unbroken} AND \"WarnedAt\" IS NULL").HasDatabaseName("UnwarnedDeadlines");
    }
}

internal sealed class FollowUpModel : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> followUp)
    {
        followUp.ToTable("FollowUps");
        followUp.Ignore(f => f.IsOpen);
        followUp.Property(f => f.Comment).HasMaxLength(2000);
    }
}
