namespace Hotline.Api.Pages;

/// <summary>A link that we did not make, or that was ended. Says nothing about what it once opened.</summary>
public sealed class GonePage : PublicPage
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;
}
