using static Hotline.Tests.Architecture.SourceFiles;

namespace Hotline.Tests.Architecture;

/// <summary>Each rule of the architecture finds the violation that was put there for it: a guard that cannot fail guards nothing.</summary>
public class ArchitectureGuardTests
{
    private const string Root = "Hotline.Tests.Architecture.Violations";
    private static readonly Floorplan Host = new($"{Root}.Api", $"{Root}.{Floorplan.RazorNamespace}");
    private static readonly DispatchPurity Rules = new($"{Root}.Dispatch");

    [Theory]
    [InlineData("Tickets.SliceThatKnowsAChannel", "Messages.Channel")]
    [InlineData("Tickets.SliceThatKnowsAnotherSlice", "Offers.AnOffer")]
    [InlineData("Tickets.SliceThatKnowsTheCarrier", "Carrier.AnyCarrier")]
    [InlineData("Tickets.SliceThatKnowsInALambda", "Messages.Channel")]
    [InlineData("Tickets.SliceThatKnowsInAStateMachine", "Messages.Channel")]
    [InlineData("Tickets.SliceThatKnowsInAGeneric", "Messages.Channel")]
    [InlineData("Tickets.SliceThatKnowsTheDemo", "Demo.Everything")]
    [InlineData("Messages.ChannelThatKnowsAnotherChannel", "Calls.OtherChannel")]
    [InlineData("Messages.ChannelThatKnowsTheDesk", "Supervision.ForTheDeskAlone")]
    [InlineData("Data.DataThatKnowsASlice", "Offers.AnOffer")]
    [InlineData("Live.LiveThatKnowsTheCarrier", "Carrier.AnyCarrier")]
    public void Forbidden_knowledge_inside_the_host_is_found(string from, string to) =>
        Assert.Contains(Host.Violations(Assemblies.Tests), violation => violation.StartsWith($"{Root}.Api.{from} (", StringComparison.Ordinal) && violation.Contains($"{Root}.Api.{to} ("));

    [Fact]
    public void A_generated_page_is_judged_by_the_folder_of_its_path() =>
        Assert.Contains(Host.Violations(Assemblies.Tests), violation => violation.StartsWith($"{Root}.{Floorplan.RazorNamespace}.Pages_Merchants_Offer (Pages", StringComparison.Ordinal));

    [Theory]
    [InlineData("Gossip.InAFolderNobodyPlanned")]
    [InlineData("InNoFolder")]
    public void A_type_outside_the_planned_folders_is_found_with_a_helpful_sentence(string type) =>
        Assert.Contains(Host.Violations(Assemblies.Tests), violation => violation.StartsWith($"{Root}.Api.{type} lies", StringComparison.Ordinal) && violation.Contains("Floorplan.cs"));

    [Theory]
    [InlineData("Tickets.SliceThatBehaves")]
    [InlineData("Messages.ChannelThatBehaves")]
    [InlineData("Demo.Everything")]
    public void Allowed_knowledge_is_left_alone(string type) =>
        Assert.DoesNotContain(Host.Violations(Assemblies.Tests), violation => violation.StartsWith($"{Root}.Api.{type} ", StringComparison.Ordinal));

    [Theory]
    [InlineData("Hotline.Api/Tickets/A.cs", "using Hotline.Api.Accounts;", true)]
    [InlineData("Hotline.Api/Tickets/Deep/A.cs", "using static Hotline.Api.Messages.Words;", true)]
    [InlineData("Hotline.Api/Pages/A.cshtml", "@using Hotline.Api.Calls", true)]
    [InlineData("Hotline.Api/Pages/A.cshtml", "@using Hotline.Api.Offers", false)]
    [InlineData("Hotline.Api/Tickets/A.cs", "using Hotline.Api.Data.Model;", false)]
    [InlineData("Hotline.Api/Program.cs", "using Hotline.Api.Messages;", false)]
    public void A_forbidden_using_line_is_found_even_where_only_a_constant_is_used(string path, string line, bool isViolation) =>
        Assert.Equal(isViolation, new Floorplan("Hotline.Api", Floorplan.RazorNamespace).UsingViolations(path, [line]).Any());

    [Fact]
    public void A_file_in_another_folder_than_its_namespace_is_found()
    {
        Assert.Single(Misplaced(new("Hotline.Api/Tickets/A.cs", ["namespace Hotline.Api.Offers;"])));
        Assert.Single(Misplaced(new("Hotline.Api/Hotline/Api/Data/A.cs", ["namespace Hotline.Api.Data;"])));
        Assert.Empty(Misplaced(new("Hotline.Api/Tickets/A.cs", ["namespace Hotline.Api.Tickets;"])));
        Assert.Empty(Misplaced(new("db/migrations/Sqlite/A.cs", ["namespace Hotline.Api.Data.Migrations.Sqlite"])));
    }

    [Fact]
    public void A_rule_that_reads_the_clock_is_found() => Assert.Contains(Rules.BannedUses(Assemblies.Tests), violation => violation.Contains("RuleThatReadsTheClock uses System.DateTimeOffset.get_UtcNow()"));

    [Fact]
    public void Dice_without_a_seed_are_found_and_seeded_ones_are_not() =>
        Assert.Single(Rules.BannedUses(Assemblies.Tests), violation => violation.Contains("RuleThatRollsDice"));

    [Fact]
    public void A_rule_that_reads_a_file_is_found() => Assert.Contains(Rules.WorldlyUses(Assemblies.Tests), violation => violation.Contains("RuleThatReadsAFile touches the world outside: System.IO.File"));

    [Fact]
    public void A_rule_that_knows_matching_is_found_and_matching_may_know_rules()
    {
        var found = Assert.Single(Rules.KnowledgeOfMatching(Assemblies.Tests));
        Assert.Contains("RuleThatKnowsMatching", found);
    }

