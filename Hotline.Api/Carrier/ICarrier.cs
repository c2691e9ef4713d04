namespace Hotline.Api.Carrier;

/// <summary>The one port to the telephone world.</summary>
/// <remarks>
/// Calls and messages carry no idempotency key at any carrier that speaks this wire, so nothing here repeats a request that may have
/// arrived; what is <see cref="CarrierOutcome.Unknown"/> is found again, or not, in the lists. Every call ends within the profile's
/// time limits. Cancelling <c>stop</c> after the request has left throws like any cancellation and leaves the outcome unknown.
/// </remarks>
public interface ICarrier
{
    CarrierProfile Profile { get; }

    Task<CarrierOutcome> PlaceCall(OutboundCall call, CancellationToken stop);

    /// <summary>Takes a live call out of what it is doing: other instructions, or its end.</summary>
    Task<CarrierOutcome> RedirectCall(string callSid, CallRedirect redirect, CancellationToken stop);

    Task<CarrierOutcome> ChangeParticipant(ParticipantChange change, CancellationToken stop);

    Task<CarrierOutcome> RemoveParticipant(string conferenceSid, string participant, CancellationToken stop);

    Task<CarrierOutcome> SendMessage(OutboundMessage message, CancellationToken stop);

    /// <summary>What the carrier knows of messages between two numbers, newest first: the way to settle an unknown outcome.</summary>
    Task<CarrierList<CarrierMessage>> ListMessages(CarrierSearch search, CancellationToken stop);

    /// <summary>The same for calls.</summary>
    Task<CarrierList<CarrierCall>> ListCalls(CarrierSearch search, CancellationToken stop);
}
