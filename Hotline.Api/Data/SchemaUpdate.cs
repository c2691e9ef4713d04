using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>Brings the schema up to date at start. Several nodes may start at once: EF takes the migration lock.</summary>
public static class SchemaUpdate
{
    public static async Task MigrateAsync(this IHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HotlineDb>().Database.MigrateAsync();
    }
}
