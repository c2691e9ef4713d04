namespace Hotline.Api.Demo;

/// <summary><c>Hotline:Demo</c>: a district to try the hotline in. True in Development, impossible elsewhere.</summary>
public static class DemoSetup
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder)
    {
        // Everybody knows the password of these accounts.
        if (IsWanted(builder.Configuration, builder.Environment) && !builder.Environment.IsDevelopment())
            throw new InvalidOperationException("Hotline:Demo can be set in Development only: its accounts have a published password.");
        builder.Services.AddScoped<DemoAccounts>().AddScoped<DemoDistrict>().AddScoped<LetDistrictLive>();
        if (IsWanted(builder.Configuration, builder.Environment)) builder.Services.AddSingleton(DemoApi.LiveVerb);
        return builder;
    }

    /// <summary>Loads the district when it is wanted and the database is empty, and says at start where to go and who to be.</summary>
    public static async Task LoadDemoAsync(this WebApplication app)
    {
        if (!IsWanted(app.Configuration, app.Environment)) return;
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DemoDistrict>().LoadAsync(SeedFolder.BesideProgram, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(DemoWelcome.For(app.Urls, SeedFolder.BesideProgram)));
    }

    /// <summary>True when this host is the demo.</summary>
    public static bool IsDemo(this WebApplication app) => IsWanted(app.Configuration, app.Environment);

    private static bool IsWanted(IConfiguration configuration, IHostEnvironment environment)
        => configuration.GetValue<bool?>("Hotline:Demo") ?? environment.IsDevelopment();
}
