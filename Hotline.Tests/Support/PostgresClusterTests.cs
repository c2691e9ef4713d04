using Npgsql;

namespace Hotline.Tests.Support;

public class PostgresClusterTests
{
    [Fact]
    public async Task Each_database_is_its_own_and_carries_what_its_template_was_prepared_with()
    {
        var cluster = await PostgresCluster.Shared;
        var prepared = 0;
        async Task Prepare(string database)
        {
            Interlocked.Increment(ref prepared);
            await ScalarAsync(database, "CREATE TABLE notes (body text)");
            await ScalarAsync(database, "INSERT INTO notes VALUES ('维修')");
        }

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => cluster.NewDatabaseAsync("support_test", Prepare)));
        await ScalarAsync(made[0], "INSERT INTO notes VALUES ('only here')");

        Assert.Equal(1, prepared);
        Assert.Equal(2L, await ScalarAsync(made[0], "SELECT count(*) FROM notes"));
        Assert.Equal("维修", await ScalarAsync(made[1], "SELECT max(body) FROM notes"));
        Assert.Equal(1L, await ScalarAsync(made[3], "SELECT count(*) FROM notes"));
    }

    [Fact]
    public async Task The_server_is_durable_as_in_production_and_lives_in_another_time_zone_than_the_data()
    {
        var database = await (await PostgresCluster.Shared).NewDatabaseAsync();
        Assert.Equal("on", await ScalarAsync(database, "SHOW fsync"));
        Assert.Equal("on", await ScalarAsync(database, "SHOW synchronous_commit"));
        Assert.Equal("Asia/Shanghai", await ScalarAsync(database, "SHOW timezone"));
    }

    private static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
