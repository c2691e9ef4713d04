using Hotline.Api.Hosting.Meters;

namespace Hotline.Api.Data.Views;

/// <summary>Puts the views into the house.</summary>
public static class ViewsSetup
{
    /// <summary>AutoMapper's licence key comes from <c>Hotline:AutoMapper:LicenceKey</c>; it runs without one.</summary>
    public static IServiceCollection AddViews(this IServiceCollection services, IConfiguration configuration)
    {
        // Without a key it reminds of its licence in every log; the README does that once.
        services.AddLogging(logging => logging.AddFilter("LuckyPennySoftware", LogLevel.None));
        services.AddSingleton<AutoMapper.IConfigurationProvider>(provider => new AutoMapper.MapperConfiguration(
            maps =>
            {
                maps.LicenseKey = configuration["Hotline:AutoMapper:LicenceKey"];
                maps.AddProfile<ViewProfile>();
            },
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddMeterReading<HouseMeter>((meter, stop) => meter.ReadAsync(stop));
        return services.AddScoped<ViewQueries>().AddScoped<ConversationRows>().AddScoped<QueueRows>();
    }
}
