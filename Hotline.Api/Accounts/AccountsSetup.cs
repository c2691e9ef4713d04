using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Hotline.Api.Accounts;

/// <summary>Who may come in: cookie for people, bearer key for programs, one policy per role.</summary>
public static class AccountsSetup
{
    /// <summary>Either way of signing in.</summary>
    public const string Scheme = "Hotline";
    internal const string CookieScheme = "HotlineCookie";

    public static IServiceCollection AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            // Length only: composition rules make people write passwords down.
            identity.Password.RequiredLength = 10;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 1;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
            identity.User.RequireUniqueEmail = false;
        }).AddEntityFrameworkStores<HotlineDb>();

        // With the other keys, so that a backup holds them and sessions outlive a move; in somebody's home folder they would be lost.
        services.AddDataProtection().SetApplicationName("Hotline");
        services.AddOptions<KeyManagementOptions>().Configure<DataDirectory, ILoggerFactory>((keys, directory, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(Directory.CreateDirectory(directory.KeyFile("sessions")), logs));

        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, policy => policy.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal) ? KeySignIn.Scheme : CookieScheme)
            .AddScheme<AuthenticationSchemeOptions, KeySignIn>(KeySignIn.Scheme, null)
            .AddCookie(CookieScheme, cookie =>
            {
                cookie.Cookie.Name = environment.IsDevelopment() ? "hotline" : "__Host-hotline";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                cookie.ExpireTimeSpan = TimeSpan.FromHours(14);
                cookie.SlidingExpiration = true;
                cookie.Events.OnRedirectToLogin = context => Answer(context.HttpContext, StatusCodes.Status401Unauthorized, "signed-out", "Please sign in.");
                cookie.Events.OnRedirectToAccessDenied = context => Answer(context.HttpContext, StatusCodes.Status403Forbidden, "forbidden", "Your role does not allow this.");
                cookie.Events.OnValidatePrincipal = SessionCheck.ValidateAsync;
            });
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Agent, policy => policy.RequireRole(nameof(Role.Agent), nameof(Role.Supervisor), nameof(Role.Administrator)))
            .AddPolicy(Policies.Supervisor, policy => policy.RequireRole(nameof(Role.Supervisor), nameof(Role.Administrator)))
            .AddPolicy(Policies.Administrator, policy => policy.RequireRole(nameof(Role.Administrator)))
            // Fail closed: an endpoint that names no policy is for signed-in people only.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<SignIn>().AddScoped<SetPresence>().AddScoped<KeepDraft>().AddScoped<CreateUser>().AddScoped<LockUser>().AddScoped<CreateKey>().AddSingleton<SetUpLink>().AddScoped<CreateFirstAdministrator>().AddAccountVerbs();
        return services;
    }

    private static Task Answer(HttpContext context, int status, string code, string sentence)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Problems.Problem(status, code, sentence), options: null, contentType: "application/problem+json");
    }
}
