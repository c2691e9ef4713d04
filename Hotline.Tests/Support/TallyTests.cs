namespace Hotline.Tests.Support;

/// <summary>The last line of <c>./test.sh</c> is the proof that people look at, so the counting has tests of its own.</summary>
public class TallyTests
{
    private const string GreenVitest = """{"numPassedTests":4,"numFailedTests":0,"numPendingTests":1,"numTodoTests":0,"testResults":[]}""";

    [Fact]
    public void Both_suites_are_added_up()
    {
        var tally = Tally(Trx(total: 10, executed: 8, passed: 8), GreenVitest, "0", "0");
        Assert.Equal(0, tally.ExitCode);
        Assert.Equal("12 passed, 0 failed, 3 skipped", LastLine(tally));
        Assert.Contains("Hotline.Tests", tally.Output);
    }

    [Fact]
    public void A_failed_test_fails_the_run()
    {
        var tally = Tally(Trx(total: 10, executed: 10, passed: 9), GreenVitest, "1", "0");
        Assert.Equal(1, tally.ExitCode);
        Assert.Equal("13 passed, 1 failed, 1 skipped", LastLine(tally));
    }

    [Fact]
    public void A_suite_that_ran_nothing_is_a_failure_even_when_its_runner_was_content()
    {
        var tally = Tally(Trx(total: 5, executed: 0, passed: 0), GreenVitest, "0", "0");
        Assert.Equal(1, tally.ExitCode);
        Assert.Equal("4 passed, 1 failed, 6 skipped", LastLine(tally));
        Assert.Contains("nothing ran", tally.Output);
    }

    [Fact]
    public void No_result_at_all_is_a_failure_of_each_suite() => Assert.Equal("0 passed, 2 failed, 0 skipped", LastLine(Tally(null, null, "0", "0")));

    [Fact]
    public void A_runner_that_breaks_off_after_green_tests_is_a_failure()
    {
        var tally = Tally(Trx(total: 10, executed: 10, passed: 10), GreenVitest, "134", "0");
        Assert.Equal("14 passed, 1 failed, 1 skipped", LastLine(tally));
        Assert.Contains("broke off with exit code 134", tally.Output);
    }

    [Fact]
    public void A_console_test_file_that_does_not_load_is_a_failure()
    {
        const string broken = """{"numPassedTests":4,"numFailedTests":0,"numPendingTests":0,"numTodoTests":0,"testResults":[{"status":"failed","assertionResults":[]}]}""";
        Assert.Equal("12 passed, 1 failed, 0 skipped", LastLine(Tally(Trx(total: 8, executed: 8, passed: 8), broken, "0", "1")));
    }

    private static string Trx(int total, int executed, int passed) => $"""
        <TestRun><TestDefinitions><UnitTest><TestMethod codeBase="x/bin/Hotline.Tests.dll" /></UnitTest></TestDefinitions>
        <ResultSummary outcome="Completed"><Counters total="{total}" executed="{executed}" passed="{passed}" failed="{executed - passed}" notExecuted="0" /></ResultSummary></TestRun>
        """;

    private static Command.Outcome Tally(string? trx, string? vitest, string dotnetExit, string consoleExit)
    {
        using var results = new TemporaryDirectory();
        Directory.CreateDirectory(results.File("dotnet"));
        Directory.CreateDirectory(results.File("console"));
        if (trx is not null) File.WriteAllText(results.File("dotnet/run.trx"), trx);
        if (vitest is not null) File.WriteAllText(results.File("console/Hotline.AgentConsole.json"), vitest);
        return Command.Run("node", Repository.PathOf("build", "tally.mjs"), results.Path, dotnetExit, consoleExit);
    }

    private static string LastLine(Command.Outcome tally) => tally.Output.TrimEnd().Split('\n')[^1];
}
