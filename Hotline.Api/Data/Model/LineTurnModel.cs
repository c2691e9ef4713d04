using Hotline.Dispatch.Lines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class LineTurnModel : IEntityTypeConfiguration<LineTurn>
{
    public void Configure(EntityTypeBuilder<LineTurn> turn)
    {
        turn.ToTable("LineTurns");
        turn.HasOne<Line>().WithMany().HasForeignKey(t => t.LineId);
        turn.HasIndex(t => new { t.LineId, t.At }).IsUnique();
    }
}
