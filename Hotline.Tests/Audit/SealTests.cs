using Hotline.Api.Audit.Seals;
using Hotline.Tests.Support;

namespace Hotline.Tests.Audit;

public sealed class SealTests(AuditedDesk desk) : IClassFixture<AuditedDesk>
{
    [Fact]
    public async Task A_seal_names_only_what_grew_and_carries_the_root_before()
    {
        using var evidence = new Evidence(desk);
        var folder = new SealFolder(evidence.Seals);
        var (first, second) = (folder.Header(1)!, folder.Header(2)!);
        Assert.Equal((3, ""), (first.Tickets, first.PreviousRoot));
        Assert.Equal((1, first.Root), (second.Tickets, second.PreviousRoot));
        Assert.StartsWith($"2 {desk.Numbers[1]} 5 ", folder.Lines(2).Single(), StringComparison.Ordinal);
        Assert.Empty(await evidence.VerifyAsync());
    }

    [Fact]
    public async Task Each_night_seals_once_however_often_it_is_asked()
    {
        using var evidence = new Evidence(desk, seals: false);
        await evidence.SealByNightAsync();
        await evidence.SealByNightAsync();
        evidence.Clock.Advance(TimeSpan.FromHours(23));
        await evidence.SealByNightAsync();
        await evidence.SealByNightAsync();
        evidence.Clock.Advance(TimeSpan.FromDays(3));
        await evidence.SealByNightAsync();

        // On the 24th at 10:00 in Shanghai the 23rd is sealed, on the 25th at 09:00 the 24th; after three days in which nobody was there the 27th.
        Assert.Equal("2026-11-23 2026-11-24 2026-11-27", evidence.Look("SELECT group_concat(Day, ' ') FROM Seals"));
        Assert.Empty(await evidence.VerifyAsync());
    }

    [Theory]
    [InlineData("DELETE FROM Seals WHERE Id = 1", "missing-seal")]
    [InlineData("DELETE FROM Seals WHERE Id = 2", "unrecorded-seal")]
    [InlineData("UPDATE Seals SET Root = 'ab' WHERE Id = 2", "altered-seal")]
    [InlineData("UPDATE Seals SET PreviousRoot = 'ab' WHERE Id = 2", "altered-seal")]
    [InlineData("UPDATE Seals SET Day = '2026-01-01' WHERE Id = 2", "altered-seal")]
    [InlineData("UPDATE Seals SET Tickets = 9 WHERE Id = 2", "altered-seal")]
    public async Task Tampering_with_the_rows_of_seals_is_found(string sql, string code)
    {
        using var evidence = new Evidence(desk);
        Assert.Equal(1, evidence.Tamper(sql));
        Assert.Equal([code], (await evidence.VerifyAsync()).Select(finding => finding.Split(' ')[0]).Distinct());
    }

    [Fact]
    public async Task Tampering_with_the_files_of_seals_is_found()
    {
        using var evidence = new Evidence(desk);
        var file = evidence.PathOf(1);
        var whole = File.ReadAllText(file);
        async Task Found(string finding) => Assert.Contains(finding, await evidence.VerifyAsync());

        File.WriteAllText(file, whole.Replace(" 4 ", " 3 ", StringComparison.Ordinal));
        await Found("altered-seal seal 1");
        File.WriteAllLines(file, whole.Split('\n')[..2]);
        await Found("altered-seal seal 1");
        File.WriteAllText(file, whole.Replace("\"tickets\":3", "\"tickets\":2", StringComparison.Ordinal));
        await Found("altered-seal seal 1");
        File.WriteAllText(file, "nonsense");
        await Found("altered-seal seal 1");
        File.Delete(file);
        await Found("missing-seal seal 1");
        File.WriteAllText(file, whole);
        Assert.Empty(await evidence.VerifyAsync());
    }

    [Fact]
    public async Task A_copy_kept_elsewhere_shows_what_was_rewritten_together_with_the_seals()
    {
        using var evidence = new Evidence(desk);
        using var elsewhere = new TemporaryDirectory();
        foreach (var file in Directory.GetFiles(evidence.Seals)) File.Move(file, elsewhere.File(Path.GetFileName(file)));
        evidence.Tamper("DELETE FROM Seals");

        Assert.Empty(await evidence.VerifyAsync());
        Assert.Equal(["unrecorded-seal seal 1", "unrecorded-seal seal 2"], await evidence.VerifyAsync(elsewhere.Path));
    }

    [Fact]
    public async Task A_seal_whose_row_was_lost_in_a_crash_is_recorded_by_the_next()
    {
        using var evidence = new Evidence(desk);
        var root = evidence.Look("SELECT Root FROM Seals WHERE Id = 2");
        evidence.Tamper("DELETE FROM Seals WHERE Id = 2");
        Assert.Equal(root, (await evidence.SealAsync()).Root);
        Assert.Empty(await evidence.VerifyAsync());
    }

    [Fact]
    public async Task A_seal_whose_file_was_lost_is_found_and_the_next_seals_everything_anew()
    {
        using var evidence = new Evidence(desk);
        File.Delete(evidence.PathOf(2));
        Assert.Equal(3, (await evidence.SealAsync()).Tickets);
        Assert.Equal(["missing-seal seal 2"], await evidence.VerifyAsync());
    }

    [Fact]
    public async Task Supervisors_read_evidence_and_seals_and_agents_do_not()
    {
        var supervisor = await desk.SignedInAsync("supervisor");
        var seals = await supervisor.ReadAsync("/api/audit/seals?take=1");
        Assert.Equal(2, seals.GetProperty("items")[0].GetProperty("id").GetInt64());
        Assert.Equal("Matches", seals.GetProperty("items")[0].Text("file"));
        Assert.Equal("2", seals.Text("next"));

        var audit = await supervisor.ReadAsync($"/api/audit/{desk.Numbers[0]}?take=3");
        Assert.True(audit.GetProperty("intact").GetBoolean());
        Assert.Equal(["TicketOpened", "TicketTriaged", "NoteAdded"], audit.GetProperty("items").EnumerateArray().Select(item => item.Text("kind")));
        Assert.Equal(4, (await supervisor.ReadAsync($"/api/audit/{desk.Numbers[0]}?after={audit.Text("next")}")).GetProperty("items")[0].GetProperty("seq").GetInt32());
        Assert.DoesNotContain("邻居", audit.ToString(), StringComparison.Ordinal);

        var agent = await desk.SignedInAsync("agent");
        await agent.RefusedAsync(HttpMethod.Get, "/api/audit/seals", null, 403);
        await agent.RefusedAsync(HttpMethod.Get, $"/api/audit/{desk.Numbers[0]}", null, 403);
        await supervisor.RefusedAsync(HttpMethod.Get, "/api/audit/261123-9999", null, 404);
    }

    [Fact]
    public void A_tree_of_leaves_has_the_root_that_RFC_6962_gives_it()
    {
        // Roots of the trees over the first leaves "" and 00 of the RFC's test data, here as the text that hashes alike.
        var empty = new MerkleRoot();
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", empty.End());
        var one = new MerkleRoot();
        one.Add("");
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", one.End());
        var two = new MerkleRoot();
        two.Add("");
        two.Add("\0");
        Assert.Equal("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", two.End());
        var three = new MerkleRoot();
        foreach (var leaf in new[] { "", "\0", "\u0010" }) three.Add(leaf);
        Assert.Equal("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", three.End());
    }
}
