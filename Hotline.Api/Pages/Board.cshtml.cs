using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Offers.Board;
using Hotline.Dispatch;
using Hotline.Dispatch.Lines;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Api.Pages;

/// <summary>The open board as one merchant sees it: only what it may claim, never an address before the claim.</summary>
public sealed class BoardPage(HotlineDb db, Catalogues catalogues, BoardVisits visits, ReadBoard board, ClaimFromBoard claim) : PublicPage
{
    /// <summary>Null until the code came.</summary>
    public long? MerchantId { get; private set; }

    public IReadOnlyList<ReadBoard.View> Work { get; private set; } = [];

    private Catalogue Catalogue { get; set; } = null!;

    public Line LineOf(ReadBoard.View work) => Catalogue.LineByCode(work.Line)!;

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop)
    {
        var visit = await visits.FindAsync(token, stop);
        if (!visit.IsKnown) return Gone();
        MerchantId = visit.MerchantId;
        Catalogue = await catalogues.GetAsync(db, stop);
        if (MerchantId is { } merchant) Work = await board.RunAsync(null, merchant, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(string token, string? code, CancellationToken stop)
    {
        if (!(await visits.FindAsync(token, stop)).IsKnown) return Gone();
        return await DoAsync(async () =>
        {
            if (!await visits.ConfirmAsync(token, code, stop)) throw new Refused("bad-code", "The code is not right, or too old.");
        });
    }

    public async Task<IActionResult> OnPostClaimAsync(string token, string? number, CancellationToken stop)
    {
        var visit = await visits.FindAsync(token, stop);
        if (!visit.IsKnown || visit.MerchantId is not { } merchant) return Gone();
        return await DoAsync(async () =>
        {
            if (await claim.RunAsync(number ?? "", merchant, Actor.Merchant(merchant), stop) is null) throw new Refused("not-on-board", "There is no such work.");
            Notice = Say("认领成功，地址和联系人马上发给您。", "It is yours. Address and contact are on their way.");
        });
    }
}
