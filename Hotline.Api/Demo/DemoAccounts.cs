using Hotline.Api.Data.Model;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Demo;

/// <summary>The accounts of the people at the desk.</summary>
internal sealed class DemoAccounts(IPasswordHasher<Account> hasher, ILookupNormalizer names)
{
    /// <summary>Password of every demo account; it stands in the contract and on the screen.</summary>
    public const string Password = "hotline-demo";

    /// <summary>Accounts with hashed passwords. Slow, as hashing is meant to be: start it early, beside other work.</summary>
    public List<Account> From(SeedFolder seed) => [.. seed.Rows("accounts").AsParallel().AsOrdered().Select(row =>
    {
        var role = SeedFolder.Named<Role>(row["role"]);
        var account = new Account
        {
            UserName = row["userName"],
            NormalizedUserName = names.NormalizeName(row["userName"]),
            DisplayName = row["nameZh"],
            Role = role,
            Lines = role == Role.Agent ? string.Join(',', row.List("lines")) : "",
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        account.PasswordHash = hasher.HashPassword(account, Password);
        return account;
    })];
}
