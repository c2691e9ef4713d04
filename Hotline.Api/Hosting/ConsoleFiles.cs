using Microsoft.Extensions.FileProviders;

namespace Hotline.Api.Hosting;

/// <summary>Serves the console: its files, and its one page for every address that is the console's own.</summary>
internal static class ConsoleFiles
{
    private const string Page = "index.html";
    private const string HashedFiles = "/assets";

    // Ant Design writes its styles into the page while it runs; scripts come from files only.
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>What is not the console's: an address below it that nobody answers is not found, instead of a page that says so with 200.</summary>
    private static readonly string[] NotItsOwn = ["/api", "/live", "/carrier", "/dev", "/sim", "/health", "/metrics", "/openapi", "/m", "/t", "/ask", "/setup", "/assets", "/design"];

    /// <param name="app">The host.</param>
    /// <param name="isDemo">True when the sign-in page may show the demo's accounts.</param>
    internal static WebApplication UseConsoleFiles(this WebApplication app, bool isDemo)
    {
        // A build without the console (-p:SkipConsole=true) has no page: then there is nothing to serve.
        var page = app.Environment.WebRootFileProvider.GetFileInfo(Page);
        app.Use((context, next) =>
        {
            KeepHashedFiles(context);
            return page.Exists && IsItsOwn(context) ? ShowAsync(context, page, isDemo) : next(context);
        });
        return app;
    }

    internal static WebApplication MapConsole(this WebApplication app)
    {
        if (app.Environment.WebRootFileProvider.GetFileInfo(Page).Exists) app.MapStaticAssets().AllowAnonymous();
        return app;
    }

    /// <summary>
    /// Only where no endpoint is: a fallback endpoint would take part in routing, and turn the API's "wrong method" and "wrong kind of body" into "not found".
    /// </summary>
    private static bool IsItsOwn(HttpContext context) =>
        context.GetEndpoint() is null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && !NotItsOwn.Any(path => context.Request.Path.StartsWithSegments(path));

    /// <summary>Vite names files after their content: they never change under one name.</summary>
    private static void KeepHashedFiles(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(HashedFiles)) return;
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
    }

    private static async Task ShowAsync(HttpContext context, IFileInfo page, bool isDemo)
    {
        using var reader = new StreamReader(page.CreateReadStream());
        var html = await reader.ReadToEndAsync(context.RequestAborted);
        if (isDemo) html = html.Replace("</head>", "<meta name=\"hotline-demo\" content=\"true\" /></head>", StringComparison.Ordinal);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }
}
