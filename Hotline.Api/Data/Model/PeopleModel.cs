using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class AccountModel : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.DisplayName).HasMaxLength(100);
        account.Property(a => a.Lines).HasMaxLength(200);
        account.Property(a => a.PresenceReason).HasMaxLength(200);
    }
}

internal sealed class ApiKeyModel : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> key)
    {
        key.ToTable("ApiKeys");
        key.Property(k => k.Name).HasMaxLength(100);
        key.Property(k => k.Hash).HasMaxLength(64);
        key.HasIndex(k => k.Hash).IsUnique();
    }
}

internal sealed class DraftModel : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("Drafts");
        draft.HasKey(d => new { d.AccountId, d.Form });
        draft.Property(d => d.Form).HasMaxLength(32);
    }
}

internal sealed class CallerModel : IEntityTypeConfiguration<Caller>
{
    public void Configure(EntityTypeBuilder<Caller> caller)
    {
        caller.ToTable("Callers");
        caller.Property(c => c.Name).HasMaxLength(100);
        caller.Property(c => c.Phone).HasMaxLength(32);
        caller.Property(c => c.Language).HasMaxLength(8);
        caller.Property(c => c.Dialect).HasMaxLength(50);
        caller.Property(c => c.CareClass).HasMaxLength(50);
        caller.Property(c => c.Address).HasMaxLength(400);
        caller.Ignore(c => c.IsOnCareList);
        caller.HasIndex(c => c.Phone);
    }
}

internal sealed class MerchantModel : IEntityTypeConfiguration<Merchant>
{
    public void Configure(EntityTypeBuilder<Merchant> merchant)
    {
        merchant.ToTable("Merchants");
        merchant.Property(m => m.Code).HasMaxLength(64);
        merchant.Property(m => m.Name).HasMaxLength(200);
        merchant.Property(m => m.ContactName).HasMaxLength(100);
        merchant.Property(m => m.Phone).HasMaxLength(32);
        merchant.Property(m => m.Languages).HasMaxLength(100);
        merchant.HasOne<Area>().WithMany().HasForeignKey(m => m.AreaId);
        merchant.HasMany(m => m.Trades).WithOne().HasForeignKey(t => t.MerchantId);
        merchant.HasMany(m => m.Areas).WithOne().HasForeignKey(a => a.MerchantId);
        merchant.HasMany(m => m.Technicians).WithOne().HasForeignKey(t => t.MerchantId);
        merchant.HasIndex(m => m.Code).IsUnique();
        merchant.HasIndex(m => m.Phone);
    }
}

internal sealed class MerchantTradeModel : IEntityTypeConfiguration<MerchantTrade>
{
    public void Configure(EntityTypeBuilder<MerchantTrade> trade) => trade.ToTable("MerchantTrades").HasKey(t => new { t.MerchantId, t.TradeId });
}

internal sealed class MerchantAreaModel : IEntityTypeConfiguration<MerchantArea>
{
    public void Configure(EntityTypeBuilder<MerchantArea> area) => area.ToTable("MerchantAreas").HasKey(a => new { a.MerchantId, a.AreaId });
}

internal sealed class MerchantVersionModel : IEntityTypeConfiguration<MerchantVersion>
{
    public void Configure(EntityTypeBuilder<MerchantVersion> version)
    {
        version.ToTable("MerchantVersions").HasKey(v => v.Sequence);
        version.Property(v => v.Sequence).ValueGeneratedNever();
        version.Property(v => v.Cause).HasMaxLength(400);
        version.Property(v => v.Seal).HasMaxLength(64);
        version.HasIndex(v => new { v.MerchantId, v.Sequence });
        version.HasIndex(v => v.At);
    }
}

internal sealed class TechnicianModel : IEntityTypeConfiguration<Technician>
{
    public void Configure(EntityTypeBuilder<Technician> technician)
    {
        technician.ToTable("Technicians");
        technician.Property(t => t.Name).HasMaxLength(100);
        technician.Property(t => t.Phone).HasMaxLength(32);
        technician.Property(t => t.Languages).HasMaxLength(100);
        technician.HasMany(t => t.Trades).WithOne().HasForeignKey(t => t.TechnicianId);
    }
}

internal sealed class TechnicianTradeModel : IEntityTypeConfiguration<TechnicianTrade>
{
    public void Configure(EntityTypeBuilder<TechnicianTrade> trade)
    {
        trade.ToTable("TechnicianTrades");
        trade.HasKey(t => new { t.TechnicianId, t.TradeId });
    }
}

internal sealed class MerchantTieModel : IEntityTypeConfiguration<MerchantTie>
{
    public void Configure(EntityTypeBuilder<MerchantTie> tie)
    {
        tie.ToTable("MerchantTies");
        tie.Property(t => t.UserName).HasMaxLength(100);
        tie.Property(t => t.Reason).HasMaxLength(400);
        tie.Property(t => t.By).HasMaxLength(120);
        tie.Property(t => t.LiftedBy).HasMaxLength(120);
        tie.HasOne<Merchant>().WithMany().HasForeignKey(t => t.MerchantId);
        tie.HasIndex(t => t.CallerId);
        tie.HasIndex(t => t.UserName);
    }
}
