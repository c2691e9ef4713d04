using System.Globalization;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;

namespace Hotline.Tests.Messages;

/// <summary>The lexicon and gazetteer of the demo district, read from its tables.</summary>
internal static class DemoLexicon
{
    public static Lexicon Lexicon { get; } = new(Table("lexicon").Rows.Select(row => new LexiconEntry
    {
        Kind = row["kind"], Word = row["word"], Target = row["target"], Weight = double.Parse(row["weight"], CultureInfo.InvariantCulture),
    }));

    public static IReadOnlyList<Area> Areas { get; } = [.. Table("areas").Rows.Select((row, i) => new Area
    {
        Id = i + 1, Code = row["code"], NameZh = row["nameZh"], NameEn = row["nameEn"],
    })];

    public static IReadOnlyList<Place> Places { get; } = ReadPlaces();

    public static Gazetteer Gazetteer { get; } = new(Areas, Places);

    public static string? PlaceCode(long? id) => Places.FirstOrDefault(place => place.Id == id)?.Code;

    public static CsvTable Table(string file) => CsvTable.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seed", file + ".csv")));

    private static List<Place> ReadPlaces()
    {
        var rows = Table("places").Rows;
        var ids = rows.Select((row, i) => (Code: row["code"], Id: 1000L + i)).ToDictionary(each => each.Code, each => each.Id);
        return [.. rows.Select(row => new Place
        {
            Id = ids[row["code"]], Code = row["code"], NameZh = row["nameZh"], NameEn = row["nameEn"],
            Kind = Enum.Parse<PlaceKind>(row["kind"], ignoreCase: true),
            AreaId = Areas.Single(area => area.Code == row["area"]).Id,
            ParentId = row["parent"].Length > 0 ? ids[row["parent"]] : null,
        })];
    }
}
