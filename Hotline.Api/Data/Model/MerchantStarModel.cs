using Hotline.Dispatch.Merchants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class MerchantStarModel : IEntityTypeConfiguration<MerchantStar>
{
    public void Configure(EntityTypeBuilder<MerchantStar> star)
    {
        star.ToTable("MerchantStars");
        star.Property(s => s.Period).HasMaxLength(8);
        star.HasOne<Merchant>().WithMany().HasForeignKey(s => s.MerchantId);
        star.HasIndex(s => new { s.MerchantId, s.Period }).IsUnique();
    }
}
