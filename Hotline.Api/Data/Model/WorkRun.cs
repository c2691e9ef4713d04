using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

/// <summary>How one kind of scheduled work went last, on whichever node it ran.</summary>
public sealed class WorkRun
{
    /// <summary>Name of the work.</summary>
    public required string Work { get; set; }

    /// <summary>The node that ran it last.</summary>
    public required string Node { get; set; }

    /// <summary>The instant the last run was for.</summary>
    public DateTimeOffset ScheduledAt { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public TimeSpan Late { get; set; }
    public TimeSpan Took { get; set; }

    /// <summary>Runs that went well.</summary>
    public long Runs { get; set; }
    public long Failures { get; set; }
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>The kind of the last failure, no words of it; the log has them.</summary>
    public string? LastFailure { get; set; }
}

internal sealed class WorkRunModel : IEntityTypeConfiguration<WorkRun>
{
    public void Configure(EntityTypeBuilder<WorkRun> run)
    {
        run.ToTable("WorkRuns").HasKey(r => r.Work);
        run.Property(r => r.Work).HasMaxLength(64);
        run.Property(r => r.Node).HasMaxLength(64);
        run.Property(r => r.LastFailure).HasMaxLength(100);
    }
}
