using Hotline.Dispatch.Hours;

namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>A ticket of a simulated day.</summary>
/// <param name="Id">Counts from 1.</param>
/// <param name="At">When it is dispatched.</param>
/// <param name="TradeId">What is needed.</param>
/// <param name="AreaId">Where.</param>
/// <param name="IsUrgent">Whether it is urgent.</param>
/// <param name="Minutes">How long the work takes.</param>
public sealed record SimulatedTicket(long Id, DateTimeOffset At, long TradeId, long AreaId, bool IsUrgent, int Minutes);

/// <summary>An invented district: merchants with their habits, and the tickets of its days. The same seed makes the same district.</summary>
/// <remarks>Defaults are those of a new district: 240 merchants of eight trades in eight areas some minutes apart, 60 tickets a day while the line is open from 07:00 to 21:00, one in seven urgent.</remarks>
public sealed class SimulatedDistrict
{
    /// <summary>Calendar of the line.</summary>
    public const long LineCalendar = 1;

    internal const int Trades = 8, Areas = 8;
    private const int OpensAt = 7, OpenHours = 14, Calendars = 3;
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly Draw _draw;

    /// <summary>Invents a district.</summary>
    /// <param name="seed">What to repeat it by.</param>
    /// <param name="merchants">How many merchants.</param>
    /// <param name="start">Local midnight of the first day.</param>
    public SimulatedDistrict(long seed, int merchants, DateOnly start)
    {
        (_draw, Start) = (new Draw(seed), start);
        Merchants = [.. Enumerable.Range(1, merchants).Select(Invent)];
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The merchants as the first day finds them.</summary>
    public IReadOnlyList<MerchantCandidate> Merchants { get; }

    /// <summary>Hours of the line and of the shops. Every shop answers until the line's last call has been worked.</summary>
    public IReadOnlyDictionary<long, ServiceHours> Hours { get; } = new Dictionary<long, ServiceHours>
    {
        [LineCalendar] = Daily(7, 21), [2] = Daily(7, 23), [3] = Daily(8, 23), [4] = Daily(7, 22),
    };

    /// <summary>Six minutes within an area, three more for each area between.</summary>
    public AreaTravel Travel { get; } = new(
        from a in Enumerable.Range(1, Areas)
        from b in Enumerable.Range(1, Areas)
        select KeyValuePair.Create(((long)a, (long)b), 6 + (3 * Math.Min(Math.Abs(a - b), Areas - Math.Abs(a - b)))));

    internal IReadOnlyDictionary<long, SharedHours> ReadyHours => field ??= Hours.ToDictionary(shop => shop.Key, shop => new SharedHours(shop.Value, [Hours[LineCalendar]]));

    internal Draw Chance => _draw;

    /// <summary>The tickets of some days, in order; the same whatever policy handles them.</summary>
    /// <param name="days">How many days.</param>
    /// <param name="perDay">How many a day, on average.</param>
    public IReadOnlyList<SimulatedTicket> Tickets(int days, double perDay)
    {
        var tickets = new List<SimulatedTicket>();
        var at = TimeSpan.Zero;
        for (long id = 1; ; id++)
        {
            // One Poisson stream over open time, laid over the days.
            at += _draw.Wait(OpenHours * 60 / perDay, "arrival", id);
            var day = (int)(at / TimeSpan.FromHours(OpenHours));
            if (day >= days)
                return tickets;
            var local = Start.AddDays(day).ToDateTime(TimeOnly.MinValue) + TimeSpan.FromHours(OpensAt) + (at - (day * TimeSpan.FromHours(OpenHours)));
            tickets.Add(new SimulatedTicket(
                id, new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(local, Zone), TimeSpan.Zero),
                1 + (long)(Trades * _draw.Of("trade", id)), 1 + (long)(Areas * _draw.Of("area", id)),
                _draw.Of("urgent", id) < 1.0 / 7, 30 + (int)(60 * _draw.Of("minutes", id))));
        }
    }

    /// <summary>The local day of an instant.</summary>
    internal static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The share of offers that a merchant accepts when it answers.</summary>
    internal double Willingness(long merchantId) => _draw.Between(0.75, 0.97, "willing", merchantId);

    /// <summary>The mean minutes until a merchant answers.</summary>
    internal double Slowness(long merchantId) => _draw.Between(0.5, 2.5, "slow", merchantId);

    private MerchantCandidate Invent(int id)
    {
        // Round and round over trades and areas, as a register is made that leaves no estate without a plumber.
        var (trade, home) = (1 + (id % Trades), 1 + (id / Trades % Areas));
        var scores = 10 + (int)(40 * _draw.Of("scores", id));
        return new MerchantCandidate
        {
            Id = id,
            Trades = [new TradeSkill(trade, 2)],
            AreaIds = [.. Enumerable.Range(-2, 3 + (int)(3 * _draw.Of("reach", id))).Select(step => (long)(1 + ((home - 1 + step + Areas) % Areas)))],
            HomeAreaId = home,
            CalendarId = 2 + (long)(Calendars * _draw.Of("calendar", id)),
            Languages = ["zh"],
            ScoreCount = scores, ScoreSum = (int)Math.Round(scores * _draw.Between(3.8, 4.9, "rating", id)),
            Punctuality = new Tally((int)(20 * _draw.Between(0.7, 1, "punctual", id)), 20),
            GuideQuotes = new Tally((int)(20 * _draw.Between(0.8, 1, "guide", id)), 20),
            CountedAt = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(Start.ToDateTime(TimeOnly.MinValue), Zone), TimeSpan.Zero),
            Crew = 2,
        };
    }

    private static ServiceHours Daily(int from, int to)
        => ServiceHours.Create("Asia/Shanghai", [.. Enum.GetValues<DayOfWeek>().Select(day => new WeeklyWindow(day, from * 60, to * 60))], []);
}
