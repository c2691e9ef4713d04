using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Api.Hosting;

namespace Hotline.Tests.Demo;

/// <summary>The demo district holds together: everything that is named exists, and the counts are those promised.</summary>
public sealed partial class SeedTests
{
    private static readonly DateOnly Soon = new(2028, 12, 31);

    [Fact]
    public void The_counts_are_those_of_the_district()
    {
        Assert.Equal(["hotline", "station"], Codes("lines"));
        Assert.Equal(8, Codes("areas").Count);
        Assert.Superset(new HashSet<string>(["世纪城", "南洋小城", "大众公寓"]), Table("areas").Rows.Select(a => a["nameZh"]).ToHashSet());
        Assert.True(Codes("trades").Count >= 10);
        Assert.True(Table("services").Rows.Count(s => s.Int("priceMaxFen") > 0) >= 30);
        Assert.Equal(240, Codes("merchants").Count);
        Assert.Equal(60, Codes("callers").Count);
        Assert.Equal(["agent1", "agent2", "agent3", "supervisor", "admin"], Table("accounts").Rows.Select(a => a["userName"]));
        Assert.Equal(64, Table("area_minutes").Rows.Select(m => (m["from"], m["to"])).Distinct().Count());
    }

    [Theory]
    [InlineData("areas"), InlineData("calendars"), InlineData("callers"), InlineData("lines"), InlineData("merchants")]
    [InlineData("places"), InlineData("services"), InlineData("technicians"), InlineData("trades")]
    public void Codes_are_kebab_case_and_unique(string file)
    {
        var codes = Table(file).Rows.Select(r => r["code"]).ToList();
        Assert.All(codes, code => Assert.Matches(KebabCase(), code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("calendar_windows", "calendar", "calendars"), InlineData("calendar_exceptions", "calendar", "calendars")]
    [InlineData("lines", "calendar", "calendars"), InlineData("lines", "area", "areas"), InlineData("accounts", "lines", "lines")]
    [InlineData("area_minutes", "from", "areas"), InlineData("area_minutes", "to", "areas")]
    [InlineData("places", "area", "areas"), InlineData("places", "parent", "places"), InlineData("services", "trade", "trades")]
    [InlineData("merchants", "area", "areas"), InlineData("merchants", "areas", "areas"), InlineData("merchants", "calendar", "calendars")]
    [InlineData("technicians", "merchant", "merchants"), InlineData("technicians", "trades", "trades")]
    [InlineData("callers", "area", "areas"), InlineData("callers", "place", "places")]
    [InlineData("responsible_bodies", "estate", "places"), InlineData("responsible_bodies", "service", "services")]
    [InlineData("responsible_bodies", "body", "merchants"), InlineData("demo_messages", "place", "places")]
    public void Every_code_named_exists(string file, string column, string target)
    {
        Assert.True(Table(file).Has(column));
        var codes = Codes(target);
        Assert.All(Table(file).Rows, row => Assert.All(row.List(column), code => Assert.Contains(code, codes)));
    }

    [Fact]
    public void Every_visible_name_is_there_in_both_languages()
    {
        foreach (var table in Files().Select(Table).Where(t => t.Has("nameZh") || t.Has("nameEn")))
        {
            Assert.All(table.Rows, row => Assert.Matches(Chinese(), row["nameZh"]));
            Assert.All(table.Rows, row => Assert.Matches(Latin(), row["nameEn"]));
        }
    }

    [Fact]
    public void Every_number_has_the_shape_of_E164_is_fictitious_and_belongs_to_one()
    {
        var numbers = new[] { ("lines", "number"), ("lines", "onCallPhone"), ("merchants", "phone"), ("technicians", "phone"), ("callers", "phone") }
            .SelectMany(source => Table(source.Item1).Rows.Select(row => row[source.Item2])).Where(number => number.Length > 0).ToList();
        Assert.All(numbers, number => Assert.Matches(FictitiousNumber(), number));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Contains(Table("callers").Rows, c => c["phone"].Length == 0 && c["contactWay"] == "None");
        Assert.Contains(Table("callers").Rows, c => c.IsYes("shared"));
        Assert.Contains(Table("callers").Rows, c => c["careClass"].Length > 0);
        var landlines = new[] { "merchants", "callers" }.SelectMany(f => Table(f).Rows).Where(r => r["phone"].StartsWith("+86571", StringComparison.Ordinal));
        Assert.All(landlines, row => Assert.NotEqual("Sms", row["contactWay"]));
    }

    [Fact]
    public void Positions_lie_inside_the_district()
    {
        foreach (var table in Files().Select(Table).Where(t => t.Has("lat")))
        {
            Assert.All(table.Rows, row => Assert.InRange(row.Decimal("lat"), 30.16, 30.24));
            Assert.All(table.Rows, row => Assert.InRange(row.Decimal("lon"), 120.46, 120.56));
        }
    }

    [Fact]
    public void Travel_takes_as_long_there_as_back_and_is_shortest_at_home()
    {
        var minutes = Table("area_minutes").Rows.ToDictionary(r => (r["from"], r["to"]), r => r.Int("minutes"));
        Assert.All(minutes, m => Assert.Equal(m.Value, minutes[(m.Key.Item2, m.Key.Item1)]));
        Assert.All(minutes.Where(m => m.Key.Item1 != m.Key.Item2), m => Assert.True(m.Value > minutes[(m.Key.Item1, m.Key.Item1)]));
    }

    [Fact]
    public void A_place_lies_in_the_area_of_its_parent()
    {
        var places = Table("places").Rows.ToDictionary(p => p["code"]);
        Assert.All(places.Values.Where(p => p["parent"].Length > 0), p => Assert.Equal(places[p["parent"]]["area"], p["area"]));
        Assert.All(places.Values, p => Assert.Equal(p["kind"] == "estate", p["parent"].Length == 0));
        Assert.Equal(places.Count, places.Values.Select(p => p["nameZh"] + (p["kind"] == "nickname" ? "*" : "")).Distinct().Count());
        Assert.All(Table("areas").Rows, a => Assert.Contains(places.Values, p => p["area"] == a["code"] && p["kind"] == "estate"));
    }

    [Fact]
    public void Make_up_days_are_weekends_and_each_date_is_named_once()
    {
        var holidays = Table("holidays").Rows;
        Assert.All(holidays.Where(h => h["kind"] == "makeup"), h => Assert.True(h.Date("date").DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.All(holidays, h => Assert.True(h["kind"] is "closed" or "makeup"));
        Assert.Equal(holidays.Count, holidays.Select(h => h.Date("date")).Distinct().Count());
        Assert.All(holidays, h => Assert.Equal(h.Date("date").Year == 2027, h.IsYes("provisional")));
        Assert.All(holidays, h => Assert.NotEmpty(h["source"]));
    }

    [Fact]
    public void Holidays_of_2026_are_those_of_the_official_notice()
    {
        var days = Table("holidays").Rows.Where(h => h.Date("date").Year == 2026).ToLookup(h => h["kind"], h => h.Date("date"));
        Assert.Equal(33, days["closed"].Count());
        string[] worked = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"];
        Assert.Equal(worked, days["makeup"].Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Statutory_days_of_2027_are_the_lunar_calendar_s()
    {
        var moon = new ChineseLunisolarCalendar();
        var closed = Table("holidays").Rows.Where(h => h["kind"] == "closed").Select(h => h.Date("date")).ToHashSet();
        foreach (var (year, month, day) in new[] { (2027, 1, 1), (2027, 1, 2), (2027, 1, 3), (2027, 5, 5), (2027, 8, 15) })
            Assert.Contains(DateOnly.FromDateTime(moon.ToDateTime(year, month, day, 0, 0, 0, 0)), closed);
        Assert.Contains(DateOnly.FromDateTime(moon.ToDateTime(2027, 1, 1, 0, 0, 0, 0)).AddDays(-1), closed);
    }

    [Fact]
    public void Lines_open_when_the_issue_says()
    {
        var windows = Table("calendar_windows").Rows.ToLookup(w => w["calendar"], w => $"{w["day"]} {w["from"]}-{w["to"]}");
        Assert.Equal(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], windows["hotline-14h"].Select(w => w[..3]));
        Assert.All(windows["hotline-14h"], w => Assert.EndsWith("07:00-21:00", w));
        Assert.Equal(["mon", "tue", "wed", "thu", "fri"], windows["station-noon"].Select(w => w[..3]));
        Assert.All(windows["station-noon"], w => Assert.EndsWith("12:00-16:00", w));
        Assert.All(Codes("calendars"), code => Assert.NotEmpty(windows[code]));
    }

    [Fact]
    public void Price_guides_have_a_lower_and_an_upper_end()
    {
        Assert.All(Table("services").Rows, s => Assert.InRange(s.Int("priceMinFen"), 0, s.Int("priceMaxFen")));
        Assert.All(Table("services").Rows, s => Assert.True(s["mode"] is "dispatch" or "answer" or "board"));
        Assert.All(Table("services").Rows.Where(s => s["mode"] == "answer"), s => Assert.Equal(0, s.Int("priceMaxFen")));
        Assert.All(Table("services").Rows, s => Assert.InRange(s.Int("expectedMinutes"), 1, 600));
    }

    [Fact]
    public void Every_area_and_trade_has_two_usable_merchants_but_for_the_one_thin_spot()
    {
        var merchants = Table("merchants").Rows;
        Assert.Equal(7, merchants.Count(m => m["licenceValidUntil"].Length > 0 && m.Date("licenceValidUntil") < new DateOnly(2026, 1, 1)));
        Assert.Equal(5, merchants.Count(m => m["status"] == "suspended"));
        var usable = merchants.Where(m => m["status"] == "active" && (m["licenceValidUntil"].Length == 0 || m.Date("licenceValidUntil") > Soon)).ToList();
        var trades = merchants.Where(m => m["kind"] != "body").SelectMany(m => m.List("trades")).Select(t => t.Split(':')[0]).ToHashSet();
        Assert.Superset(Codes("trades").Where(t => t is "plumbing" or "electrical" or "volunteer-handyman").ToHashSet(), trades);
        var thin = from trade in trades
                   from area in Codes("areas")
                   where usable.Count(m => m.List("areas").Contains(area) && m.List("trades").Any(t => t.StartsWith(trade + ":", StringComparison.Ordinal))) < 2
                   select $"{trade} in {area}";
        Assert.Equal(["elderly-care in east-park"], thin);
    }

    [Fact]
    public void Merchants_serve_their_own_area_with_a_known_skill_and_room_for_a_job()
    {
        Assert.All(Table("merchants").Rows, m => Assert.Contains(m["area"], m.List("areas")));
        Assert.All(Table("merchants").Rows, m => Assert.All(m.List("trades"), t => Assert.Matches(TradeAndSkill(), t)));
        Assert.All(Table("merchants").Rows, m => Assert.All(m.List("trades"), t => Assert.Contains(t.Split(':')[0], Codes("trades"))));
        Assert.All(Table("merchants").Rows, m => Assert.InRange(m.Int("capacity"), 1, 20));
        Assert.All(Table("merchants").Rows, m => Assert.InRange(m.Decimal("rating"), 1, 5));
        Assert.All(Table("merchants").Rows, m => Assert.Equal(m["kind"] == "body", m["licenceValidUntil"].Length == 0 && m["licence"].Length == 0));
        var staffed = Table("technicians").Rows.Select(t => t["merchant"]).ToHashSet();
        Assert.All(Codes("merchants"), m => Assert.Contains(m, staffed));
    }

    [Fact]
    public void The_lexicon_knows_every_service_and_every_hazard_has_advice()
    {
        var advised = Table("safety_advice").Rows.Select(a => a["hazard"]).ToHashSet();
        Assert.Superset(new HashSet<string>(["gas", "fire", "electric-shock", "trapped", "collapse", "self-harm"]), advised);
        var words = Table("lexicon").Rows.ToLookup(w => w["kind"]);
        Assert.Equal(["hazard", "negation", "not-hazard", "service"], words.Select(w => w.Key).Order(StringComparer.Ordinal));
        Assert.Equal(Codes("services"), words["service"].Select(w => w["target"]).ToHashSet());
        Assert.Equal(advised, words["hazard"].Select(w => w["target"]).ToHashSet());
        Assert.All(words["not-hazard"], phrase => Assert.Contains(words["hazard"], hazard => hazard["word"].Split('…').Any(part => phrase["word"].Contains(part, StringComparison.Ordinal))));
        Assert.Equal(Table("lexicon").Rows.Count, Table("lexicon").Rows.Select(w => w["kind"] + w["word"]).Distinct().Count());
    }

    [Fact]
    public void Messages_expect_a_service_a_hazard_or_a_person()
    {
        var hazards = Table("safety_advice").Rows.Select(a => a["hazard"]).ToHashSet();
        foreach (var message in Table("demo_messages").Rows)
        {
            Assert.NotEmpty(message["text"]);
            Assert.True(message["expected"] switch
            {
                "service" => Codes("services").Contains(message["code"]),
                "hazard" => hazards.Contains(message["code"]),
                "unsure" => message["code"].Length == 0,
                _ => false,
            }, message["text"]);
        }

        Assert.True(Table("demo_messages").Rows.Count >= 80);
    }

    [Fact]
    public void The_readme_names_every_file_with_its_columns()
    {
        var readme = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Assert.All(Files(), file => Assert.Contains($"| `{file}.csv` | {string.Join(", ", Table(file).Columns)} |", readme, StringComparison.Ordinal));
    }

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "seed");

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)!);

    private static CsvTable Table(string file) => CsvTable.Read(File.ReadAllBytes(Path.Combine(Folder, file + ".csv")));

    private static HashSet<string> Codes(string file) => Table(file).Rows.Select(r => r["code"]).ToHashSet();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^\+86(142000[1-5]\d{4}|57100(09|01|03)\d{4})$")]
    private static partial Regex FictitiousNumber();

    [GeneratedRegex("^[a-z-]+:[1-3]$")]
    private static partial Regex TradeAndSkill();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();
}
