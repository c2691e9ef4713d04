using Hotline.Api.Audit.Erasures;
using Hotline.Api.Audit.Seals;
using Hotline.Api.Hosting;
using Hotline.Api.Schedules;

namespace Hotline.Api.Audit;

/// <summary>The audit trail: sealing, checking, showing, erasing.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SealFolder(provider.GetRequiredService<DataDirectory>()));
        services.AddScheduledWork<SealHistory>();
        services.AddScoped<VerifyHistories>().AddScoped<VerifyNumbers>().AddScoped<VerifySeals>().AddScoped<VerifyAudit>();
        services.AddOptions<RetentionOptions>().BindConfiguration("Hotline:Retention").ValidateDataAnnotations().ValidateOnStart();
        services.AddScheduledWork<PurgeExpired>();
        services.AddScoped<EraseTicket>().AddScoped<EraseCaller>();
        services.AddScoped<ReadAudit>().AddScoped<ListSeals>();
        return services.AddSingleton(AuditVerbs.Verify).AddSingleton(AuditVerbs.Seal).AddSingleton(PurgeVerb.Verb);
    }
}
