using Hotline.Api.Accounts;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hotline.Api.Pages;

/// <summary>Where the one-time set-up link leads: the first administrator chooses name and password, then signs in at the desk.</summary>
public sealed class SetUpPage(CreateFirstAdministrator create) : PublicPage
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    private readonly Dictionary<string, string> errors = [];

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken stop) => await create.IsOpenAsync(token, stop) ? Page() : Gone();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken stop)
    {
        if (!await create.IsOpenAsync(token, stop)) return Gone();
        if (Password != Again) return Bad(new() { ["again"] = Say("两次输入的密码不同。", "The two passwords differ.") });
        try
        {
            return await create.RunAsync(token, UserName, DisplayName, Password, stop) is null ? Gone() : Redirect("/");
        }
        catch (BadFields bad)
        {
            return Bad(bad.Errors.ToDictionary(error => error.Key, error => Words(error.Key, error.Value[0])));
        }
    }

    public string? Error(string field) => errors.GetValueOrDefault(field);

    private PageResult Bad(Dictionary<string, string> found)
    {
        foreach (var (field, words) in found) errors[field] = words;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private string Words(string field, string english) => field switch
    {
        "userName" => Say("用户名由2到50个小写字母、数字、点、横线或下划线组成。", english),
        "password" => Say("密码为10到200个字符。", english),
        _ => english,
    };
}
