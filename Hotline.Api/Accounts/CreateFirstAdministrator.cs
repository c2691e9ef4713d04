using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>The first person who may sign in, by the one-time set-up link. Once anybody has an account this never works again.</summary>
public sealed class CreateFirstAdministrator(HotlineDb db, SetUpLink link, CreateUser create)
{
    /// <summary>True while this token opens the set-up.</summary>
    public async Task<bool> IsOpenAsync(string? token, CancellationToken stop) => link.IsGood(token) && !await db.Users.AnyAsync(stop);

    /// <returns>Null when the link is not good, or not good any more.</returns>
    /// <exception cref="BadFields">Something is not right; the link stays good.</exception>
    public async Task<Account?> RunAsync(string? token, string? userName, string? displayName, string? password, CancellationToken stop)
    {
        await link.Turn.WaitAsync(stop);
        try
        {
            if (!await IsOpenAsync(token, stop)) return null;
            var account = await create.RunAsync(new CreateUser.Request(userName, displayName, Role.Administrator, null, password), stop);
            link.End();
            return account;
        }
        finally
        {
            link.Turn.Release();
        }
    }
}
