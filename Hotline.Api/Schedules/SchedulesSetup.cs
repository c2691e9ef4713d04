using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Hosting.Meters;
using Microsoft.Extensions.Options;
using Quartz;

namespace Hotline.Api.Schedules;

/// <summary>Everything that happens by itself. Under the manual clock nothing runs but by <c>/dev/clock</c>.</summary>
public static class SchedulesSetup
{
    /// <summary>The zone of all schedules; the district's.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Work that waits in the database for its instant.</summary>
    public static IServiceCollection AddDueWork<T>(this IServiceCollection services) where T : class, IDueWork =>
        services.AddScoped<T>().AddSingleton(new DueWorkKind(typeof(T)));

    /// <summary>Work that the calendar calls for.</summary>
    public static IServiceCollection AddScheduledWork<T>(this IServiceCollection services) where T : class, IScheduledWork =>
        services.AddScoped<T>().AddSingleton(ScheduledWorkKind.Of<T>());

    /// <summary>Call it after every slice has added its work.</summary>
    public static IServiceCollection AddSchedules(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<WorkRunner>().AddSingleton<ScheduleMeters>().AddSingleton<Timetable>().AddScoped<WorkRuns>().AddScoped<ListSchedules>();
        services.AddSingleton<IValidateOptions<ScheduleOptions>, ScheduleOptionsCheck>().AddOptions<ScheduleOptions>().BindConfiguration("Hotline:Schedules").ValidateOnStart();
        services.AddMeterReading<OverdueWork>((meter, stop) => meter.ReadAsync(stop));
        services.AddScheduledWork<Sweep>();
        if (IsManual(services))
        {
            services.AddSingleton<ClockStepper>();
            return services;
        }
        services.AddHostedService<Waker>();
        var database = configuration.GetSection("Hotline:Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        var options = configuration.GetSection("Hotline:Schedules").Get<ScheduleOptions>() ?? new ScheduleOptions();
        var kinds = services.Select(service => service.ImplementationInstance).OfType<ScheduledWorkKind>().ToList();
        services.AddQuartz(quartz =>
        {
            switch (database.Provider)
            {
                // Quartz refuses to cluster on SQLite; one process owns the file anyway, and what must not be lost waits in the database as due work.
                case DatabaseProvider.Sqlite: quartz.UseInMemoryStore(); break;
                case DatabaseProvider.PostgreSql: quartz.UsePersistentStore(store => { store.ProvisionSchema(); store.UsePostgres(database.ConnectionString); store.UseClustering(); }); break;
                case DatabaseProvider.SqlServer: quartz.UsePersistentStore(store => { store.ProvisionSchema(); store.UseSqlServer(database.ConnectionString); store.UseClustering(); }); break;
            }
            // A bad expression would end the start with Quartz's words; the check of the options says it in ours.
            foreach (var kind in kinds.Where(kind => ScheduleOptions.IsCron(options.CronOf(kind)))) kind.AddTo(quartz, options.CronOf(kind));
        });
        if (database.Provider == DatabaseProvider.Sqlite) services.AddHostedService<MakeUpMissedRuns>();
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    private static bool IsManual(IServiceCollection services) => services.Any(service => service.ImplementationInstance is ManualTimeProvider);
}

/// <summary>The net: whatever a waker may have missed is looked at every 15 s.</summary>
public sealed class Sweep(Data.Signals.CommitSignals signals) : IScheduledWork
{
    public static string Name => "sweep";

    public static string Cron => "0/15 * * * * ?";

    public Task RunAsync(CancellationToken stop)
    {
        signals.RingAll();
        return Task.CompletedTask;
    }
}
