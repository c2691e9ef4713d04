using Hotline.Api.Audit.Seals;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;

namespace Hotline.Api.Audit;

/// <summary>The audit trail: sealing, checking, showing.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SealFolder(provider.GetRequiredService<DataDirectory>()));
        services.AddScheduledWork<SealHistory>();
        services.AddScoped<VerifyHistories>().AddScoped<VerifyNumbers>().AddScoped<VerifySeals>().AddScoped<VerifyAudit>();
        services.AddScoped<ReadAudit>().AddScoped<ListSeals>();
        return services.AddSingleton(AuditVerbs.Verify).AddSingleton(AuditVerbs.Seal);
    }
}
