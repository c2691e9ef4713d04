using System.Data.Common;
using Hotline.Api.Data;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Data;

/// <summary>The catalogue is kept in memory, and nobody is served one that changed while it was read.</summary>
public sealed class CataloguesTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task What_was_read_while_it_changed_serves_its_reader_and_nobody_after()
    {
        var admin = await desk.SignedInAsync("admin");
        var catalogues = desk.Services.GetRequiredService<Catalogues>();
        await using var scope = desk.Services.CreateAsyncScope();
        var options = scope.ServiceProvider.GetRequiredService<DbContextOptions<SqliteHotlineDb>>();
        var change = new AfterTheFirstAnswer(() => admin.PostAsync("/api/calendars", new { code = "nights", zone = "Asia/Shanghai", windows = CalendarWindows }));
        await using var slow = new SqliteHotlineDb(new DbContextOptionsBuilder<SqliteHotlineDb>(options).AddInterceptors(change).Options);

        desk.Forget();
        var early = await catalogues.GetAsync(slow, CancellationToken.None);
        var late = await desk.InDatabaseAsync(db => catalogues.GetAsync(db, CancellationToken.None));

        Assert.DoesNotContain("nights", early.CalendarRows.Select(calendar => calendar.Code));
        Assert.Contains("nights", late.CalendarRows.Select(calendar => calendar.Code));
        // This one saw no change: it is kept.
        Assert.Same(late, await desk.InDatabaseAsync(db => catalogues.GetAsync(db, CancellationToken.None)));
    }

    private static object[] CalendarWindows => [new { day = "Friday", from = "22:00", to = "02:00" }];

    /// <summary>Lets something happen when the first question of a reader was answered and the others were not yet asked.</summary>
    private sealed class AfterTheFirstAnswer(Func<Task> happen) : DbCommandInterceptor
    {
        private Func<Task>? next = happen;

        public override async ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result)
        {
            if (Interlocked.Exchange(ref next, null) is { } happens) await happens();
            return result;
        }
    }
}
