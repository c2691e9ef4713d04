using Hotline.Api.Data.Backups;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Inbox;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Signals;
using Hotline.Api.Data.Views;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Deadlines;
using Microsoft.Data.Sqlite;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hotline.Api.Data;

/// <summary>Puts the database, its writer gate, the histories and the boxes into the house.</summary>
public static class DataSetup
{
    public static IServiceCollection AddHotlineData(this IServiceCollection services, IConfiguration configuration, DataDirectory directory)
    {
        var options = configuration.GetSection("Hotline:Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton(options).AddSingleton(directory);
        if (options.LongestWait <= TimeSpan.Zero || options.LongestWait > TimeSpan.FromDays(1))
            throw new InvalidOperationException($"Hotline:Database:LongestWait '{options.LongestWait}' is not longer than nothing and at most a day.");
        services.AddSingleton(new WriterGate(options.Provider == DatabaseProvider.Sqlite, options.LongestWait));
        // Made when first asked for: a restore into an empty directory must not find keys that nothing was written with.
        services.AddSingleton(_ => HistoryKey.FromFile(directory.KeyFile("history.key")));
        services.AddSingleton(_ => LinkTokens.FromFile(directory.KeyFile("links.key")));
        services.AddSingleton<CommitSignals>().AddSingleton<QueuePosition>().AddSingleton<Catalogues>();
        // The carrier's profile may say otherwise; without one everything is allowed.
        services.TryAddSingleton(new ContactLimits());
        services.AddOptions<PromisePolicy>().BindConfiguration("Hotline:Promises");
        services.AddViews(configuration);
        services.AddScoped<Write>().AddScoped<TicketWriting>().AddScoped<ManyTickets>().AddScoped<ConversationWriting>().AddScoped<HistoryWriter>().AddScoped<NoticePost>().AddScoped<FactEffects>().AddScoped<MerchantLedger>().AddScoped<MatchGrounds>().AddScoped<InboxGate>().AddScoped<OutboxFate>();
        services.AddScoped<MakeBackup>().AddScoped<RestoreBackup>().AddSingleton(BackupVerbs.Backup).AddSingleton(BackupVerbs.Restore).AddSingleton(SchemaVerb.Migrate);
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                var path = options.ConnectionString is { Length: > 0 } given ? given : $"Data Source={directory.File("hotline.db")}";
                var connection = new SqliteConnectionStringBuilder(path) { DefaultTimeout = 30, ForeignKeys = true }.ToString();
                services.AddDbContext<HotlineDb, SqliteHotlineDb>(builder => builder.ConfigureWarnings(LogOnce)
                    .UseSqlite(connection, sqlite => sqlite.MigrationsHistoryTable("SchemaVersions").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                    .AddInterceptors(SqlitePragmas.Instance));
                break;
            case DatabaseProvider.PostgreSql:
                services.AddDbContext<HotlineDb, PostgreSqlHotlineDb>(builder => builder.ConfigureWarnings(LogOnce).UseNpgsql(options.ConnectionString, postgres =>
                {
                    postgres.MigrationsHistoryTable("SchemaVersions").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                    if (options.MaxBatchSize > 0) postgres.MaxBatchSize(options.MaxBatchSize);
                }));
                break;
            case DatabaseProvider.SqlServer:
                services.AddDbContext<HotlineDb, SqlServerHotlineDb>(builder => builder.ConfigureWarnings(LogOnce).UseSqlServer(options.ConnectionString, server =>
                {
                    server.MigrationsHistoryTable("SchemaVersions").UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery);
                    if (options.MaxBatchSize > 0) server.MaxBatchSize(options.MaxBatchSize);
                }));
                break;
            default:
                throw new InvalidOperationException($"Hotline:Database:Provider '{options.Provider}' is not one of Sqlite, PostgreSql, SqlServer.");
        }
        return services;
    }

    // Whoever catches the exception logs it, or expected it: two deliveries of one webhook meet at its unique key every day.
    private static void LogOnce(WarningsConfigurationBuilder warnings) =>
        warnings.Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug));
}
