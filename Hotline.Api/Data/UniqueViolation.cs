using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hotline.Api.Data;

/// <summary>Whether a save failed because a unique key was taken, in the words of each database.</summary>
internal static class UniqueViolation
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY.
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    // "Cannot insert duplicate key row with unique index" and "Violation of UNIQUE KEY constraint".
    private const int SqlServerIndex = 2601;
    private const int SqlServerConstraint = 2627;

    internal static bool Is(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException server => server.Number is SqlServerIndex or SqlServerConstraint,
        _ => false,
    };
}
