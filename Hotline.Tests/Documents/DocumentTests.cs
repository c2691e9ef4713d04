using System.Text.RegularExpressions;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Architecture;
using Hotline.Tests.Support;

namespace Hotline.Tests.Documents;

/// <summary>The pages say what the code does; where they are made from the code, they are still what would be made.</summary>
public partial class DocumentTests
{
    [Fact]
    public void The_readme_draws_the_life_of_a_ticket_as_the_table_has_it() => Generated.Section("README.md", "life", LifeDiagram.Draw());

    [Fact]
    public void The_drawing_shows_every_step_of_every_status()
    {
        var drawing = LifeDiagram.Draw();
        Assert.All(Enum.GetNames<TicketStep>().Concat(Enum.GetNames<TicketStatus>()), word => Assert.Matches($@"\b{word}\b", drawing));
    }

    [Fact]
    public void The_operations_page_lists_every_setting_with_its_default() => Generated.Section("docs/operations.md", "settings", SettingsTable.Draw());

    [Fact]
    public void Every_setting_that_the_host_reads_is_on_the_operations_page()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "operations.md"));
        var sections = SettingsTable.Sections.Select(each => each.Section).ToHashSet();
        var read = SourceFiles.All().Where(file => file.Path.StartsWith("Hotline.Api/", StringComparison.Ordinal) && file.IsCode)
            .SelectMany(file => file.Lines).SelectMany(line => SettingKey().Matches(line)).Select(match => match.Groups["key"].Value).Distinct().ToList();
        Assert.Contains("Hotline:PublicUrl", read);
        Assert.All(read.Where(key => !sections.Contains(key)), key =>
            Assert.True(page.Contains($"`{key}`", StringComparison.Ordinal), $"docs/operations.md does not say what {key} is. A key of its own goes into the table there, a section bound to a record into SettingsTable.cs."));
    }

    [Fact]
    public void The_operations_page_lists_every_command_verb()
    {
        var lines = SourceFiles.All().Where(file => file.Path.StartsWith("Hotline.Api/", StringComparison.Ordinal) && file.IsCode).SelectMany(file => file.Lines).ToList();
        var verbs = lines.Select(line => Verb().Match(line)).Where(match => match.Success).OrderBy(match => match.Groups["name"].Value, StringComparer.Ordinal).ToList();
        Assert.Equal(lines.Count(line => line.Contains("new CommandVerb(", StringComparison.Ordinal)), verbs.Count);
        // Without the type's name the page would not see the verb.
        Assert.DoesNotContain(lines, line => line.Contains("CommandVerb", StringComparison.Ordinal) && line.Contains("= new(", StringComparison.Ordinal));
        Generated.Section("docs/operations.md", "verbs", "| verb | what |\n|---|---|\n"
            + string.Join('\n', verbs.Select(verb => $"| `{$"{verb.Groups["name"]} {verb.Groups["operands"]}".Trim()}` | {verb.Groups["purpose"]} |")));
    }

    [Fact]
    public void Every_decision_is_in_the_index_and_says_what_was_rejected()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", "decisions"), "*.md").Where(page => Path.GetFileName(page) != "README.md").Order(StringComparer.Ordinal).ToList();
        Assert.All(pages, page => Assert.Matches(@"\*\*Rejected", File.ReadAllText(page)));
        Generated.Section("docs/decisions/README.md", "index",
            string.Join('\n', pages.Select(page => $"- [{File.ReadLines(page).First().TrimStart('#', ' ')}]({Path.GetFileName(page)})")));
    }

    [Fact]
    public void Every_day_that_must_work_names_tests_that_run()
    {
        var tests = typeof(DocumentTests).Assembly.GetTypes().SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}")).ToHashSet();
        var rows = File.ReadLines(Repository.PathOf("docs", "situations.md")).Where(line => NumberedRow().IsMatch(line)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var named = TestName().Matches(row).Select(match => match.Groups["test"].Value).ToList();
            Assert.NotEmpty(named);
            Assert.All(named, test => Assert.Contains(test, tests));
        });
    }

    [Fact]
    public void Every_link_between_our_pages_leads_somewhere()
    {
        var broken = SourceFiles.All().Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(file => file.Lines.SelectMany(line => Link().Matches(line)).Select(match => match.Groups["to"].Value)
                .Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith('#'))
                .Where(to => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(file.Path)!, to.Split('#')[0])))
                .Select(to => $"{file.Path}: {to}"));
        Assert.Empty(broken);
    }

    [GeneratedRegex("\"(?<key>Hotline(?::[A-Za-z]+)+)\"")]
    private static partial Regex SettingKey();

    [GeneratedRegex("new CommandVerb\\(\"(?<name>[^\"]+)\", \"(?<operands>[^\"]*)\", \"(?<purpose>[^\"]+)\"")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex NumberedRow();

    [GeneratedRegex(@"`(?<test>\w+Tests\.\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();
}
