using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class InboxModel : IEntityTypeConfiguration<InboxEntry>
{
    public void Configure(EntityTypeBuilder<InboxEntry> entry)
    {
        entry.ToTable("Inbox");
        entry.Property(e => e.Carrier).HasMaxLength(32);
        entry.Property(e => e.AccountSid).HasMaxLength(64);
        entry.Property(e => e.Sid).HasMaxLength(64);
        entry.Property(e => e.Kind).HasMaxLength(32);
        entry.Property(e => e.Step).HasMaxLength(64);
        entry.Property(e => e.ReplyType).HasMaxLength(64);
        entry.HasIndex(e => new { e.Carrier, e.AccountSid, e.Sid, e.Kind, e.Step }).IsUnique();
        entry.HasIndex(e => e.ReceivedAt);
    }
}

internal sealed class OutboxModel : IEntityTypeConfiguration<OutboxEntry>
{
    public void Configure(EntityTypeBuilder<OutboxEntry> entry)
    {
        entry.ToTable("Outbox");
        entry.Property(e => e.Phone).HasMaxLength(64);
        entry.Property(e => e.Language).HasMaxLength(8);
        entry.Property(e => e.LeasedBy).HasMaxLength(64);
        entry.Property(e => e.Sid).HasMaxLength(64);
        entry.Property(e => e.Error).HasMaxLength(200);
        entry.HasIndex(e => new { e.State, e.DueAt });
        entry.HasIndex(e => new { e.Phone, e.SentAt });
        entry.HasIndex(e => e.Sid);
        entry.HasIndex(e => e.OfferId);
    }
}

internal sealed class HistoryModel : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("History");
        entry.Property(e => e.Kind).HasMaxLength(64);
        entry.Property(e => e.By).HasMaxLength(120);
        entry.Property(e => e.Digest).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasIndex(e => new { e.TicketId, e.Seq }).IsUnique();
        entry.HasOne(e => e.Payload).WithOne().HasForeignKey<HistoryPayload>(p => p.EntryId);
    }
}

internal sealed class HistoryPayloadModel : IEntityTypeConfiguration<HistoryPayload>
{
    public void Configure(EntityTypeBuilder<HistoryPayload> payload)
    {
        payload.ToTable("HistoryPayloads").HasKey(p => p.EntryId);
        payload.Property(p => p.EntryId).ValueGeneratedNever();
        payload.Property(p => p.Salt).HasMaxLength(32);
    }
}

internal sealed class SealModel : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.ToTable("Seals");
        seal.Property(s => s.Root).HasMaxLength(64);
        seal.Property(s => s.PreviousRoot).HasMaxLength(64);
        seal.Property(s => s.Id).ValueGeneratedNever();
        // Two seals after the same one would be two histories.
        seal.HasIndex(s => s.PreviousRoot).IsUnique();
    }
}

internal sealed class ChangeModel : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.ToTable("Changes");
        change.Property(c => c.Queue).HasMaxLength(16);
        change.Property(c => c.Node).HasMaxLength(64);
        change.HasIndex(c => c.At);
    }
}

internal sealed class DecisionModel : IEntityTypeConfiguration<MatchDecision>
{
    public void Configure(EntityTypeBuilder<MatchDecision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Ground).HasMaxLength(64);
        decision.Property(d => d.Seal).HasMaxLength(64);
        decision.HasIndex(d => d.TicketId);
        decision.HasIndex(d => d.Snapshot);
    }
}

internal sealed class JointDecisionModel : IEntityTypeConfiguration<JointDecision>
{
    public void Configure(EntityTypeBuilder<JointDecision> decision)
    {
        decision.ToTable("JointDecisions");
        decision.Property(d => d.Ground).HasMaxLength(64);
        decision.Property(d => d.Seal).HasMaxLength(64);
        decision.HasIndex(d => d.Snapshot);
    }
}

internal sealed class GroundModel : IEntityTypeConfiguration<MatchGround>
{
    public void Configure(EntityTypeBuilder<MatchGround> ground)
    {
        ground.ToTable("MatchGrounds").HasKey(g => g.Digest);
        ground.Property(g => g.Digest).HasMaxLength(64);
    }
}

internal sealed class LinePolicyModel : IEntityTypeConfiguration<LinePolicy>
{
    public void Configure(EntityTypeBuilder<LinePolicy> policy)
    {
        policy.ToTable("LinePolicies");
        policy.Property(p => p.By).HasMaxLength(120);
        policy.Property(p => p.Reason).HasMaxLength(400);
        policy.HasIndex(p => new { p.LineId, p.Version }).IsUnique();
    }
}

internal sealed class CounterModel : IEntityTypeConfiguration<Counter>
{
    public void Configure(EntityTypeBuilder<Counter> counter)
    {
        counter.ToTable("Counters").HasKey(c => c.Name);
        counter.Property(c => c.Name).HasMaxLength(32);
        counter.HasData(
            new Counter { Name = Counter.Tickets, Day = new DateOnly(2026, 1, 1), Value = 0 },
            new Counter { Name = Counter.OfferCodes, Day = new DateOnly(2026, 1, 1), Value = 0 },
            new Counter { Name = Counter.MerchantVersions, Day = new DateOnly(2026, 1, 1), Value = 0 },
            new Counter { Name = Counter.Grounds, Day = new DateOnly(2026, 1, 1), Value = 0 });
    }
}

internal sealed class PhoneLockModel : IEntityTypeConfiguration<PhoneLock>
{
    public void Configure(EntityTypeBuilder<PhoneLock> phoneLock)
    {
        phoneLock.ToTable("PhoneLocks");
        phoneLock.Property(l => l.Id).ValueGeneratedNever();
        phoneLock.HasData(Enumerable.Range(0, PhoneLock.Count).Select(id => new PhoneLock { Id = id }));
    }
}
