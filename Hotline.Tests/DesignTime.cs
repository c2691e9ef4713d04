using Hotline.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hotline.Tests;

/// <summary>EF's design-time start-up, here because its packages are never shipped. No connection is opened.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteHotlineDb>
{
    public SqliteHotlineDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHotlineDb>().UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsHistoryTable("SchemaVersions")).Options);
}

/// <summary>The same for PostgreSQL.</summary>
public sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlHotlineDb>
{
    public PostgreSqlHotlineDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlHotlineDb>().UseNpgsql("Host=design", postgres => postgres.MigrationsHistoryTable("SchemaVersions")).Options);
}

/// <summary>The same for SQL Server.</summary>
public sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerHotlineDb>
{
    public SqlServerHotlineDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerHotlineDb>().UseSqlServer("Server=design", server => server.MigrationsHistoryTable("SchemaVersions")).Options);
}
