using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Demo;

/// <summary>The accounts of the people at the desk.</summary>
internal sealed class DemoAccounts(IPasswordHasher<Account> hasher, ILookupNormalizer names)
{
    /// <summary>Password of every demo account; it stands in the contract and on the screen.</summary>
    public const string Password = "hotline-demo";

    /// <summary>Accounts with their password hashed. Slow, as hashing is meant to be: start it early, beside other work.</summary>
    public List<Account> From(SeedFolder seed)
    {
        // One hash for all: the password is published, so five salts would protect nothing and delay every first start.
        var hash = hasher.HashPassword(new Account(), Password);
        return [.. seed.Rows("accounts").Select(row => Account(row, hash))];
    }

    private Account Account(TableRow row, string hash)
    {
        var role = SeedFolder.Named<Role>(row["role"]);
        return new Account
        {
            UserName = row["userName"],
            NormalizedUserName = names.NormalizeName(row["userName"]),
            DisplayName = row["nameZh"],
            Role = role,
            Lines = role == Role.Agent ? string.Join(',', row.List("lines")) : "",
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
            PasswordHash = hash,
        };
    }
}