    [Fact]
    public void A_foreign_assembly_is_found() => Assert.Contains(Rules.ForeignAssemblies(Assemblies.Tests), violation => violation.Contains("Mono.Cecil"));

    [Fact]
    public void A_package_is_found_and_an_analyzer_is_not()
    {
        const string project = """<Project><ItemGroup><PackageReference Include="Moq" /><PackageReference Include="Analyzers" PrivateAssets="all" /></ItemGroup></Project>""";
        Assert.Contains("Moq", Assert.Single(DispatchPurity.PackagesOf(project)));
    }

    [Fact]
    public void An_assembly_of_ours_that_is_not_allowed_is_found() =>
        Assert.Equal(["Hotline.Tests refers to Hotline.Api."], Acquaintance.OurAssembliesIn(Assemblies.Tests, "Hotline.Dispatch"));

    [Theory]
    [InlineData("SliceThatBranchesOnTheDatabase calls Microsoft.EntityFrameworkCore.SqliteDatabaseFacadeExtensions.IsSqlite")]
    [InlineData("SliceThatWritesSql calls Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRaw")]
    public void Knowledge_of_the_database_outside_Data_is_found(string sentence) =>
        Assert.Contains(new DatabaseWords($"{Root}.Api").Violations(Assemblies.Tests), violation => violation.Contains(sentence));

    [Fact]
    public void Names_that_say_nothing_are_found()
    {
        var found = string.Join('\n', Naming.EmptyNames(Fixtures("Names")));
        Assert.Contains("TicketManager", found);
        Assert.Contains("PhoneUtils", found);
        Assert.Contains("OfferService", found);
        Assert.DoesNotContain("OneShare", found);
        Assert.Single(Naming.EmptyFileNames(["src/tickets/helpers.ts", "src/tickets/queue.ts"]));
    }

    [Fact]
    public void An_interface_with_one_implementation_is_found() => Assert.Contains("ILonely", Assert.Single(Naming.LonelyInterfaces(Fixtures("Names"))));

    [Fact]
    public void A_type_named_like_a_namespace_is_found() => Assert.Contains("Names.Violations", Assert.Single(Naming.NamesakesOfNamespaces(Fixtures("Names"))));

    [Fact]
    public void A_long_file_is_found_and_a_generated_one_is_not()
    {
        string[] lines = [.. Enumerable.Repeat("x", MostLines + 1)];
        SourceFile[] files = [new("Hotline.Api/Long.cs", lines), new("db/migrations/Sqlite/Long.cs", lines), new("a/schema.ts", ["// auto-generated", .. lines]), new("a/short.cs", lines[1..])];
        Assert.Contains("Hotline.Api/Long.cs", Assert.Single(TooLong(files)));
    }

    // The examples are put together from pieces, so that this file does not hold what it forbids.
    [Theory]
    [InlineData("Some.cs", "var path = \"/" + "home/somebody/x\";", true)]
    [InlineData("README.md", "cd /" + "work/checkout", true)]
    [InlineData("docs/a.md", "see /" + "tmp/log.txt", true)]
    [InlineData("Some.cs", "var path = @\"C:" + "\\Users\\somebody\";", true)]
    [InlineData("package-lock.json", "  \"resolved\": \"https:" + "//packages.example/x.tgz\",", true)]
    [InlineData(".npmrc", "registry" + "=https://packages.example/", true)]
    [InlineData("package-lock.json", "  \"url\": \"https:" + "//example.org/funding\"", false)]
    [InlineData("Some.cs", "app.MapGet(\"/api/work/orders\")", false)]
    [InlineData("docs/a.md", "https:" + "//example.org/home/page", false)]
    public void Traces_of_a_machine_are_found(string path, string line, bool isTrace) => Assert.Equal(isTrace, MachineTraces([new(path, [line])]).Any());

    [Fact]
    public void A_relaxed_build_is_found()
    {
        const string relaxed = "<Project><PropertyGroup><TreatWarningsAsErrors>false</TreatWarningsAsErrors><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>"
            + "<GenerateDocumentationFile>true</GenerateDocumentationFile><Nullable>enable</Nullable><NoWarn>$(NoWarn);CS0168</NoWarn></PropertyGroup></Project>";
        Assert.Equal(2, Strictness.Relaxations(relaxed).Count());
    }

    [Theory]
    [InlineData("#pragma warning " + "disable CA1031", true)]
    [InlineData("#pragma warning " + "disable CA1031 // One failure must not end the others.", false)]
    [InlineData("// TO" + "DO: later", true)]
    [InlineData("// @ts-" + "ignore", true)]
    [InlineData("var todo = tasks.Next();", false)]
    public void A_silenced_rule_and_work_put_off_are_found(string line, bool isEvasion) => Assert.Equal(isEvasion, Strictness.Evasions([new("Hotline.Api/A.cs", [line])]).Any());

    [Fact]
    public void A_reference_to_a_page_that_nobody_has_is_found() => Assert.Single(Strictness.PagesNobodyHas([new("a.cs", ["// as DESIGN" + " §8 says", "// by DESIGN"])]));

    [Fact]
    public void A_test_class_that_is_never_cleaned_up_is_found() =>
        Assert.Contains("TestClassThatIsNeverCleanedUp", Assert.Single(TestCleanup.NeverCleanedUp([typeof(Violations.TestClassThatIsNeverCleanedUp), typeof(Data.SqlServerTests)])));

    private static List<Mono.Cecil.TypeDefinition> Fixtures(string folder) =>
        [.. Assemblies.Tests.Types.Where(type => type.Namespace == $"{Root}.{folder}")];
}
