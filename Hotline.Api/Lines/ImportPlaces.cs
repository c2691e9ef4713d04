using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Lines;

/// <summary>Takes a gazetteer file: estates, phases, buildings, gates and nicknames; the whole file or nothing of it.</summary>
public sealed partial class ImportPlaces(HotlineDb db, Write write, Catalogues catalogues)
{
    private static readonly string[] Columns = ["code", "kind", "nameZh", "nameEn", "area", "parent", "lat", "lon"];

    /// <summary>What became of the rows.</summary>
    public sealed record Outcome(int Created, int Changed, int Unchanged);

    /// <summary>Imports a table. A parent may stand anywhere in the file, or be known already.</summary>
    /// <exception cref="BadFields">Something in the file is not right; the keys are <c>rows[NUMBER].COLUMN</c>. Nothing was written.</exception>
    public async Task<Outcome> RunAsync(CsvTable table, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var errors = new BadFields.Collector();
        foreach (var column in Columns) errors.Require(table.Has(column), "header", $"The column {column} is missing.");
        errors.ThrowIfAny();

        var areas = await db.Areas.AsNoTracking().ToDictionaryAsync(area => area.Code, area => area.Id, stop);
        var places = await db.Places.ToDictionaryAsync(place => place.Code, stop);
        var rows = new Dictionary<string, TableRow>();
        var knownBefore = places.Count;
        foreach (var row in table.Rows)
        {
            Require(KebabCase().IsMatch(row["code"]) && row["code"].Length <= 64, row, "code", "A code is written in small letters, digits and hyphens.");
            Require(rows.TryAdd(row["code"], row), row, "code", $"The code {Quoted(row["code"])} stands in an earlier row, too.");
            Write(row, places);
        }

        foreach (var row in rows.Values.Where(row => row.Optional("parent") is not null))
        {
            Require(places.TryGetValue(row["parent"], out var parent), row, "parent", $"\"{Quoted(row["parent"])}\" is not the code of a place.");
            Require(parent is null || !IsBelow(row["parent"], row["code"]), row, "parent", "A place cannot lie inside itself.");
        }

        errors.ThrowIfAny();
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries<Place>().Where(e => e.State == EntityState.Modified).Select(e => e.Entity).ToHashSet();
        await SaveFromTheTopAsync(rows, places, changed, stop);
        await scope.CommitAsync(stop);
        catalogues.Forget();
        var created = places.Count - knownBefore;
        return new Outcome(created, changed.Count, rows.Count - created - changed.Count);

        void Require(bool holds, TableRow row, string column, string sentence) => errors.Require(holds, $"rows[{row.Number}].{column}", sentence);

        void Write(TableRow row, Dictionary<string, Place> into)
        {
            if (!into.TryGetValue(row["code"], out var place)) into[row["code"]] = place = new Place { Code = row["code"], NameZh = "", NameEn = "" };
            Require(Enum.TryParse(row["kind"], ignoreCase: true, out PlaceKind kind) && char.IsAsciiLetter(row["kind"].FirstOrDefault('0')) && Enum.IsDefined(kind), row, "kind", $"The kind is one of {string.Join(", ", Enum.GetNames<PlaceKind>())}.");
            Require(areas.TryGetValue(row["area"], out var area), row, "area", $"\"{Quoted(row["area"])}\" is not the code of an area.");
            Require((kind == PlaceKind.Estate) == (row.Optional("parent") is null), row, "parent", "An estate has no parent, every other place has one.");
            Require(row.Optional("nameZh") is not null, row, "nameZh", "A place needs its name.");
            (place.Kind, place.AreaId) = (kind, area);
            place.NameZh = CleanText.Line(row["nameZh"], 100);
            place.NameEn = row.Optional("nameEn") is { } english ? CleanText.Line(english, 100) : place.NameZh;
            (place.Latitude, place.Longitude) = (Degrees(row, "lat", 90), Degrees(row, "lon", 180));
        }

        double? Degrees(TableRow row, string column, double limit)
        {
            if (row.Optional(column) is not { } cell) return null;
            var isRight = double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit;
            Require(isRight, row, column, $"Degrees lie between -{limit} and {limit}.");
            return degrees;
        }

        bool IsBelow(string code, string above)
        {
            for (var steps = 0; code.Length > 0 && steps < 10; steps++)
            {
                if (code == above) return true;
                code = rows.TryGetValue(code, out var row) ? row["parent"] : "";
            }

            return code.Length > 0;
        }
    }

    /// <summary>Parents before children, because a child stores the identity that the database gives its parent.</summary>
    private async Task SaveFromTheTopAsync(Dictionary<string, TableRow> rows, Dictionary<string, Place> places, HashSet<Place> changed, CancellationToken stop)
    {
        var waiting = rows.Values.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(row => row.Optional("parent") is not { } parent || places[parent].Id != 0).ToList();
            foreach (var row in ready)
            {
                var place = places[row["code"]];
                var parentId = row.Optional("parent") is { } parent ? places[parent].Id : (long?)null;
                if (place.Id == 0) db.Places.Add(place);
                else if (place.ParentId != parentId) changed.Add(place);
                place.ParentId = parentId;
            }

            await db.SaveChangesAsync(stop);
            waiting.RemoveAll(ready.Contains);
        }
    }

    private static string Quoted(string cell) => CleanText.Line(cell, 40);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
