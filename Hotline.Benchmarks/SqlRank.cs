using System.Data.Common;
using System.Globalization;
using Hotline.Dispatch.Fairness;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Merchants;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hotline.Benchmarks;

/// <summary>The ranking as one SQL query, which is what a desk without an engine would do. It is given every advantage: indexes, grades and rates worked out beforehand,
/// the open calendars as a list; and it leaves out appointments, newcomers and the seeded tie break.</summary>
internal sealed class SqlRank : IDisposable
{
    private const string Query = """
        WITH eligible AS (
          SELECT m.id, m.grade, t.rate, COALESCE(v.minutes, 45) AS minutes, AVG(t.rate) OVER (PARTITION BY m.home) AS mean
          FROM merchant_trade t
          JOIN merchant m ON m.id = t.merchant
          JOIN merchant_area a ON a.merchant = m.id AND a.area = @area
          LEFT JOIN travel v ON v.from_area = m.home AND v.to_area = @area
          WHERE t.trade = @trade AND t.skill >= @skill AND m.active = 1 AND m.open_jobs < m.capacity AND m.licence >= @day
            AND (m.ping_day <> @day OR m.pings < @most) AND m.id <> @declined AND m.calendar IN (OPEN))
        SELECT id FROM eligible
        ORDER BY 0.40 * (1 - minutes / 40.0) + 0.25 * CASE WHEN rate = 0 THEN 1 ELSE mean * mean * mean * mean / (mean * mean * mean * mean + rate * rate * rate * rate) END
          + grade + CASE WHEN id = @previous THEN 0.03 ELSE 0 END DESC
        LIMIT 16
        """;

    private readonly DbConnection _connection;
    private readonly DbCommand _command;

    private SqlRank(DbConnection connection, BenchmarkDistrict district)
    {
        _connection = connection;
        connection.Open();
        Fill(district);
        var open = BenchmarkDistrict.Calendars.Where(each => each.Value.ServiceTimeBetween(BenchmarkDistrict.Now, BenchmarkDistrict.Now.AddHours(1)) == TimeSpan.FromHours(1));
        _command = connection.CreateCommand();
        _command.CommandText = Query.Replace("OPEN", string.Join(',', open.Select(each => each.Key)), StringComparison.Ordinal);
        foreach (var name in (string[])["@area", "@trade", "@skill", "@day", "@most", "@declined", "@previous"])
        {
            var parameter = _command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, 0L);
            _command.Parameters.Add(parameter);
        }

        _command.Prepare();
    }

    public static SqlRank OnSqlite(BenchmarkDistrict district) => new(new SqliteConnection("Data Source=:memory:"), district);

    /// <summary>Null without a connection string in HOTLINE_BENCHMARK_POSTGRES.</summary>
    public static SqlRank? OnPostgres(BenchmarkDistrict district)
        => Environment.GetEnvironmentVariable("HOTLINE_BENCHMARK_POSTGRES") is { Length: > 0 } text ? new SqlRank(new NpgsqlConnection(text), district) : null;

    public IReadOnlyList<long> Rank(MatchRequest request)
    {
        long[] values = [request.AreaId, request.TradeId, request.LeastSkill, Today, 20, request.DeclinedMerchantIds.First(), request.PreviousMerchantId ?? 0];
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
        using var reader = _command.ExecuteReader();
        var picks = new List<long>(16);
        while (reader.Read())
            picks.Add(reader.GetInt64(0));
        return picks;
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private static long Today => new DateOnly(2026, 9, 16).DayNumber;

    private void Fill(BenchmarkDistrict district)
    {
        Run("DROP TABLE IF EXISTS merchant; DROP TABLE IF EXISTS merchant_trade; DROP TABLE IF EXISTS merchant_area; DROP TABLE IF EXISTS travel");
        Run("""
            CREATE TABLE merchant (id BIGINT PRIMARY KEY, home BIGINT, calendar BIGINT, licence BIGINT, active INT, open_jobs INT, capacity INT, ping_day BIGINT, pings INT, grade DOUBLE PRECISION);
            CREATE TABLE merchant_trade (trade BIGINT, merchant BIGINT, skill INT, rate DOUBLE PRECISION, PRIMARY KEY (trade, merchant));
            CREATE TABLE merchant_area (area BIGINT, merchant BIGINT, PRIMARY KEY (area, merchant));
            CREATE TABLE travel (from_area BIGINT, to_area BIGINT, minutes INT, PRIMARY KEY (from_area, to_area))
            """);
        foreach (var chunk in district.Merchants.Chunk(500))
        {
            Run("INSERT INTO merchant VALUES " + Rows(chunk.Select(m => Row(
                m.Id, m.HomeAreaId, m.CalendarId ?? BenchmarkDistrict.LineCalendar, m.LicenceUntil!.Value.DayNumber, m.Status == MerchantStatus.Active ? 1 : 0,
                m.OpenJobs, m.Capacity, m.Pings!.Value.Day.DayNumber, m.Pings.Value.Count, Grade(m)))));
            Run("INSERT INTO merchant_trade VALUES " + Rows(chunk.SelectMany(m => m.Trades, (m, t) => Row(t.TradeId, m.Id, t.Skill, OffersPerEligibleHour.Of(t.Offers, m.EligibleHours)))));
            Run("INSERT INTO merchant_area VALUES " + Rows(chunk.SelectMany(m => m.AreaIds, (m, area) => Row(area, m.Id))));
        }

        Run("INSERT INTO travel VALUES " + Rows(BenchmarkDistrict.Minutes.Select(each => Row(each.Key.From, each.Key.To, each.Value))));
        Run("ANALYZE");
    }

    private static double Grade(MerchantCandidate m)
        => (0.12 * m.ScoreSum / 100) + (0.07 * m.Acceptance.Good / 30) + (0.06 * m.Punctuality.Good / 20) + (0.04 * m.GuideQuotes.Good / 20);

    private static string Rows(IEnumerable<string> rows) => string.Join(',', rows);

    private static string Row(params IConvertible[] values) => $"({string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)))})";

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
