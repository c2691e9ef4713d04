namespace Hotline.Api.Calls;

/// <summary>The channel of calls: notices that are spoken, callers for whom the desk's telephones ring, and those who are called back.</summary>
public static class CallsSetup
{
    public static IServiceCollection AddCalls(this IServiceCollection services) =>
        services.AddScoped<AnswerCall>().AddScoped<RingDesk>().AddScoped<FollowDeskCall>().AddScoped<CalledTicket>().AddScoped<SpeakNotice>().AddScoped<PressedKey>().AddScoped<CallReports>();
}
