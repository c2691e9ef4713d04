using Npgsql;

namespace Hotline.Api.Hosting;

/// <summary>Tells a database that had no room for a call in time from one that failed: whoever asked may ask again.</summary>
internal static class DatabaseBusy
{
    internal const string Sentence = "The database is busy. Try again.";

    /// <summary>The embedded database's turn did not come, or PostgreSQL gave no connection or no answer in time; however EF Core wrapped it.</summary>
    internal static bool Is(Exception failure) =>
        failure is TimeoutException or NpgsqlException { InnerException: TimeoutException } || failure.InnerException is NpgsqlException inner && Is(inner);
}
