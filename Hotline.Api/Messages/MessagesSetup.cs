using Hotline.Api.Schedules;

namespace Hotline.Api.Messages;

/// <summary>The channel of texts, and the way of every notice to the carrier.</summary>
public static class MessagesSetup
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration("Hotline:Outbox");
        services.AddScoped<ReceiveText>().AddScoped<CarryOutText>().AddScoped<JobTexts>().AddScoped<TakeWords>().AddScoped<TextBack>().AddScoped<TextReports>();
        services.AddSingleton<CallPace>().AddScoped<NoticeRendering>().AddScoped<CarrierBooks>().AddScoped<SendNotice>();
        return services.AddDueWork<DeliverOutbox>().AddDueWork<ReconcileOutbox>();
    }
}
