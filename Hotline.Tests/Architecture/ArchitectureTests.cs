using Hotline.Tests.Support;

namespace Hotline.Tests.Architecture;

/// <summary>The house as it was compiled obeys its own plan. <see cref="ArchitectureGuardTests"/> proves that each of these can fail.</summary>
public class ArchitectureTests
{
    private static readonly Floorplan Host = new("Hotline.Api", Floorplan.RazorNamespace);
    private static readonly DispatchPurity Rules = new("Hotline.Dispatch");
    private static readonly CompiledAssembly[] Shipped = [Assemblies.Dispatch, Assemblies.Api, Assemblies.Simulator];

    [Fact]
    public void The_assemblies_under_test_are_the_ones_of_this_house()
    {
        Assert.Contains("Hotline.Dispatch.Tickets.Ticket", Assemblies.Dispatch.Types.Select(type => type.FullName));
        Assert.Contains(Assemblies.Api.Dependencies, dependency => dependency is { From: "Hotline.Api.Data.HotlineDb", To: "Hotline.Dispatch.Tickets.Ticket" });
        Assert.Contains("Program", Assemblies.Simulator.Types.Select(type => type.FullName));
    }

    [Fact]
    public void Each_folder_of_the_host_knows_only_what_the_floor_plan_allows() => None(Host.Violations(Assemblies.Api));

    [Fact]
    public void No_source_file_of_the_host_uses_a_namespace_that_its_folder_may_not_know() =>
        None(SourceFiles.All().Where(file => file.Path.StartsWith("Hotline.Api/", StringComparison.Ordinal)).SelectMany(file => Host.UsingViolations(file.Path, file.Lines)));

    [Fact]
    public void Every_source_file_lies_where_its_namespace_says() =>
        None(SourceFiles.All().Where(file => !file.Path.StartsWith("Hotline.Tests/Architecture/Violations/", StringComparison.Ordinal)).SelectMany(SourceFiles.Misplaced));

    [Fact]
    public void The_rules_refer_to_base_class_assemblies_alone() => None(Rules.ForeignAssemblies(Assemblies.Dispatch));

    [Fact]
    public void The_rules_take_no_packages() =>
        None(DispatchPurity.PackagesOf(File.ReadAllText(Repository.PathOf("Hotline.Dispatch", "Hotline.Dispatch.csproj"))));

    [Fact]
    public void The_rules_touch_no_file_network_or_process() => None(Rules.WorldlyUses(Assemblies.Dispatch));

    [Fact]
    public void The_rules_read_no_clock_and_roll_no_dice() => None(Rules.BannedUses(Assemblies.Dispatch));

    [Fact]
    public void Matching_knows_the_other_rules_and_none_of_them_knows_it() => None(Rules.KnowledgeOfMatching(Assemblies.Dispatch));

    [Fact]
    public void The_simulator_knows_nothing_of_the_host_but_the_wire() => None(Acquaintance.OurAssembliesIn(Assemblies.Simulator));

    [Fact]
    public void The_host_knows_the_rules_and_never_the_simulator() => None(Acquaintance.OurAssembliesIn(Assemblies.Api, "Hotline.Dispatch"));

    [Fact]
    public void The_rules_know_no_other_assembly_of_ours() => None(Acquaintance.OurAssembliesIn(Assemblies.Dispatch));

    [Fact]
    public void Only_Data_knows_which_database_it_speaks_to() => None(new DatabaseWords("Hotline.Api").Violations(Assemblies.Api));

    [Fact]
    public void Every_interface_has_two_implementations_or_is_a_listed_port() => None(Naming.LonelyInterfaces([.. Shipped.SelectMany(Written)]));

    [Fact]
    public void Every_listed_port_exists() =>
        None(Naming.Ports.Keys.Except(Shipped.SelectMany(assembly => assembly.Types).Select(type => type.FullName)).Select(port => $"{port} is listed as a port and does not exist."));

    [Fact]
    public void Every_type_has_a_name_that_says_something() => None(Naming.EmptyNames(Shipped.Append(Assemblies.Tests).SelectMany(Written)));

    [Fact]
    public void Every_source_file_has_a_name_that_says_something() =>
        None(Naming.EmptyFileNames(SourceFiles.All().Where(file => file.IsCode && Path.GetExtension(file.Path) is ".cs" or ".ts" or ".tsx").Select(file => file.Path)));

    [Fact]
    public void No_type_shares_its_name_with_a_namespace() => None(Naming.NamesakesOfNamespaces([.. Shipped.SelectMany(Written)]));

    [Fact]
    public void No_source_file_is_longer_than_a_reader_can_hold() => None(SourceFiles.TooLong(SourceFiles.All()));

    [Fact]
    public void No_file_holds_what_is_true_only_on_one_machine() => None(SourceFiles.MachineTraces(SourceFiles.All()));

    [Fact]
    public void The_build_stays_strict() => None(Strictness.Relaxations(File.ReadAllText(Repository.PathOf("Directory.Build.props"))));

    [Fact]
    public void Nobody_steps_around_a_rule_without_saying_why() => None(Strictness.Evasions(SourceFiles.All()));

    [Fact]
    public void No_comment_sends_a_reader_to_a_page_that_is_not_here() => None(Strictness.PagesNobodyHas(SourceFiles.All()));

    [Fact]
    public void Every_test_class_is_cleaned_up() => None(TestCleanup.NeverCleanedUp(typeof(ArchitectureTests).Assembly.GetTypes().Where(type => type != typeof(Violations.TestClassThatIsNeverCleanedUp))));

    private static IEnumerable<Mono.Cecil.TypeDefinition> Written(CompiledAssembly assembly) => assembly.Types
        .Where(type => type.FullName.StartsWith("Hotline.", StringComparison.Ordinal) && !type.FullName.Contains(".Architecture.Violations.", StringComparison.Ordinal) && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal));

    private static void None(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, $"{found.Count} violation(s):\n{string.Join('\n', found)}");
    }
}
