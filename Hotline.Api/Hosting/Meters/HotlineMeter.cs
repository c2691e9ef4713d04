using System.Diagnostics.Metrics;

namespace Hotline.Api.Hosting.Meters;

/// <summary>The house's own meter. Slices add their instruments to it; figures that lie in the database are read before each collection.</summary>
public static class HotlineMeter
{
    public const string Name = "Hotline";

    /// <summary>The same meter for everybody in one host.</summary>
    public static Meter Hotline(this IMeterFactory meters) => meters.Create(Name);

    /// <summary>An instrument class whose figures are read before each collection.</summary>
    /// <param name="services">The house.</param>
    /// <param name="readAsync">Reads them.</param>
    public static IServiceCollection AddMeterReading<T>(this IServiceCollection services, Func<T, CancellationToken, Task> readAsync) where T : class =>
        services.AddSingleton<T>().AddSingleton(provider => new MeterReading(typeof(T).Name, stop => readAsync(provider.GetRequiredService<T>(), stop)));
}

/// <summary>Figures that somebody must fetch before they can be told.</summary>
public sealed record MeterReading(string Name, Func<CancellationToken, Task> ReadAsync);
