using System.Net;
using System.Net.Sockets;
using Xunit.Abstractions;

namespace Hotline.Tests.Support;

public class SupportTests(ITestOutputHelper output)
{
    [Fact]
    public void A_free_port_can_be_opened_and_is_never_given_twice()
    {
        var ports = Enumerable.Range(0, 50).Select(_ => FreePort.Next()).ToList();
        Assert.Equal(ports.Count, ports.Distinct().Count());
        using var listener = new TcpListener(IPAddress.Loopback, ports[0]);
        listener.Start();
    }

    [Fact]
    public void A_temporary_directory_takes_its_files_with_it()
    {
        string path;
        using (var directory = new TemporaryDirectory())
        {
            path = directory.Path;
            File.WriteAllText(directory.File("a.txt"), "a");
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void The_repository_is_found_from_the_test_assembly() => Assert.True(File.Exists(Repository.PathOf("Hotline.Dispatch", "Refused.cs")));

    [Fact]
    public void A_test_without_a_chosen_seed_gets_the_same_one_each_time_in_the_short_suite()
    {
        if (FullRun.IsOn || Environment.GetEnvironmentVariable("HOTLINE_SEED") is not null) return;
        Assert.Equal(Seeds.Take(output), Seeds.Take(output));
        Assert.NotEqual(Seeds.Take(output, "one test"), Seeds.Take(output, "another"));
    }

    [Fact]
    public void A_slow_proof_is_skipped_with_a_reason_unless_the_run_is_full() =>
        Assert.Equal(FullRun.IsOn, new SlowFactAttribute().Skip is null);

    [Fact]
    public void A_failed_command_says_what_went_wrong()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Command.Run("sh", "-c", "echo no luck >&2; exit 3").Required());
        Assert.Contains("no luck", failure.Message);
    }
}
