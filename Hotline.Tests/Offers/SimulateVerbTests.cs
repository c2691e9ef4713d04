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
        SimulatePolicies.Print(text, "7 days", [
            new SimulationFigures("one", 10, 0.9, 1.25, 4, 0.1, 1.5, 6, 0.99, 1.2), new SimulationFigures("two", 10, 1, 2, 5, 0, 11, 9, 0.5, double.PositiveInfinity)]);
        var lines = text.ToString().Split(Environment.NewLine);
        Assert.Equal(["one", "two"], Words(lines[1]));
        Assert.Equal(["accepted", "90.0", "%", "100.0", "%"], Words(lines[2]));
        Assert.Equal(["pings", "per", "ticket", "1.500", "11.000"], Words(lines[6]));
        Assert.Equal(10, lines.Count(line => line.Length > 0));
    }

    [Fact]
    public async Task It_runs_with_and_without_files_and_says_what_is_wrong_with_one()
    {
        var sound = Written("mine.json", """{"version":2,"weights":{"travel":1,"fairShare":1}}""");
        Assert.Equal(0, await RunAsync("1", "7"));
        Assert.Equal(0, await RunAsync("1", sound, sound));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("1", Written("negative.json", """{"weights":{"travel":-1}}""")));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("1", Written("words.json", "a policy")));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("1", folder.File("missing.json")));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("0"));
        Assert.Equal(CommandVerbs.Misused, await RunAsync("1", "2", sound, sound, sound));
    }

    private static Task<int> RunAsync(params string[] words) => SimulatePolicies.Verb.RunAsync(null!, words, CancellationToken.None);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Written(string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
