using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Tickets;

/// <summary>Who is behind a phone. Several people may share one; a name tells them apart.</summary>
public sealed class CallerBook(HotlineDb db, Write write)
{
    /// <summary>Longest name that is kept.</summary>
    public const int LongestName = 100;

    /// <summary>
    /// Finds the caller, or writes down a new one; inside the open write. Without a name it is the person who was known longest on that
    /// phone, on a shared phone a nameless one; with a name it is the one of that name, else a nameless one who is named now, else a new one.
    /// </summary>
    /// <param name="phone">As given; null, empty or withheld means that there is none.</param>
    /// <param name="name">As given; null or empty when unknown.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>Null when neither phone nor name is known.</returns>
    public async Task<Caller?> FindOrAddAsync(string? phone, string? name, CancellationToken stop)
    {
        var number = PhoneNumber.Read(phone);
        var known = number.TakesCalls || number.TakesTexts ? number.Value : null;
        var clean = CleanText.Line(name, LongestName);
        if (known is null) return clean.Length == 0 ? null : Add(null, clean, []);

        await db.ClaimPhoneAsync(known, stop);
        var sharing = await db.Callers.Where(each => each.Phone == known && each.ErasedAt == null).OrderBy(each => each.Id).ToListAsync(stop);
        if (clean.Length == 0) return Nameless(sharing) ?? Add(known, null, sharing);
        if (sharing.FirstOrDefault(each => each.Name == clean) is { } same) return same;
        if (sharing.FirstOrDefault(each => each.Name is null) is { } nameless)
        {
            nameless.Name = clean;
            nameless.Version++;
            return nameless;
        }
        return Add(known, clean, sharing);
    }

    // Forty people share a dormitory's phone: without a name it is none of those who gave one.
    private static Caller? Nameless(List<Caller> sharing) =>
        sharing.Any(each => each.IsSharedPhone) ? sharing.FirstOrDefault(each => each.Name is null) : sharing.FirstOrDefault();

    private Caller Add(string? phone, string? name, List<Caller> sharing)
    {
        // A landline is reached by voice; everything else is tried by text first and falls to the next way by itself.
        var way = phone is not null && !PhoneNumber.Read(phone).TakesTexts ? ContactWay.SpokenCall : ContactWay.Sms;
        var caller = new Caller
        {
            Version = 1, Phone = phone, Name = name, ContactWay = way, CreatedAt = write.Now,
            // A second name alone does not make it a dormitory's: mother and daughter may share one. An agent marks it as shared.
            IsSharedPhone = sharing.Any(each => each.IsSharedPhone),
        };
        db.Callers.Add(caller);
        return caller;
    }
}
