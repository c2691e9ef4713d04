using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hotline.Api.Data;

/// <summary>How values are stored alike on all three databases.</summary>
internal static partial class Conventions
{
    /// <summary>Instants are UTC without offset, to the millisecond; spans are whole milliseconds (SQL Server's time ends at 24 h); enums are their names.</summary>
    internal static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>().HavePrecision(3);
        builder.Properties<TimeSpan>().HaveConversion<WholeMilliseconds>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
    }

    /// <summary>Rewrites filters into SQL Server's quoting, and keeps it from refusing a second cascade path.</summary>
    internal static void Finish(ModelBuilder builder, bool isSqlServer)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var index in entity.GetIndexes().Where(index => isSqlServer && index.GetFilter() is not null))
                index.SetFilter(QuotedName().Replace(index.GetFilter()!, "[$1]"));
            // The database cascades nothing (SQL Server refuses a second path); what is taken out of its owner's list is deleted by EF.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership))
                key.DeleteBehavior = key is { IsRequired: true, PrincipalToDependent.IsCollection: true } ? DeleteBehavior.ClientCascade : DeleteBehavior.NoAction;
        }
    }

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex QuotedName();

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class WholeMilliseconds() : ValueConverter<TimeSpan, long>(
        span => (long)span.TotalMilliseconds, stored => TimeSpan.FromMilliseconds(stored));
}
