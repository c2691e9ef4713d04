using System.Security.Cryptography;
using System.Text;
using Hotline.Api.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Writing;

/// <summary>Claims a phone before anything is looked up by it, so that two first contacts of one phone never make two of anything.</summary>
public static class PhoneClaim
{
    /// <summary>Locks the phone's slice until the open write ends. First in the order of locks.</summary>
    public static async Task ClaimPhoneAsync(this HotlineDb db, string phone, CancellationToken stop)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(phone))[0] % PhoneLock.Count;
        await db.PhoneLocks.Where(each => each.Id == id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Version, each => each.Version + 1), stop);
    }
}
