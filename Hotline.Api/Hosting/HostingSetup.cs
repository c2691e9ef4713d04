using System.Globalization;
using System.Xml;
using Hotline.Api.Hosting.Meters;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Hosting;

/// <summary>What every slice stands on: clock, problems, JSON, health.</summary>
public static class HostingSetup
{
    /// <summary>These write whole addresses, and addresses hold tokens of links and telephone numbers; the meters count requests without them.</summary>
    private static readonly string[] TooTalkative = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Mvc.Infrastructure.RedirectResultExecutor", "Microsoft.AspNetCore.Http.Result"];

    public static WebApplicationBuilder AddHosting(this WebApplicationBuilder builder)
    {
        foreach (var category in TooTalkative) builder.Logging.AddFilter(category, LogLevel.Warning);
        builder.Services.AddSingleton(ClockFrom(builder.Configuration, builder.Environment));
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.TryAdd("code", Problems.CodeOf(context.ProblemDetails.Status)))
            .AddExceptionHandler<Problems>();
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Configure(json.SerializerOptions));
        // In every environment, so that what cannot be read is always answered by Problems with the field's name.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddSingleton<MetricsPage>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 10 * 1024 * 1024);
        return builder;
    }

    public static WebApplication UseHosting(this WebApplication app)
    {
        // Consoles learn the house's time from this header; under a clock set by hand their countdowns follow that clock.
        if (app.Services.GetRequiredService<TimeProvider>() is ManualTimeProvider clock)
            app.Use((context, next) =>
            {
                context.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
                return next(context);
            });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        return app;
    }

    public static WebApplication MapHosting(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        // Made now: what is counted before the first question counts too.
        var metrics = app.Services.GetRequiredService<MetricsPage>();
        app.MapGet("/metrics", async Task<ContentHttpResult> (CancellationToken stop) => TypedResults.Text(await metrics.ReadAsync(stop), PrometheusText.MediaType)).AllowAnonymous().ExcludeFromDescription();
        return app;
    }

    /// <summary><c>Hotline:Clock</c>: <c>System</c>, or in Development <c>Manual:INSTANT</c> or <c>Shifted:DURATION</c>.</summary>
    private static TimeProvider ClockFrom(IConfiguration configuration, IHostEnvironment environment)
    {
        var setting = configuration["Hotline:Clock"] ?? "System";
        if (setting == "System") return TimeProvider.System;
        if (!environment.IsDevelopment()) throw new InvalidOperationException("Hotline:Clock may be set by hand in Development only.");
        if (setting.StartsWith("Manual:", StringComparison.Ordinal) && DateTimeOffset.TryParse(setting[7..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start))
            return new ManualTimeProvider(start);
        if (setting.StartsWith("Shifted:", StringComparison.Ordinal)) return new ShiftedTimeProvider(XmlConvert.ToTimeSpan(setting[8..]));
        throw new InvalidOperationException($"Hotline:Clock '{setting}' is none of System, Manual:INSTANT (for example Manual:2026-11-21T01:00:00Z), Shifted:DURATION (for example Shifted:PT10S).");
    }
}
