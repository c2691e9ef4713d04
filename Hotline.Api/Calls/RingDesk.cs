using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Calls;

/// <summary>The telephones of a line's desk, rung one after the other in the order of the duty list.</summary>
public sealed class RingDesk(HotlineDb db)
{
    /// <summary>How long one telephone rings, two rings and a half in China. With 15 s promised, the second still has a chance. (default) Ours.</summary>
    private static readonly TimeSpan RingTime = TimeSpan.FromSeconds(10);

    /// <summary>Whom to ring, in order; not the telephone that the call comes from.</summary>
    public Task<List<DutyPerson>> PhonesAsync(long lineId, PhoneNumber from, CancellationToken stop) => db.DutyPersons.AsNoTracking()
        .Where(person => person.LineId == lineId && person.Duty == RungAudience.Desk && person.Phone != from.Value).OrderBy(person => person.Position).ToListAsync(stop);

    /// <summary>TwiML that rings the telephone whose turn it is. It shows the line's number, not the caller's.</summary>
    /// <param name="line">The line.</param>
    /// <param name="phones">All of its desk.</param>
    /// <param name="turn">From 0.</param>
    /// <param name="ticketId">The ticket of the call; null when it has none.</param>
    internal static string Ring(Line line, IReadOnlyList<DutyPerson> phones, int turn, long? ticketId)
    {
        var ticket = ticketId is { } id ? $"&ticket={id}" : "";
        var reports = ticketId is null ? null : new Uri($"/carrier/voice/desk/status?line={line.Id}{ticket}", UriKind.Relative);
        return Twiml.Of(new Dial(line.Phone, new DialTarget.Number(phones[turn].Phone, StatusCallback: reports))
        {
            Action = new Uri($"/carrier/voice/desk?turn={turn}{ticket}", UriKind.Relative), Timeout = RingTime, AnswersOnBridge = true,
        });
    }
}
