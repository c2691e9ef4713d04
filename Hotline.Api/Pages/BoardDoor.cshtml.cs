using Hotline.Api.Offers.Board;
using Hotline.Dispatch.Messages;
using Microsoft.AspNetCore.Mvc;

namespace Hotline.Api.Pages;

/// <summary>The door of the open board: a phone is named, a code goes to it.</summary>
public sealed class BoardDoorPage(BoardVisits visits) : PublicPage
{
    [BindProperty]
    public string? Phone { get; set; }

    public bool IsBadPhone { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid || !PhoneNumber.Read(Phone).TakesCalls)
        {
            IsBadPhone = true;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        return Redirect($"/m/board/{await visits.AskAsync(Phone!, stop)}{(Request.Query.ContainsKey("lang") ? $"?lang={(IsEnglish ? "en" : "zh")}" : "")}");
    }
}
