using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Dispatch.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

/// <summary>One version of the promise table, append-only. Promises that were made keep the terms of the version that made them.</summary>
public sealed class PromiseTableVersion
{
    /// <summary>Counts from 1.</summary>
    public int Version { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Who entered it.</summary>
    public required string By { get; set; }

    /// <summary>The rows.</summary>
    public required string Json { get; set; }

    /// <summary>The rows as rules.</summary>
    public IReadOnlyList<PromiseRule> Read() => JsonSerializer.Deserialize<List<PromiseRule>>(Json, HistoryWriter.Json)!;

    /// <summary>The rules as they are stored.</summary>
    public static string Write(IReadOnlyList<PromiseRule> rules) => JsonSerializer.Serialize(rules, HistoryWriter.Json);
}

internal sealed class PromiseTableModel : IEntityTypeConfiguration<PromiseTableVersion>
{
    public void Configure(EntityTypeBuilder<PromiseTableVersion> table)
    {
        table.ToTable("PromiseTables").HasKey(t => t.Version);
        table.Property(t => t.Version).ValueGeneratedNever();
        table.Property(t => t.By).HasMaxLength(100);
    }
}
