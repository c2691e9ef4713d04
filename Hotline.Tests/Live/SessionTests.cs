using Hotline.Api.Data.Model;
using Hotline.Api.Live;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Live;

public sealed class SessionTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    [Theory]
    [InlineData("left")]
    [InlineData("password")]
    [InlineData("role")]
    [InlineData("lines")]
    public async Task A_console_is_closed_when_its_person_would_not_be_let_in_again(string what)
    {
        await using var console = await desk.ConsoleAsync("colleague");
        await using var other = await desk.ConsoleAsync("agent");
        await CloseUnwelcomeAsync();
        Assert.True(console.IsConnected);

        await ChangeAsync("colleague", account =>
        {
            switch (what)
            {
                case "left": account.LeftAt = SmallDesk.Start; break;
                case "password": account.SecurityStamp = "another"; break;
                case "role": account.Role = Role.Supervisor; break;
                default: account.Lines = "station"; break;
            }
        });
        await CloseUnwelcomeAsync();
        await Eventually.TrueAsync(() => !console.IsConnected, DeskTalk.Soon, "The console was not closed.");
        await Task.Delay(TimeSpan.FromSeconds(3));
        Assert.False(console.IsConnected);
        Assert.True(other.IsConnected);
        await ChangeAsync("colleague", account => (account.LeftAt, account.Role, account.Lines) = (null, Role.Agent, ""));
    }

    [Fact]
    public async Task A_console_is_closed_when_its_session_ends()
    {
        await using var console = await desk.ConsoleAsync("agent");
        desk.Clock.Advance(TimeSpan.FromHours(15));
        await CloseUnwelcomeAsync();
        await Eventually.TrueAsync(() => !console.IsConnected, DeskTalk.Soon, "The console was not closed.");
    }

    private Task CloseUnwelcomeAsync() => desk.Services.GetRequiredService<OpenConsoles>().CloseUnwelcomeAsync(CancellationToken.None);

    private Task ChangeAsync(string userName, Action<Account> change) => desk.InDatabaseAsync(async db =>
    {
        change(await db.Users.SingleAsync(account => account.UserName == userName));
        return await db.SaveChangesAsync();
    });
}
