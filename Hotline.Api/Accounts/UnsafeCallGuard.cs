using Hotline.Api.Hosting;

namespace Hotline.Api.Accounts;

/// <summary>
/// A page elsewhere must not act with a person's cookie: unsafe calls by cookie carry <c>X-Hotline</c>, which no foreign form can set,
/// and an Origin, when sent, must be ours.
/// </summary>
internal static class UnsafeCallGuard
{
    internal static bool IsOwnOrigin(HttpRequest request, string? publicUrl)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return true;
        return origin == $"{request.Scheme}://{request.Host}" || (publicUrl is not null && Uri.TryCreate(publicUrl, UriKind.Absolute, out var uri) && origin == uri.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>For endpoints that no filter reaches, as a hub's: a page elsewhere must not open a connection with a person's cookie.</summary>
    internal static TBuilder RefuseForeignOrigin<TBuilder>(this TBuilder endpoints) where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var next = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context =>
            {
                var publicUrl = context.RequestServices.GetRequiredService<IConfiguration>()["Hotline:PublicUrl"];
                if (IsOwnOrigin(context.Request, publicUrl)) return next(context);
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        return endpoints;
    }

    internal static RouteGroupBuilder RequireOwnOrigin(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            var person = context.HttpContext.User;
            // A program's key is sent on purpose, never by a browser on its own.
            if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || person.HasClaim(claim => claim.Type == Person.ProgramClaim)) return await next(context);
            var publicUrl = context.HttpContext.RequestServices.GetRequiredService<IConfiguration>()["Hotline:PublicUrl"];
            // Who signs in has no cookie yet that a page elsewhere could ride on.
            var isMarked = request.Headers.ContainsKey("X-Hotline") || person.Identity is not { IsAuthenticated: true };
            return isMarked && IsOwnOrigin(request, publicUrl)
                ? await next(context)
                : TypedResults.Problem(Problems.Problem(StatusCodes.Status403Forbidden, "foreign-origin", "Unsafe calls need the header X-Hotline and our own origin."));
        });
        return group;
    }
}
