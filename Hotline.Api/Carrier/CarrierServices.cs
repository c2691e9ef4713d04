using System.Net;
using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Hotline.Api.Carrier;

/// <summary>The slice's doors.</summary>
public static class CarrierServices
{
    public static IServiceCollection AddCarrier(this IServiceCollection services)
    {
        services.AddOptions<CarrierOptions>()
            .BindConfiguration(CarrierOptions.Section)
            .PostConfigure<IConfiguration, IHostEnvironment>(Complete)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<CarrierOptions>, CarrierOptionsCheck>();
        services.TryAddSingleton<PublicUrl>();
        services.AddSingleton<CarrierAccount>();
        // The rules that choose a way to reach somebody ask what the region allows, and only the carrier's settings know.
        services.Replace(ServiceDescriptor.Singleton(provider => provider.GetRequiredService<CarrierAccount>().Profile.Region.ToContactLimits()));
        services.AddSingleton<WebhookMeter>();
        services.AddSingleton<TwilioWire>();
        services.AddSingleton<TwilioLists>();
        services.AddSingleton<ICarrier, TwilioCarrier>();
        services.AddHttpClient(TwilioWire.ClientName)
            .ConfigureHttpClient(client =>
            {
                // The wire sets its own limits; this one would cut a list of many pages.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
            })
            .UseSocketsHttpHandler((handler, provider) =>
            {
                var account = provider.GetRequiredService<CarrierAccount>();
                // A redirected POST would be sent twice, and with our token to somebody else.
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.UseProxy = !account.BaseUrl.IsLoopback;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.ConnectTimeout = account.Profile.TimeLimits.Connect;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
                handler.MaxConnectionsPerServer = 32;
            })
            // The factory's own log lines carry addresses, and addresses of searches carry telephone numbers.
            .RemoveAllLoggers();
        services.AddSimulatedWorld();
        return services;
    }

    /// <summary>Puts the guard before everything under <c>/carrier</c>. Call it before endpoints run.</summary>
    public static IApplicationBuilder UseCarrierGuard(this IApplicationBuilder app) =>
        app.UseWhen(http => http.Request.Path.StartsWithSegments(CarrierGuard.Path), guarded => guarded
            .Use((http, next) => http.RequestServices.GetRequiredService<WebhookMeter>().MeasureAsync(http, next)).UseMiddleware<CarrierGuard>());

    /// <summary>The group of all webhooks; channels map theirs into it. Handlers take a <see cref="CarrierRequest"/>.</summary>
    public static RouteGroupBuilder MapCarrier(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(CarrierGuard.Path).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        // A host without the guard believes nobody.
        group.AddEndpointFilter((context, next) => context.HttpContext.Features.Get<CarrierRequest>() is null
            ? ValueTask.FromResult<object?>(TypedResults.Problem(statusCode: StatusCodes.Status403Forbidden))
            : next(context));
        return group;
    }

    private static void Complete(CarrierOptions options, IConfiguration settings, IHostEnvironment environment)
    {
        if (options.Profile is null && environment.IsDevelopment()) options.Profile = CarrierName.Simulator;
        var section = settings.GetSection(CarrierOptions.Section);
        options.AuthTokens = Secrets(section.GetSection("AuthToken"));
        options.SigningKeys = Secrets(section.GetSection("SigningKey"));
        if (options.SigningKeys.Count == 0) options.SigningKeys = options.AuthTokens;

        // The binder reads a value or a list, not either.
        static IReadOnlyList<string> Secrets(IConfigurationSection setting) =>
            [.. setting.GetChildren().Select(child => child.Value).Prepend(setting.Value).OfType<string>()
                .SelectMany(secrets => secrets.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
    }
}
