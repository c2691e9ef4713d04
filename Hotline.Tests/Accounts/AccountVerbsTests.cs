using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Tests.Accounts;

public sealed class AccountVerbsTests(SmallDesk desk) : IClassFixture<SmallDesk>
{
    private Task<int> RunAsync(params string[] words) =>
        desk.Services.GetServices<CommandVerb>().Single(verb => verb.Name == words[0]).RunAsync(desk.Services.GetRequiredService<IHost>(), words[1..], CancellationToken.None);

    [Fact]
    public async Task A_key_is_made_under_its_programs_name_once_and_revoked()
    {
        Assert.Equal(0, await RunAsync("create-key", "linked-hotline", "Agent"));
        Assert.Equal(1, await RunAsync("create-key", "linked-hotline", "Agent"));
        var key = await desk.InDatabaseAsync(db => db.ApiKeys.SingleAsync(each => each.Name == "linked-hotline"));
        Assert.Equal((Role.Agent, 64), (key.Role, key.Hash.Length));
        Assert.Equal(0, await RunAsync("revoke-key", "linked-hotline"));
        Assert.Equal(1, await RunAsync("revoke-key", "linked-hotline"));
    }

    [Fact]
    public async Task A_user_is_made_with_role_and_lines()
    {
        Assert.Equal(0, await RunAsync("create-user", "by-command", "supervisor", "hotline,station"));
        var made = await desk.InDatabaseAsync(db => db.Users.SingleAsync(each => each.UserName == "by-command"));
        Assert.Equal((Role.Supervisor, "hotline,station"), (made.Role, made.Lines));
        Assert.Equal(1, await RunAsync("create-user", "by-command", "Agent"));
    }

    [Theory]
    [InlineData("create-user", "somebody")]
    [InlineData("create-user", "somebody", "2")]
    [InlineData("create-key", "program", "King")]
    [InlineData("revoke-key")]
    public async Task A_misspelled_command_line_says_how_to_write_it(params string[] words) => Assert.Equal(CommandVerbs.Misused, await RunAsync(words));
}
