using Hotline.Dispatch.Tickets;

namespace Hotline.Dispatch.Calls;

/// <summary>What a call does to the ticket that it is about. Whoever was not talked to is called back: that is promised at once.</summary>
public static class CallVerbs
{
    /// <summary>The caller's call comes in.</summary>
    public static List<Fact> ReceiveCall(this Ticket ticket, string call, CallWelcome welcome) =>
        [new CallArrived(call, welcome), .. welcome == CallWelcome.VoiceAnswers ? Owe(ticket) : []];

    /// <summary>Somebody at the desk picked up.</summary>
    public static List<Fact> AnswerCall(this Ticket ticket, string call, string who) => [new CallAnswered(call, who)];

    /// <summary>Nobody did.</summary>
    public static List<Fact> MissCall(this Ticket ticket, string call, MissedCall why) => [new CallMissed(call, why), .. Owe(ticket)];

    // Somebody may have ended the ticket while it rang.
    private static List<Fact> Owe(Ticket ticket) => ticket.HasEnded ? [] : ticket.PromiseCallBack(at: null);
}
