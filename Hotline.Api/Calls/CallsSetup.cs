namespace Hotline.Api.Calls;

/// <summary>The channel of calls: notices that are spoken, and callers who are called back.</summary>
public static class CallsSetup
{
    public static IServiceCollection AddCalls(this IServiceCollection services) =>
        services.AddScoped<AnswerCall>().AddScoped<SpeakNotice>().AddScoped<PressedKey>().AddScoped<CallReports>();
}
