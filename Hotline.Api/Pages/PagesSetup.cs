using System.Threading.RateLimiting;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;

namespace Hotline.Api.Pages;

/// <summary>The pages of merchants and residents: server-rendered, complete without script, opened by a link in a text.</summary>
public static class PagesSetup
{
    private const string AskLimit = "ask";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(razor =>
        {
            // The address holds the secret and the Origin is checked, so no antiforgery cookie: WeChat's browser often drops it.
            razor.Conventions.ConfigureFilter(new Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute());
            razor.Conventions.ConfigureFilter(new OwnOriginOnly());
        }).AddCookieTempDataProvider(cookie =>
        {
            cookie.Cookie.Name = "hotline-notice";
            cookie.Cookie.IsEssential = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddSingleton<ITagHelperInitializer<FormTagHelper>, NoAntiforgeryToken>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            // A whole estate may share one address; a script that needs the form more often would fill the desk's queue.
            limiter.AddPolicy(AskLimit, context => HttpMethods.IsPost(context.Request.Method) && (context.Request.Path.StartsWithSegments("/ask") || context.Request.Path == "/m")
                ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(""));
        });
        return services;
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseWhen(context => IsPublicPage(context.Request.Path), pages =>
        {
            pages.UseMiddleware<PageHeaders>();
            pages.UseRateLimiter();
        });
        app.MapRazorPages().AllowAnonymous().RequireRateLimiting(AskLimit).ExcludeFromDescription();
        return app;
    }

    private static bool IsPublicPage(PathString path) => path.StartsWithSegments("/m") || path.StartsWithSegments("/t") || path.StartsWithSegments("/ask") || path.StartsWithSegments("/setup");
}

/// <summary>Keeps the secret in the address from leaking, and foreign content from the page.</summary>
internal sealed class PageHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["X-Robots-Tag"] = "noindex";
        return next(context);
    }
}

/// <summary>Forms carry no token that nobody checks, and set no cookie for it.</summary>
internal sealed class NoAntiforgeryToken : ITagHelperInitializer<FormTagHelper>
{
    public void Initialize(FormTagHelper helper, ViewContext context) => helper.Antiforgery = false;
}

/// <summary>A form elsewhere must not act here: a POST's Origin, when the browser sends one, is ours.</summary>
internal sealed class OwnOriginOnly : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return;
        var origin = request.Headers.Origin.ToString();
        var publicUrl = context.HttpContext.RequestServices.GetRequiredService<PublicUrl>().Value;
        // "null" comes with no-referrer from the page itself in some browsers; the token in the address is the proof then.
        if (origin is "" or "null" || origin == $"{request.Scheme}://{request.Host}" || origin == publicUrl) return;
        context.Result = new Microsoft.AspNetCore.Mvc.StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
