using Hotline.Api.Hosting;
using Hotline.Api.Offers.Workbench;
using Hotline.Dispatch.Matching.Simulations;
using Hotline.Tests.Support;

namespace Hotline.Tests.Offers;

public sealed class SimulateVerbTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_policies_stand_side_by_side()
    {
        var text = new StringWriter();
        PolicyTable.Print(text, [
            new SimulationFigures("one", 10, 0.9, 1.25, 4, 0.1, 1.5, 6, 0.99, 1.2), new SimulationFigures("two", 10, 1, 2, 5, 0, 11, 9, 0.5, double.PositiveInfinity)]);
        var lines = text.ToString().Split(Environment.NewLine);
        Assert.Equal(["one", "two"], Words(lines[0]));
        Assert.Equal(["accepted", "90.0", "%", "100.0", "%"], Words(lines[1]));
        Assert.Equal(["pings", "per", "ticket", "1.500", "11.000"], Words(lines[5]));
        Assert.Equal(9, lines.Count(line => line.Length > 0));
    }

    [Fact]
    public async Task It_runs_with_and_without_files_and_says_what_is_wrong_with_one()
    {
        var sound = Written("mine.json", """{"version":2,"weights":{"travel":1,"fairShare":1}}""");
        Assert.Equal(0, await RunAsync("--days", "1", "--seed", "7"));
        Assert.Equal(0, await RunAsync("--days", "1", "--policy", sound, "--against", sound));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("--days", "1", "--policy", Written("negative.json", """{"weights":{"travel":-1}}""")));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("--days", "1", "--policy", Written("words.json", "a policy")));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("--days", "1", "--against", folder.File("missing.json")));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("--days", "1", "--policy", "in-effect"));
    }

    [Theory]
    [InlineData("--days", "0", "--days is 1 to 3660.")]
    [InlineData("--seed", "many", "--seed is a whole number.")]
    [InlineData("--day", "20.11.2026", "--day is a date such as 2026-11-20, not \"20.11.2026\".")]
    [InlineData("--line", "hotline", "--line goes with --day.")]
    [InlineData("30", "1", "\"30\" is not known here.")]
    public void A_word_that_cannot_be_is_named(string option, string value, string sentence) => Assert.Equal((null, sentence), SimulateOperands.Read([option, value]));

    private static Task<int> RunAsync(params string[] words) => SimulateVerb.Verb.RunAsync(null!, words, CancellationToken.None);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Written(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
