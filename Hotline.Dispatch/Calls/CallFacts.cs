namespace Hotline.Dispatch.Calls;

/// <summary>Somebody calls about it.</summary>
/// <param name="Call">The carrier's name for the call.</param>
/// <param name="Welcome">What the caller meets.</param>
public sealed record CallArrived(string Call, CallWelcome Welcome) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { call = Call, welcome = Welcome };
}

/// <summary>Somebody at the desk talks to the caller.</summary>
/// <param name="Call">The carrier's name for the call.</param>
/// <param name="Who">Whose telephone it is.</param>
public sealed record CallAnswered(string Call, string Who) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { call = Call, who = Who };
}

/// <summary>The desk's telephones rang and nobody talked to the caller.</summary>
/// <param name="Call">The carrier's name for the call.</param>
/// <param name="Why">How it ended.</param>
public sealed record CallMissed(string Call, MissedCall Why) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { call = Call, missed = Why };
}

/// <summary>What a caller meets.</summary>
public enum CallWelcome
{
    /// <summary>The desk's telephones ring.</summary>
    DeskRings = 0,

    /// <summary>A voice tells the hours and promises a call: the line is closed, or no telephone is named for its desk.</summary>
    VoiceAnswers = 1,
}

/// <summary>How a call ended that nobody answered.</summary>
public enum MissedCall
{
    /// <summary>No telephone of the desk was picked up; a voice promised a call.</summary>
    NobodyAnswered = 0,

    /// <summary>The caller hung up while it rang.</summary>
    HungUp = 1,
}
