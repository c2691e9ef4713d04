using Hotline.Tests.Support;
using Quartz;

namespace Hotline.Tests.Schedules;

/// <summary>The tables of the clustered schedules, as SQL for administrators who make tables themselves; the scripts are Quartz's own, of the version that is used.</summary>
public sealed class QuartzScriptTests
{
    [Theory]
    [InlineData("postgres", "postgresql")]
    [InlineData("sqlServer", "sqlserver")]
    public void The_committed_script_is_that_of_the_version_in_use(string theirs, string ours) => Generated.Whole($"db/scripts/quartz-{ours}.sql", Script(theirs));

    [Fact]
    public void The_script_for_SQL_Server_is_T_SQL() => Assert.Empty(TSql.Errors(Script("sqlServer")));

    /// <summary>Quartz keeps its statements apart by a line of its own and leaves gaps for the prefix of its tables; a database client wants neither.</summary>
    private static string Script(string name)
    {
        using var resource = typeof(CronExpression).Assembly.GetManifestResourceStream($"Quartz.Impl.AdoJobStore.Schema.create_{name}.sql")!;
        var statements = new StreamReader(resource).ReadToEnd().ReplaceLineEndings("\n").Split("\n--;;\n").Select(Statement).Where(statement => statement.Length > 0);
        return $"-- Tables of the clustered schedules, Quartz {typeof(CronExpression).Assembly.GetName().Version!.ToString(3)}. Creates what is missing; run it as often as you like.\n\n"
            + string.Concat(statements.Select(statement => $"{statement.TrimEnd(';')};\n{(name == "sqlServer" ? "GO\n" : "")}\n"));
    }

    private static string Statement(string text) => string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("--", StringComparison.Ordinal))).Replace("{0}", "QRTZ_", StringComparison.Ordinal).Replace("{1}", "QRTZ_", StringComparison.Ordinal).Trim();
}
