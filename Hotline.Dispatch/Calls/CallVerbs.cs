using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Calls;

/// <summary>What a call does to the ticket that it is about. Whoever was not talked to is called back: that is promised at once.</summary>
public static class CallVerbs
{
    /// <summary>The caller's call comes in.</summary>
    public static List<Fact> ReceiveCall(this Ticket ticket, string call, CallWelcome welcome, DateTimeOffset now) =>
        [new CallArrived(call, welcome), .. welcome == CallWelcome.VoiceAnswers ? Owe(ticket, now) : []];

    /// <summary>Somebody at the desk picked up.</summary>
    public static List<Fact> AnswerCall(this Ticket ticket, string call, string who) => [new CallAnswered(call, who)];

    /// <summary>Nobody did.</summary>
    public static List<Fact> MissCall(this Ticket ticket, string call, MissedCall why, DateTimeOffset now) => [new CallMissed(call, why), .. Owe(ticket, now)];

    // Also when somebody ended the ticket while it rang, and when they want another call later: the voice has told them that they are called.
    private static List<Fact> Owe(Ticket ticket, DateTimeOffset now) =>
        ticket.Deadlines.Any(deadline => deadline is { Kind: DeadlineKind.CallBack, IsOpen: true } && deadline.StartAt <= now) ? [] : [new CallBackPromised(null)];
}
