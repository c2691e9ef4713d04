// A deliberate violation of how tests clean up. See HostViolations.cs.

namespace Hotline.Tests.Architecture.Violations;

/// <summary>xunit finds no test in an abstract class, so this one is never run.</summary>
public abstract class TestClassThatIsNeverCleanedUp : IAsyncDisposable
{
    [Fact]
    public void Is_never_run() => Assert.Fail("This is a deliberate violation.");

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
