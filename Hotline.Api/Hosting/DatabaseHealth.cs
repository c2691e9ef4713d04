using Hotline.Api.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hotline.Api.Hosting;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseHealth(HotlineDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
