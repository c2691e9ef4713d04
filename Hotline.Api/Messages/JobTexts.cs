using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Jobs;
using Hotline.Dispatch;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>Carries out <c>3 CODE</c>, <c>4 CODE</c> and <c>5 CODE [yuan]</c>: on the way, arrived, done.</summary>
public sealed class JobTexts(HotlineDb db, TicketWriting writing, SetOut setOut, Arrive arrive, FinishWork finish)
{
    /// <returns>The job's ticket.</returns>
    /// <exception cref="Refused">What the verb refuses; <c>not-accepted</c> when the code is that of an offer nobody answered.</exception>
    public async Task<long?> RunAsync(ReceivedText received, TextReading reading, CancellationToken stop)
    {
        var code = reading switch
        {
            TextReading.EnRoute going => going.Code,
            TextReading.OnSite there => there.Code,
            TextReading.Done done => done.Code,
            _ => throw new InvalidOperationException($"{reading.GetType().Name} is not about a job."),
        };
        var offer = received.Phone.Named(code) ?? throw new Refused("no-such-offer", $"Code {code} names no offer.");
        if (offer.JobId is not { } jobId)
        {
            if (offer.IsOpen) throw new Refused("not-accepted", $"The offer with code {code} is not accepted.");
            throw new Refused($"offer-{offer.Status.ToString().ToLowerInvariant()}", $"The offer with code {code} is {offer.Status}.");
        }
        var by = Actor.Merchant(offer.MerchantId);
        var ticket = reading switch
        {
            TextReading.EnRoute => await setOut.RunAsync(jobId, await TechnicianAsync(received.Text.Sender, offer.MerchantId, stop), by, stop),
            TextReading.OnSite => await arrive.RunAsync(jobId, by, stop),
            _ => await finish.RunAsync(jobId, ((TextReading.Done)reading).PriceFen, by, stop),
        };
        if (ticket is not null && reading is TextReading.Done { Words: { Length: > 0 } remark }) writing.Record(ticket, by, ticket.AddNote(remark));
        return ticket?.Id;
    }

    private Task<long?> TechnicianAsync(string phone, long merchantId, CancellationToken stop) =>
        db.Technicians.Where(each => each.MerchantId == merchantId && each.Phone == phone).Select(each => (long?)each.Id).FirstOrDefaultAsync(stop);
}
