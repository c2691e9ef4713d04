using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Hotline.Tests.Hosting;

/// <summary>A database that has no room in time is answered 503, so that programs ask again; one that fails 500.</summary>
public sealed class DatabaseBusyTests
{
    [Fact]
    public async Task Who_gets_no_connection_in_time_is_told_that_the_database_is_busy()
    {
        var one = new NpgsqlConnectionStringBuilder(await (await PostgresCluster.Shared).NewDatabaseAsync()) { MaxPoolSize = 1, Timeout = 1 }.ToString();
        await using var holder = new NpgsqlConnection(one);
        await holder.OpenAsync();
        await using var db = new PostgreSqlHotlineDb(new DbContextOptionsBuilder<PostgreSqlHotlineDb>().UseNpgsql(one).Options);
        Assert.Equal(503, await StatusOfAsync(await Record.ExceptionAsync(() => db.Database.BeginTransactionAsync())));
        Assert.Equal(503, await StatusOfAsync(await Record.ExceptionAsync(() => db.Tickets.AnyAsync())));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_a_failure()
    {
        await using var db = new PostgreSqlHotlineDb(new DbContextOptionsBuilder<PostgreSqlHotlineDb>().UseNpgsql("Host=127.0.0.1;Port=9;Username=hotline;Database=hotline").Options);
        Assert.Equal(500, await StatusOfAsync(await Record.ExceptionAsync(() => db.Tickets.AnyAsync())));
        Assert.Equal(500, await StatusOfAsync(new InvalidOperationException("The carrier did not answer.", new TimeoutException())));
    }

    private static async Task<int> StatusOfAsync(Exception failure)
    {
        await using var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Response.Body = new MemoryStream();
        await new Problems(services.GetRequiredService<IProblemDetailsService>(), NullLogger<Problems>.Instance).TryHandleAsync(http, failure, CancellationToken.None);
        return http.Response.StatusCode;
    }
}
