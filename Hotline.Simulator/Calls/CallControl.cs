namespace Hotline.Simulator.Calls;

/// <summary>How the outside world reaches into a live call: an instruction cuts short what the call is doing.</summary>
public sealed class CallControl
{
    private readonly Lock gate = new();
    private CancellationTokenSource interruption = new();
    private Instruction? instruction;

    /// <summary>Cancelled when an instruction waits.</summary>
    public CancellationToken Token { get { lock (gate) return interruption.Token; } }

    /// <summary>The call has been told to end.</summary>
    public bool IsEnding { get { lock (gate) return instruction is { IsEnd: true }; } }

    public void Give(Instruction given)
    {
        CancellationTokenSource interrupted;
        lock (gate)
        {
            // The end of a call is final; a redirect that comes later changes nothing.
            if (instruction is { IsEnd: true }) return;
            instruction = given;
            interrupted = interruption;
        }
        interrupted.Cancel();
    }

    public Instruction? Take()
    {
        lock (gate)
        {
            if (instruction is not { } taken) return null;
            if (taken.IsEnd) return taken;
            instruction = null;
            interruption = new CancellationTokenSource();
            return taken;
        }
    }
}

/// <summary>What a call is told to do next: go on with other instructions, or end with a status.</summary>
public sealed record Instruction(Turn? Next, string? EndStatus)
{
    public bool IsEnd => Next is null;
}
