using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class LineModel : IEntityTypeConfiguration<Line>
{
    public void Configure(EntityTypeBuilder<Line> line)
    {
        line.ToTable("Lines");
        line.Property(l => l.Code).HasMaxLength(64);
        line.Property(l => l.Phone).HasMaxLength(32);
        line.Property(l => l.Zone).HasMaxLength(64);
        line.Property(l => l.OnCallPhone).HasMaxLength(32);
        line.HasOne<ServiceCalendar>().WithMany().HasForeignKey(l => l.CalendarId);
        line.HasIndex(l => l.Code).IsUnique();
        line.HasIndex(l => l.Phone).IsUnique();
    }
}

internal sealed class TradeModel : IEntityTypeConfiguration<Trade>
{
    public void Configure(EntityTypeBuilder<Trade> trade)
    {
        trade.ToTable("Trades");
        trade.Property(t => t.Code).HasMaxLength(64);
        trade.HasIndex(t => t.Code).IsUnique();
    }
}

internal sealed class ServiceTypeModel : IEntityTypeConfiguration<ServiceType>
{
    public void Configure(EntityTypeBuilder<ServiceType> service)
    {
        service.ToTable("ServiceTypes");
        service.Property(s => s.Code).HasMaxLength(64);
        service.Property(s => s.Unit).HasMaxLength(32);
        service.HasOne<ServiceCalendar>().WithMany().HasForeignKey(s => s.CalendarId);
        service.HasOne<Trade>().WithMany().HasForeignKey(s => s.TradeId);
        service.HasIndex(s => s.Code).IsUnique();
    }
}

internal sealed class AreaModel : IEntityTypeConfiguration<Area>
{
    public void Configure(EntityTypeBuilder<Area> area)
    {
        area.ToTable("Areas");
        area.Property(a => a.Code).HasMaxLength(64);
        area.HasIndex(a => a.Code).IsUnique();
    }
}

internal sealed class AreaMinutesModel : IEntityTypeConfiguration<AreaMinutes>
{
    public void Configure(EntityTypeBuilder<AreaMinutes> minutes) => minutes.ToTable("AreaMinutes").HasKey(m => new { m.FromAreaId, m.ToAreaId });
}

internal sealed class PlaceModel : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> place)
    {
        place.ToTable("Places");
        place.Property(p => p.Code).HasMaxLength(64);
        place.Property(p => p.NameZh).HasMaxLength(100);
        place.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaId);
        place.HasOne<Place>().WithMany().HasForeignKey(p => p.ParentId);
        place.HasIndex(p => p.Code).IsUnique();
    }
}

internal sealed class CalendarModel : IEntityTypeConfiguration<ServiceCalendar>
{
    public void Configure(EntityTypeBuilder<ServiceCalendar> calendar)
    {
        calendar.ToTable("Calendars");
        calendar.Property(c => c.Code).HasMaxLength(64);
        calendar.Property(c => c.Zone).HasMaxLength(64);
        calendar.Property(c => c.CreatedBy).HasMaxLength(100);
        calendar.HasMany(c => c.Windows).WithOne().HasForeignKey(w => w.CalendarId);
        calendar.HasMany(c => c.Exceptions).WithOne().HasForeignKey(e => e.CalendarId);
        calendar.HasIndex(c => new { c.Code, c.Version }).IsUnique();
    }
}

internal sealed class CalendarWindowModel : IEntityTypeConfiguration<CalendarWindow>
{
    public void Configure(EntityTypeBuilder<CalendarWindow> window) => window.ToTable("CalendarWindows");
}

internal sealed class CalendarExceptionModel : IEntityTypeConfiguration<CalendarException>
{
    public void Configure(EntityTypeBuilder<CalendarException> exception)
    {
        exception.ToTable("CalendarExceptions");
        exception.Property(e => e.Name).HasMaxLength(100);
    }
}

internal sealed class LexiconModel : IEntityTypeConfiguration<LexiconEntry>
{
    public void Configure(EntityTypeBuilder<LexiconEntry> entry)
    {
        entry.ToTable("Lexicon");
        entry.Property(e => e.Kind).HasMaxLength(32);
        entry.Property(e => e.Word).HasMaxLength(100);
        entry.Property(e => e.Target).HasMaxLength(64);
    }
}

internal sealed class SafetyAdviceModel : IEntityTypeConfiguration<SafetyAdvice>
{
    public void Configure(EntityTypeBuilder<SafetyAdvice> advice)
    {
        advice.ToTable("SafetyAdvice");
        advice.Property(a => a.Hazard).HasMaxLength(32);
        advice.Property(a => a.EmergencyNumber).HasMaxLength(32);
        advice.HasIndex(a => a.Hazard).IsUnique();
    }
}
