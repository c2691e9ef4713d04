using System.Buffers.Text;
using System.Security.Cryptography;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>Gives a program a key, told once, or takes it away. Only the hash is stored.</summary>
public sealed class CreateKey(HotlineDb db, Write write)
{
    /// <returns>The key; nobody can read it again.</returns>
    /// <exception cref="BadFields">The name is not right or in use.</exception>
    public async Task<string> RunAsync(string name, Role role, CancellationToken stop)
    {
        var sent = new SentFields();
        var clean = sent.Needed("name", name, 80);
        sent.Require(!clean.Contains(':', StringComparison.Ordinal), "name", "A name holds no colon: histories write program:NAME.");
        sent.ThrowIfAny();
        await using var scope = await write.BeginAsync(stop);
        if (await db.ApiKeys.AnyAsync(each => each.Name == clean && each.RevokedAt == null, stop)) throw new BadFields("name", $"The program {clean} has a key; revoke that one first.");
        var key = "hk_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.ApiKeys.Add(new ApiKey { Name = clean, Hash = KeySignIn.HashOf(key), Role = role, CreatedAt = write.Now });
        await scope.CommitAsync(stop);
        return key;
    }

    /// <returns>False when the program has no key.</returns>
    public async Task<bool> RevokeAsync(string name, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var revoked = await db.ApiKeys.Where(each => each.Name == name && each.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(each => each.RevokedAt, write.Now), stop);
        await scope.CommitAsync(stop);
        return revoked > 0;
    }
}
