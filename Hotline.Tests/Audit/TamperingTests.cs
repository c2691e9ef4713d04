using System.Globalization;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Audit;

/// <summary>Every way in which somebody with the database in his hands could change what happened is found and named.</summary>
public sealed class TamperingTests(AuditedDesk desk, ITestOutputHelper output) : IClassFixture<AuditedDesk>
{
    [Fact]
    public async Task An_untouched_trail_is_whole()
    {
        using var evidence = new Evidence(desk);
        Assert.Empty(await evidence.VerifyAsync());
    }

    [Theory]
    [InlineData("UPDATE HistoryPayloads SET Json = replace(Json, '说楼下也湿了', '没事') WHERE Json LIKE '%湿%' AND EntryId IN (SELECT Id FROM History WHERE TicketId = {0})", "altered-payload")]
    [InlineData("UPDATE HistoryPayloads SET Salt = '00' WHERE EntryId = (SELECT Id FROM History WHERE TicketId = {0} AND Seq = 2)", "altered-payload")]
    [InlineData("UPDATE History SET Digest = 'ab' WHERE TicketId = {0} AND Seq = 2", "altered-fact altered-payload")]
    [InlineData("UPDATE History SET \"By\" = 'agent:somebody' WHERE TicketId = {0} AND Seq = 3", "altered-fact")]
    [InlineData("UPDATE History SET At = '2026-11-22 01:00:00' WHERE TicketId = {0} AND Seq = 3", "altered-fact")]
    [InlineData("UPDATE History SET Kind = 'TicketClosed' WHERE TicketId = {0} AND Seq = 4", "altered-fact")]
    [InlineData("UPDATE History SET Hash = 'ab' WHERE TicketId = {0} AND Seq = 5", "altered-fact altered-head")]
    [InlineData("DELETE FROM HistoryPayloads WHERE EntryId = (SELECT Id FROM History WHERE TicketId = {0} AND Seq = 3)", "missing-payload")]
    [InlineData("DELETE FROM History WHERE TicketId = {0} AND Seq = 2", "missing-facts stray-payloads")]
    [InlineData("DELETE FROM History WHERE TicketId = {0} AND Seq = 5", "missing-facts stray-payloads")]
    [InlineData("DELETE FROM History WHERE TicketId = {0}", "missing-facts stray-payloads")]
    [InlineData("UPDATE History SET Seq = 9 - Seq WHERE TicketId = {0} AND Seq IN (4, 5)", "altered-fact altered-head", true)]
    [InlineData("UPDATE Tickets SET HistoryHead = 'ab' WHERE Id = {0}", "altered-head")]
    [InlineData("UPDATE Tickets SET HistoryCount = 4 WHERE Id = {0}", "altered-head extra-fact")]
    [InlineData("UPDATE Tickets SET HistoryCount = 6 WHERE Id = {0}", "missing-facts")]
    [InlineData("DELETE FROM History WHERE TicketId = {0} AND Seq = 5; UPDATE Tickets SET HistoryCount = 4 WHERE Id = {0}", "altered-head stray-payloads")]
    [InlineData("DELETE FROM History WHERE TicketId = {0}; UPDATE Tickets SET HistoryCount = 0, HistoryHead = '' WHERE Id = {0}", "no-history stray-payloads")]
    [InlineData("INSERT INTO History (TicketId, Seq, Kind, At, \"By\", Digest, Hash) SELECT TicketId, 6, Kind, At, \"By\", Digest, Hash FROM History WHERE TicketId = {0} AND Seq = 5", "altered-fact extra-fact missing-payload")]
    [InlineData("UPDATE History SET TicketId = 99 WHERE TicketId = {0} AND Seq = 5", "missing-facts stray-facts")]
    [InlineData("DELETE FROM Tickets WHERE Id = {0}", "deleted-ticket stray-facts")]
    [InlineData("DELETE FROM HistoryPayloads WHERE EntryId IN (SELECT Id FROM History WHERE TicketId = {0}); DELETE FROM History WHERE TicketId = {0}; DELETE FROM Tickets WHERE Id = {0}", "deleted-ticket")]
    public async Task Tampering_with_a_history_is_found(string sql, string codes, bool pastUniqueness = false)
    {
        using var evidence = new Evidence(desk, seals: false);
        var id = evidence.Look($"SELECT {Evidence.Second}");
        if (pastUniqueness) evidence.Tamper("DROP INDEX IX_History_TicketId_Seq");
        Assert.True(evidence.Tamper(string.Format(CultureInfo.InvariantCulture, sql, id)) > 0, "The tampering changed nothing.");

        var findings = await evidence.VerifyAsync();
        output.WriteLine(string.Join('\n', findings));
        Assert.Equal(codes.Split(' '), findings.Select(finding => finding.Split(' ')[0]).Distinct().Order());
        Assert.DoesNotContain(findings, finding => finding.Contains(desk.Numbers[0], StringComparison.Ordinal) || finding.Contains(desk.Numbers[2], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ticket_that_was_deleted_without_a_trace_is_named_by_its_seal_and_by_its_number()
    {
        using var evidence = new Evidence(desk);
        Delete(evidence, evidence.Look($"SELECT {Evidence.Second}"));
        Assert.Equal([$"deleted-ticket {desk.Numbers[1]}", $"deleted-ticket {desk.Numbers[1]}"], await evidence.VerifyAsync());
    }

    [Fact]
    public async Task The_last_ticket_of_the_day_cannot_be_deleted_either()
    {
        using var evidence = new Evidence(desk, seals: false);
        Delete(evidence, evidence.Look("SELECT max(Id) FROM Tickets"));
        Assert.Equal([$"deleted-ticket {desk.Numbers[2]}"], await evidence.VerifyAsync());
    }

    [Fact]
    public async Task All_tickets_of_the_day_cannot_be_deleted_either()
    {
        using var evidence = new Evidence(desk, seals: false);
        Delete(evidence, "TicketId");
        Assert.Equal([$"deleted-ticket {desk.Numbers[0]} to {desk.Numbers[2]}"], await evidence.VerifyAsync());
    }

    [Fact]
    public async Task Who_has_the_key_as_well_can_forge_a_history_but_not_one_that_was_sealed()
    {
        using var evidence = new Evidence(desk);
        var id = evidence.Look($"SELECT {Evidence.Second}");
        var last = evidence.Look($"SELECT Hash FROM History WHERE TicketId = {id} AND Seq = 3");
        evidence.Tamper($"DELETE FROM HistoryPayloads WHERE EntryId IN (SELECT Id FROM History WHERE TicketId = {id} AND Seq > 3); DELETE FROM History WHERE TicketId = {id} AND Seq > 3; "
            + $"UPDATE Tickets SET HistoryCount = 3, HistoryHead = '{evidence.Key.Head(long.Parse(id, CultureInfo.InvariantCulture), 3, last)}' WHERE Id = {id}");
        Assert.Equal([$"missing-facts {desk.Numbers[1]}", $"missing-facts {desk.Numbers[1]}"], await evidence.VerifyAsync());
    }

    [Fact]
    public async Task Another_key_fits_nothing()
    {
        using var evidence = new Evidence(desk);
        File.WriteAllText(evidence.KeyFile, new string('0', 64));
        Assert.Equal([.. desk.Numbers.Select(number => $"altered-head {number}"), "altered-seal seal 1", "altered-seal seal 2"], await evidence.VerifyAsync());
    }

    /// <summary>Whatever one value of one row is changed to, it is found: history, payload, head, seal.</summary>
    [Fact]
    public async Task Any_single_change_is_found()
    {
        using var evidence = new Evidence(desk);
        var random = new Random(Seeds.Take(output));
        (string Table, string Key, string[] Columns)[] places =
        [
            ("History", "Id", ["TicketId", "Seq", "Kind", "At", "\"By\"", "Digest", "Hash"]),
            ("HistoryPayloads", "EntryId", ["Salt", "Json"]),
            ("Tickets", "Id", ["HistoryCount", "HistoryHead", "Number"]),
            ("Seals", "Id", ["Day", "Tickets", "Root", "PreviousRoot", "SealedAt"]),
        ];
        evidence.Tamper("DROP INDEX IX_History_TicketId_Seq");
        for (var i = 0; i < FullRun.Times(40, 1000); i++)
        {
            var (table, key, columns) = places[random.Next(places.Length)];
            var column = columns[random.Next(columns.Length)];
            var row = evidence.Look($"SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {random.Next(int.Parse(evidence.Look($"SELECT count(*) FROM {table}"), CultureInfo.InvariantCulture))}");
            var before = evidence.Look($"SELECT quote({column}) FROM {table} WHERE {key} = {row}");
            var after = Mutate(before, random);
            evidence.Tamper($"UPDATE {table} SET {column} = {after} WHERE {key} = {row}");
            Assert.True((await evidence.VerifyAsync()).Count > 0, $"{table}.{column} of row {row}: {before} became {after} and nothing was found.");
            evidence.Tamper($"UPDATE {table} SET {column} = {before} WHERE {key} = {row}");
        }
        Assert.Empty(await evidence.VerifyAsync());
    }

    private static string Mutate(string quoted, Random random)
    {
        if (quoted[0] != '\'') return (long.Parse(quoted, CultureInfo.InvariantCulture) + random.Next(1, 5)).ToString(CultureInfo.InvariantCulture);
        var text = quoted[1..^1];
        // Of an instant or a day a digit, so that it can still be read; of anything else any character.
        int[] digits = [.. Enumerable.Range(0, text.Length).Where(at => char.IsAsciiDigit(text[at]))];
        if (text.Length == 0 || digits.Length == 0) return $"'{text}x'";
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, out _)) return $"'{text[..3]}{(char)('0' + ((text[3] - '0' + random.Next(1, 10)) % 10))}{text[4..]}'";
        var at = digits[random.Next(digits.Length)];
        return $"'{text[..at]}{(char)('0' + ((text[at] - '0' + random.Next(1, 10)) % 10))}{text[(at + 1)..]}'";
    }

    private static void Delete(Evidence evidence, string id) => evidence.Tamper(
        $"DELETE FROM HistoryPayloads WHERE EntryId IN (SELECT Id FROM History WHERE TicketId = {id}); DELETE FROM Tickets WHERE Id IN (SELECT TicketId FROM History WHERE TicketId = {id}); DELETE FROM History WHERE TicketId = {id}");
}
