using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>
/// Many rows handed to the database as one parameter, a JSON array of objects, which it reads as a table. One command then does what would take a
/// statement for each row.
/// </summary>
internal static class JsonRows
{
    /// <summary>A derived table over the first parameter of a raw command, in the words of the database.</summary>
    /// <param name="db">The database.</param>
    /// <param name="columns">Names in the objects, and whether they are whole numbers or texts.</param>
    internal static string From(HotlineDb db, params IReadOnlyList<(string Name, bool IsNumber)> columns) =>
        db.Database.IsSqlite() ? Sqlite(columns) : db.Database.IsNpgsql() ? PostgreSql(columns) : SqlServer(columns);

    internal static string Sqlite(IReadOnlyList<(string Name, bool IsNumber)> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(column => $"value ->> '{column.Name}' AS \"{column.Name}\""))} FROM json_each({{0}}))";

    internal static string PostgreSql(IReadOnlyList<(string Name, bool IsNumber)> columns) =>
        $"(SELECT * FROM json_to_recordset(CAST({{0}} AS json)) AS r({string.Join(", ", columns.Select(column => $"\"{column.Name}\" {(column.IsNumber ? "bigint" : "text")}"))}))";

    internal static string SqlServer(IReadOnlyList<(string Name, bool IsNumber)> columns) =>
        $"(SELECT * FROM OPENJSON({{0}}) WITH ({string.Join(", ", columns.Select(column => $"\"{column.Name}\" {(column.IsNumber ? "bigint" : "nvarchar(max)")}"))}))";
}
