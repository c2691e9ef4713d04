using Hotline.Api.Data.Model;
using Hotline.Api.Live;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Live;

public sealed class ChangeRowsTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Fact]
    public async Task A_change_that_becomes_visible_after_a_later_one_is_still_found_and_only_once()
    {
        var follower = new ChangeFollower(desk.Services.GetRequiredService<IServiceScopeFactory>(), "me", TimeSpan.FromSeconds(30));
        await AddAsync(5_000, "other");
        Assert.Contains(5_000, await LookAsync(follower));
        await AddAsync(5_003, "other");
        await AddAsync(5_002, "me");
        Assert.Equal([5_003], await LookAsync(follower));
        await AddAsync(5_001, "other");
        Assert.Equal([5_001], await LookAsync(follower));
        Assert.Empty(await LookAsync(follower));
    }

    [Fact]
    public async Task What_is_older_than_the_look_back_is_not_read_again()
    {
        var follower = new ChangeFollower(desk.Services.GetRequiredService<IServiceScopeFactory>(), "me", TimeSpan.Zero);
        await AddAsync(9_000, "other");
        Assert.Contains(9_000, await LookAsync(follower));
        await Task.Delay(20);
        Assert.Empty(await LookAsync(follower));
        await AddAsync(8_999, "other");
        Assert.Empty(await LookAsync(follower));
    }

    [Fact]
    public async Task Changes_are_deleted_after_an_hour()
    {
        await AddAsync(100, "other", desk.Clock.GetUtcNow() - PurgeChanges.Kept - TimeSpan.FromSeconds(1));
        await AddAsync(101, "other", desk.Clock.GetUtcNow() - PurgeChanges.Kept + TimeSpan.FromMinutes(1));
        await using var services = desk.Services.CreateAsyncScope();
        await services.ServiceProvider.GetRequiredService<PurgeChanges>().RunAsync(CancellationToken.None);
        Assert.Equal([101], await desk.InDatabaseAsync(db => db.Changes.Where(change => change.Id == 100 || change.Id == 101).Select(change => change.Id).ToListAsync()));
    }

    private static async Task<IEnumerable<long>> LookAsync(ChangeFollower follower) => (await follower.LookAsync(CancellationToken.None)).Select(change => change.Id);

    private async Task AddAsync(long id, string node, DateTimeOffset? at = null) => await desk.InDatabaseAsync(async db =>
    {
        db.Changes.Add(new Change { Id = id, Queue = "tickets", LineId = 1, RowId = 1, RowVersion = 1, Node = node, At = at ?? desk.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });
}
