using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Board;

/// <summary>
/// The door of the board: a merchant names the shop's phone, a code comes to it by text or call, the code opens the board for a working day.
/// Whoever holds the phone is the merchant; a page never says whether a number is known.
/// </summary>
public sealed class BoardVisits(HotlineDb db, Write write, NoticePost notices, LinkTokens tokens, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>How long a code is good. (default) Ours.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    /// <summary>How long the board stays open. (default) Ours.</summary>
    public static readonly TimeSpan VisitLasts = TimeSpan.FromHours(12);

    private const int MostAttempts = 5;
    private const int MostCodesPerHour = 5;

    /// <summary>Sends a code to the shop's phone, when there is such a shop.</summary>
    /// <returns>The token of the page that asks for the code.</returns>
    public async Task<string> AskAsync(string phone, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var number = PhoneNumber.Read(phone).Value;
        var merchant = await db.Merchants.AsNoTracking().Where(each => each.Phone == number && each.Status != MerchantStatus.Left).FirstOrDefaultAsync(stop);
        var hour = write.Now.AddHours(-1);
        var isTooMuch = merchant is not null && await db.BoardVisits.CountAsync(visit => visit.MerchantId == merchant.Id && visit.CreatedAt > hour, stop) >= MostCodesPerHour;
        var visit = new BoardVisit { MerchantId = isTooMuch ? 0 : merchant?.Id ?? 0, CodeHash = "", CreatedAt = write.Now, ExpiresAt = write.Now + CodeLasts };
        db.BoardVisits.Add(visit);
        await db.SaveChangesAsync(stop);
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        visit.CodeHash = HashOf(visit.Id, code);
        if (merchant is not null && visit.MerchantId == merchant.Id) await SendAsync(merchant, code, stop);
        await scope.CommitAsync(stop);
        return tokens.Make(LinkPurpose.Board, visit.Id, 0);
    }

    /// <summary>Opens the board when the code is right. Five wrong codes end the visit.</summary>
    /// <returns>False when it is not right.</returns>
    public async Task<bool> ConfirmAsync(string token, string? code, CancellationToken stop)
    {
        if (tokens.Read(LinkPurpose.Board, token) is not { } claim) return false;
        await using var scope = await write.BeginAsync(stop);
        // Counted before it is compared: two guesses at once are two guesses.
        await db.BoardVisits.Where(each => each.Id == claim.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.Attempts, each => each.Attempts + 1), stop);
        var visit = await db.BoardVisits.SingleOrDefaultAsync(each => each.Id == claim.Id, stop);
        var digits = (code ?? "").Normalize(NormalizationForm.FormKC).Trim();
        var isRight = visit is not null && visit.MerchantId != 0 && visit.ConfirmedAt is null && visit.ExpiresAt > write.Now && visit.Attempts <= MostAttempts
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(visit.Id, digits)), Encoding.ASCII.GetBytes(visit.CodeHash));
        if (isRight) (visit!.ConfirmedAt, visit.ExpiresAt) = (write.Now, write.Now + VisitLasts);
        await scope.CommitAsync(stop);
        return isRight;
    }

    /// <summary>What a token opens now.</summary>
    /// <returns>Known: false when we did not make the token or the visit is over. Merchant: null until the code came.</returns>
    public async Task<(bool IsKnown, long? MerchantId)> FindAsync(string? token, CancellationToken stop)
    {
        if (tokens.Read(LinkPurpose.Board, token) is not { } claim) return (false, null);
        var now = clock.Now();
        var visit = await db.BoardVisits.AsNoTracking().SingleOrDefaultAsync(each => each.Id == claim.Id && each.ExpiresAt > now, stop);
        if (visit is null) return (false, null);
        if (visit.ConfirmedAt is null) return (true, null);
        // A shop that was given another number, or left, has no visit any more.
        var isThere = await db.Merchants.AnyAsync(merchant => merchant.Id == visit.MerchantId && merchant.Status == MerchantStatus.Active, stop);
        return (isThere, isThere ? visit.MerchantId : null);
    }

    private async Task SendAsync(Merchant merchant, string code, CancellationToken stop)
    {
        var line = (await catalogues.GetAsync(db, stop)).Lines.Values.MinBy(each => each.Id)!;
        var words = new Dictionary<string, string> { ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["code"] = code };
        await notices.SendAsync(new OutboxEntry
        {
            Phone = merchant.Phone, Template = NoticeTemplate.BoardCode, Language = "zh", Arguments = JsonSerializer.Serialize(words, HistoryWriter.Json),
            LineId = line.Id, MerchantId = merchant.Id, CreatedAt = write.Now, DueAt = write.Now,
        }, merchant.ContactWay, stop);
    }

    private static string HashOf(long visit, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"board|{visit}|{code}"))));
}
