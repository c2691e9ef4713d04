namespace Hotline.Api.Data;

/// <summary>Which database keeps everything (<c>Hotline:Database</c>).</summary>
public sealed record DatabaseOptions
{
    /// <summary>The database engine.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>How to reach it; empty means <c>hotline.db</c> in the data directory.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Statements sent at once; 1 keeps SQL Server from using MERGE. 0 leaves it to the provider.</summary>
    public int MaxBatchSize { get; init; }

    /// <summary>How long a write to the embedded database may wait for its turn before it is answered 503; a carrier waits 15 s for its webhook's answer.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>The database engines that are spoken.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, one writer at a time.</summary>
    Sqlite = 0,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql = 1,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer = 2,
}
