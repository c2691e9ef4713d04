using System.Globalization;
using Hotline.Api.Carrier;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Callers;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>Looks up in the carrier's own lists whether it took a notice of ours.</summary>
public sealed class CarrierBooks(HotlineDb db, Catalogues catalogues, ICarrier carrier, CarrierAccount account)
{
    /// <summary>The carrier's books carry whole seconds, and its clock is not ours.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromSeconds(5);

    /// <summary>Looks for the carrier's entry of this notice that no other notice of ours claims.</summary>
    public async Task<BookAnswer> FindAsync(OutboxEntry entry, CancellationToken stop) =>
        entry.Way == ContactWay.Sms ? await FindTextAsync(entry, stop) : await FindCallAsync(entry, stop);

    private async Task<BookAnswer> FindTextAsync(OutboxEntry entry, CancellationToken stop)
    {
        var since = entry.SendingAt!.Value - ClocksMayDiffer;
        if (await carrier.ListMessages(new CarrierSearch(entry.Phone, await FromAsync(entry, stop), since), stop) is not CarrierList<CarrierMessage>.Listed list) return new BookAnswer.Unreadable();
        // A registered template is worded by the carrier, so its words cannot be compared.
        var isOurWording = carrier.Profile.Region.Templates.GetValueOrDefault(entry.Template.ToString()) is not { ContentSid.Length: > 0 };
        foreach (var message in list.Items.Where(each => each.Direction?.StartsWith("outbound", StringComparison.Ordinal) == true && (!isOurWording || each.Body == entry.Rendered)).OrderBy(each => each.CreatedAt))
        {
            if (await IsKnownAsync(message.Sid, stop)) continue;
            return new BookAnswer.Found(message.Sid, message.CreatedAt, message.Status == "delivered",
                message.Status is "failed" or "undelivered" ? $"{message.ErrorCode?.ToString(CultureInfo.InvariantCulture) ?? message.Status}" : null);
        }
        return NothingIn(list.IsComplete);
    }

    private async Task<BookAnswer> FindCallAsync(OutboxEntry entry, CancellationToken stop)
    {
        var since = entry.SendingAt!.Value - ClocksMayDiffer;
        if (await carrier.ListCalls(new CarrierSearch(entry.Phone, await FromAsync(entry, stop), since), stop) is not CarrierList<CarrierCall>.Listed list) return new BookAnswer.Unreadable();
        foreach (var call in list.Items.Where(each => each.Direction?.StartsWith("outbound", StringComparison.Ordinal) == true).OrderBy(each => each.CreatedAt))
        {
            if (await IsKnownAsync(call.Sid, stop)) continue;
            return new BookAnswer.Found(call.Sid, call.CreatedAt, call.Status == "completed", call.Status is "busy" or "no-answer" or "failed" or "canceled" ? call.Status : null);
        }
        return NothingIn(list.IsComplete);
    }

    private static BookAnswer NothingIn(bool isComplete) => isComplete ? new BookAnswer.Absent() : new BookAnswer.Unreadable();

    // Texts that a pool of numbers sends bear another number than the line's.
    private async Task<string?> FromAsync(OutboxEntry entry, CancellationToken stop) =>
        account.MessagingServiceSid is null ? (await catalogues.GetAsync(db, stop)).Lines[entry.LineId].Phone : null;

    private Task<bool> IsKnownAsync(string sid, CancellationToken stop) => db.Outbox.AnyAsync(entry => entry.Sid == sid, stop);
}

/// <summary>What the carrier's books say about a notice of ours.</summary>
public abstract record BookAnswer
{
    private BookAnswer() { }

    /// <summary>The carrier has it.</summary>
    /// <param name="Sid">The carrier's name for it.</param>
    /// <param name="CreatedAt">When the carrier took it.</param>
    /// <param name="IsDelivered">It reached the phone.</param>
    /// <param name="Error">Why it will not; null while it may.</param>
    public sealed record Found(string Sid, DateTimeOffset? CreatedAt, bool IsDelivered, string? Error) : BookAnswer;

    /// <summary>The whole list was read, and it is not in it.</summary>
    public sealed record Absent : BookAnswer;

    /// <summary>No list, or only a part of one: it proves nothing.</summary>
    public sealed record Unreadable : BookAnswer;
}
