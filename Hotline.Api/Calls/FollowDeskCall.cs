using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Calls;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Calls;

/// <summary>How it goes on with a call for which a telephone of the desk was rung: the next one rings, or a voice promises a call.</summary>
public sealed class FollowDeskCall(HotlineDb db, Write write, Catalogues catalogues, RingDesk desk, CalledTicket called)
{
    /// <summary>One telephone has stopped ringing, or the talk is over.</summary>
    /// <param name="ticketId">The call's ticket; null when it has none.</param>
    /// <param name="turn">Which telephone it was, from 0.</param>
    /// <param name="news">What the carrier says.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>TwiML.</returns>
    internal async Task<string> RunAsync(long? ticketId, int turn, DeskCallNews news, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var line = (await catalogues.GetAsync(db, stop)).LineOfNumber(news.To);
        var phones = await desk.PhonesAsync(line.Id, news.From, stop);
        var reply = Twiml.Of(new Hangup());
        if (news.WasAnswered)
        {
            if (ticketId is { } id) await called.AnsweredAsync(id, news.Call, phones.ElementAtOrDefault(turn)?.Name ?? line.NameZh, stop);
        }
        else if (news.HasCallerGone)
        {
            await MissAsync(ticketId, MissedCall.HungUp, news, line, stop);
        }
        else if (turn + 1 < phones.Count)
        {
            reply = RingDesk.Ring(line, phones, turn + 1, ticketId);
        }
        else
        {
            await MissAsync(ticketId, MissedCall.NobodyAnswered, news, line, stop);
            reply = Twiml.Of(new Say("对不起，现在没有话务员能接听。" + Regrets.Words(news.From)), new Hangup());
        }
        await scope.CommitAsync(stop);
        return reply;
    }

    /// <summary>The telephone that rings tells how it goes there: this is how the instant of the answer is known, and that a caller left before.</summary>
    internal async Task ReportAsync(long lineId, long ticketId, string call, string phone, string status, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var line = (await catalogues.GetAsync(db, stop)).Lines.GetValueOrDefault(lineId);
        switch (status)
        {
            case "in-progress" when line is not null:
                var name = await db.DutyPersons.Where(person => person.LineId == lineId && person.Phone == phone).OrderBy(person => person.Duty).Select(person => person.Name).FirstOrDefaultAsync(stop);
                await called.AnsweredAsync(ticketId, call, name ?? line.NameZh, stop);
                break;
            case "canceled":
                await called.MissedAsync(ticketId, call, MissedCall.HungUp, stop);
                break;
        }
        await scope.CommitAsync(stop);
    }

    private Task MissAsync(long? ticketId, MissedCall why, DeskCallNews news, Line line, CancellationToken stop) =>
        ticketId is { } id ? called.MissedAsync(id, news.Call, why, stop) : called.LeaveTaskAsync(news.From, line, stop);
}

/// <summary>What the carrier says when a telephone of the desk has stopped ringing.</summary>
/// <param name="Call">The caller's call.</param>
/// <param name="From">The caller.</param>
/// <param name="To">The line's number.</param>
/// <param name="DialStatus">How it went at the desk's telephone.</param>
/// <param name="CallStatus">How it stands with the caller.</param>
internal sealed record DeskCallNews(string Call, PhoneNumber From, PhoneNumber To, string DialStatus, string CallStatus)
{
    public bool WasAnswered => DialStatus is "completed" or "answered";

    public bool HasCallerGone => DialStatus == "canceled" || CallStatus is "completed" or "canceled" or "no-answer" or "busy" or "failed";
}
