using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Accounts;

/// <summary>What the host says when it starts and nobody can sign in.</summary>
public static class FirstStart
{
    /// <summary>Prints the set-up link once the host listens, on the standard output: a log goes to places that others read.</summary>
    public static async Task OfferSetUpAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<HotlineDb>().Users.AnyAsync()) return;
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<PublicUrl>().Value ?? app.Urls.FirstOrDefault();
            Console.Out.WriteLine($"""

                  还没有任何账号。请在一小时内打开此链接，创建第一个管理员（只能用一次）：
                  Nobody can sign in yet. Open this link within an hour to make the first administrator; it works once:
                    {address}/setup/{app.Services.GetRequiredService<SetUpLink>().Make()}

                """);
        });
    }
}
