using Hotline.Api.Data;
using Hotline.Api.Data.Links;
using Hotline.Api.Data.Writing;
using Hotline.Api.Tickets;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Mvc;
using OpenTicket = Hotline.Api.Tickets.OpenTicket;

namespace Hotline.Api.Pages;

/// <summary>The web form: what, where, how to reach you. An agent looks at it before anybody is sent.</summary>
public sealed class AskPage(HotlineDb db, Catalogues catalogues, OpenTicket open, LinkTokens tokens) : PublicPage
{
    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Area { get; set; }

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Description { get; set; }

    /// <summary>A field that people do not see; who fills it is a machine.</summary>
    [BindProperty]
    public string? Website { get; set; }

    public Dictionary<string, string> Errors { get; } = [];

    public Catalogue Catalogue { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var phone = PhoneNumber.Read(Phone);
        if (!phone.TakesTexts && !phone.TakesCalls) Errors["phone"] = Say("请填写能联系到您的电话。", "Enter a phone number where we can reach you.");
        if (Catalogue.AreaByCode(Area) is null) Errors["area"] = Say("请选择片区。", "Choose an area.");
        if (Service is { Length: > 0 } && Catalogue.ServiceByCode(Service) is null) Errors["service"] = Say("没有这项服务。", "There is no such service.");
        if (CleanText.Of(Description, 4000).Length < 2) Errors["description"] = Say("请写明遇到了什么问题。", "Say what the problem is.");
        if (Description?.Length > 4000) Errors["description"] = Say("最多4000字。", "At most 4,000 characters.");
        if (Address?.Length > 400) Errors["address"] = Say("最多400字。", "At most 400 characters.");
        // A form with a NUL in it is not read at all by the framework; nothing was filled in by a person then.
        if (!ModelState.IsValid) Errors["description"] = Say("表单无法读取，请重新填写。", "The form could not be read; please fill it in again.");
        if (Website is { Length: > 0 }) Errors["description"] = Say("没有提交，请重试。", "Not sent; please try again.");
        if (Errors.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        var line = Catalogue.Lines.Values.OrderBy(each => each.Id).First();
        var hazard = HazardOf(Description!);
        var ticket = await open.RunAsync(new NewTicket
        {
            Line = line.Code, Source = TicketSource.Web, CallerPhone = Phone, CallerName = Name, Area = Area,
            Service = string.IsNullOrEmpty(Service) ? null : Service, Address = Address, Description = Description, Hazard = hazard,
        }, Actor.Caller, stop);
        return Redirect($"/t/{tokens.Make(LinkPurpose.Ticket, ticket.Id, LinkGeneration.Of(ticket, ticket.Caller))}");
    }

    public string? Error(string field) => Errors.GetValueOrDefault(field);

    private async Task LoadAsync(CancellationToken stop) => Catalogue = await catalogues.GetAsync(db, stop);

    private string? HazardOf(string text) => Catalogue.Words.Read(text).Hazards is [var first, ..] ? first.Kind : null;
}
