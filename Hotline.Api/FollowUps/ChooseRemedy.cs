using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.FollowUps;

/// <summary>A person says what happens to work that the caller was unhappy with. Nobody is sent by it: dispatching is the next key.</summary>
public sealed class ChooseRemedy(HotlineDb db, TicketWriting writing)
{
    private const int LongestNote = 1000;

    /// <param name="Remedy">What happens.</param>
    /// <param name="RefusesMerchant">True when the caller wants the merchant no more, for this and every later ticket.</param>
    /// <param name="Note">Why.</param>
    /// <param name="Seen">The last history number the person saw.</param>
    public sealed record Request(Remedy? Remedy, bool? RefusesMerchant, string? Note, int? Seen);

    /// <returns>Null when there is no such ticket.</returns>
    /// <exception cref="Dispatch.Refused">As <see cref="RemedyVerbs.ChooseRemedy"/>; <c>unseen</c>.</exception>
    public async Task<Ticket?> RunAsync(string number, Request request, string by, CancellationToken stop)
    {
        var sent = new SentFields();
        sent.Require(request.Remedy is not null, "remedy", "This field is needed.");
        var note = sent.Text("note", request.Note, LongestNote) is { Length: > 0 } text ? text : null;
        sent.ThrowIfAny();
        await using var scope = await writing.BeginAsync(stop);
        if (await writing.ClaimAsync(number, stop) is not { } ticket) return null;
        SendFence.Check(ticket, request.Seen);
        var chosen = ticket.ChooseRemedy(request.Remedy!.Value, request.RefusesMerchant == true ? RefusalWish.NeverAgain : RefusalWish.None, note, writing.Now);
        writing.Record(ticket, by, [chosen]);
        if (chosen is { IsMerchantRefused: true, MerchantId: { } merchantId } && ticket.CallerId is { } callerId)
            db.MerchantTies.Add(new MerchantTie { MerchantId = merchantId, CallerId = callerId, Kind = MerchantTieKind.CallerRefuses, Reason = note ?? $"ticket {ticket.Number}", By = by, CreatedAt = writing.Now });
        await scope.CommitAsync(stop);
        return ticket;
    }
}
