using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Hotline.Tests.Support.Shadow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Data;

/// <summary>What can be proved about SQL Server without one. No test here has met a server.</summary>
public sealed class SqlServerTests : IAsyncLifetime
{
    private readonly TemporaryDirectory directory = new();
    private readonly ShadowSqlServer shadow = new();
    private readonly ServiceProvider services;

    public SqlServerTests()
    {
        var setup = new ServiceCollection();
        shadow.Follow(setup);
        setup.AddDbContext<HotlineDb, SqliteHotlineDb>(sqlite => sqlite.UseSqlite($"Data Source={directory.File("shadow.db")};Pooling=false", each => each.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)));
        services = setup.BuildServiceProvider();
    }

    [Fact]
    public void The_script_for_SQL_Server_is_T_SQL() => Assert.Empty(TSql.Errors(File.ReadAllText(Repository.PathOf("db", "scripts", "sqlserver.sql"))));

    [Theory]
    [InlineData("SELECT \"Id\" FROM \"Tickets\" LIMIT 1")]
    [InlineData("INSERT INTO Tickets (Number) VALUES ('1') RETURNING Id")]
    [InlineData("PRAGMA journal_mode=WAL")]
    public void Words_of_other_databases_are_refused(string sql) => Assert.NotEmpty(TSql.Errors(sql));

    [Fact]
    public void The_script_for_PostgreSQL_would_not_pass() => Assert.NotEmpty(TSql.Errors(File.ReadAllText(Repository.PathOf("db", "scripts", "postgresql.sql"))));

    [Fact]
    public void Commands_that_hand_over_many_rows_are_T_SQL()
    {
        var (facts, ends, changes) = (JsonRows.SqlServer(ManyTickets.Facts), JsonRows.SqlServer(ManyTickets.Ends), JsonRows.SqlServer(Write.Announced));
        foreach (var command in new[] { ManyTickets.InsertFacts(facts), ManyTickets.InsertPayloads(facts), ManyTickets.MoveEnds(ends), Write.InsertChanges(changes) })
            Assert.Empty(TSql.Errors(string.Format(System.Globalization.CultureInfo.InvariantCulture, command, "@p0", "@p1", "@p2")));
    }

    [Fact]
    public async Task What_SQLite_is_asked_SQL_Server_is_asked_in_its_own_words()
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        await db.Database.EnsureCreatedAsync();
        var calendar = new ServiceCalendar { Code = "daily" };
        calendar.Windows.AddRange(Enum.GetValues<DayOfWeek>().Select(day => new CalendarWindow { Day = day, FromMinute = 420, ToMinute = 1260 }));
        db.Calendars.Add(calendar);
        await db.SaveChangesAsync();
        calendar.Zone = "Asia/Urumqi";
        db.Remove(calendar.Windows[0]);
        calendar.Windows[1].ToMinute = 1200;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        var stored = await db.Calendars.Include(each => each.Windows).Include(each => each.Exceptions).SingleAsync();
        Assert.Equal((6, "Asia/Urumqi"), (stored.Windows.Count, stored.Zone));

        var open = await db.Tickets.Where(ticket => ticket.Status == TicketStatus.Open && db.Offers.Any(offer => offer.TicketId == ticket.Id))
            .Include(ticket => ticket.Offers).Include(ticket => ticket.Jobs).ThenInclude(job => job.Visits).OrderBy(ticket => ticket.Id).Skip(1).Take(2).ToListAsync();
        Assert.Empty(open);
        await db.Tickets.Where(ticket => ticket.Id == 5).ExecuteUpdateAsync(set => set.SetProperty(ticket => ticket.Version, ticket => ticket.Version + 1));

        Assert.True(shadow.Failures.Count == 0, string.Join("\n\n", shadow.Failures));
        AssertSent("MERGE [CalendarWindows]", "where a batch inserts several rows");
        AssertSent("INSERT INTO [CalendarWindows]", "where MaxBatchSize is 1");
        AssertSent("UPDATE [Calendars] SET [Zone] = @p0", "for the one property that changed");
        AssertSent("DELETE FROM [CalendarWindows]", "for the removed row");
        AssertSent("INNER JOIN [Visits]", "for the second level of a split query");
        AssertSent("OFFSET @p ROWS FETCH NEXT", "for a page");
        AssertSent("SET [t].[Version] = [t].[Version] + 1", "for the claim of a ticket");
    }

    [Fact]
    public async Task A_query_that_only_SQLite_understands_is_found()
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        await db.Database.EnsureCreatedAsync();
        await db.Tickets.Where(ticket => EF.Functions.Glob(ticket.Number, "26*")).CountAsync();
        Assert.Contains("query of", Assert.Single(shadow.Failures));
    }

    [Fact]
    public async Task Words_that_only_SQLite_understands_are_found()
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<HotlineDb>();
        await db.Database.EnsureCreatedAsync();
        await db.Tickets.FromSqlRaw("SELECT * FROM Tickets WHERE Number LIKE '26%' LIMIT 1").ToListAsync();
        Assert.Contains("LIMIT 1", string.Concat(shadow.Failures));
    }

    private void AssertSent(string words, string where) =>
        Assert.True(shadow.Commands.Keys.Any(command => command.Contains(words, StringComparison.Ordinal)), $"Expected '{words}' {where}; sent was\n{string.Join("\n\n", shadow.Commands.Keys)}");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await services.DisposeAsync();
        directory.Dispose();
    }
}
