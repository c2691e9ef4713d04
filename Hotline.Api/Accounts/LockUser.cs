using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Accounts;

/// <summary>An administrator locks somebody out, at once and until further notice, or lets them in again.</summary>
public sealed class LockUser(Write write, UserManager<Account> users)
{
    /// <returns>Null when there is no such account.</returns>
    /// <exception cref="Refused"><c>lock-oneself</c>.</exception>
    public async Task<Account?> LockAsync(long id, long? by, CancellationToken stop)
    {
        if (id == by) throw new Refused("lock-oneself", "Nobody locks themselves out; ask another administrator.");
        return await ChangeAsync(id, async account =>
        {
            await users.SetLockoutEnabledAsync(account, true);
            await users.SetLockoutEndDateAsync(account, DateTimeOffset.MaxValue.AddYears(-1));
            // Cookies carry the stamp: who is signed in is out with the next call.
            await users.UpdateSecurityStampAsync(account);
        }, stop);
    }

    /// <returns>Null when there is no such account.</returns>
    public Task<Account?> UnlockAsync(long id, CancellationToken stop) => ChangeAsync(id, async account =>
    {
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
    }, stop);

    private async Task<Account?> ChangeAsync(long id, Func<Account, Task> change, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        if (await users.FindByIdAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture)) is not { } account) return null;
        await change(account);
        await scope.CommitAsync(stop);
        return account;
    }
}
