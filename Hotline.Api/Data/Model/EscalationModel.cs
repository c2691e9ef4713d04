using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class EscalationModel : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> escalation)
    {
        escalation.ToTable("Escalations");
        escalation.HasOne<Ticket>().WithMany().HasForeignKey(e => e.TicketId);
        // The last word: whatever the code does, nobody is told the same twice.
        escalation.HasIndex(e => new { e.TicketId, e.Promise, e.DueAt, e.Step }).IsUnique();
    }
}

internal sealed class DutyPersonModel : IEntityTypeConfiguration<DutyPerson>
{
    public void Configure(EntityTypeBuilder<DutyPerson> person)
    {
        person.ToTable("DutyPersons");
        person.Property(p => p.Name).HasMaxLength(100);
        person.Property(p => p.Phone).HasMaxLength(32);
        person.HasOne<Line>().WithMany().HasForeignKey(p => p.LineId);
        person.HasIndex(p => new { p.LineId, p.Duty, p.Position }).IsUnique();
    }
}
