using System.Buffers.Text;
using System.Security.Cryptography;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Hosting;

namespace Hotline.Api.Accounts;

/// <summary>People and programs by command line: the way in when nobody can sign in yet.</summary>
internal static class AccountVerbs
{
    internal static IServiceCollection AddAccountVerbs(this IServiceCollection services) => services
        .AddSingleton(new CommandVerb("create-user", "NAME ROLE [LINE,LINE]", "Let somebody sign in; the password is read from standard input, or made and shown once.", CreateUserAsync))
        .AddSingleton(new CommandVerb("create-key", "NAME ROLE", "Give a program a key, which is shown once.", CreateKeyAsync))
        .AddSingleton(new CommandVerb("revoke-key", "NAME", "Take a program's key away.", RevokeKeyAsync));

    private static async Task<int> CreateUserAsync(IHost host, string[] operands, CancellationToken stop)
    {
        if (operands is not [var name, var roleName, .. { Length: <= 1 } rest] || !TryRole(roleName, out var role)) return Misused("create-user NAME ROLE [LINE,LINE]");
        // Never on the command line: there it stands in the shell's history and in the list of processes.
        var typed = Console.IsInputRedirected ? (await Console.In.ReadLineAsync(stop))?.Trim() : null;
        var password = typed is { Length: > 0 } ? typed : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));
        return await InScopeAsync(host, async services =>
        {
            await services.GetRequiredService<CreateUser>().RunAsync(new CreateUser.Request(name, null, role, rest.FirstOrDefault()?.Split(',', StringSplitOptions.RemoveEmptyEntries), password), stop);
            Console.Out.WriteLine(typed is { Length: > 0 } ? $"{name} may sign in as {role}." : $"{name} may sign in as {role} with the password {password}");
            return 0;
        });
    }

    private static async Task<int> CreateKeyAsync(IHost host, string[] operands, CancellationToken stop)
    {
        if (operands is not [var name, var roleName] || !TryRole(roleName, out var role)) return Misused("create-key NAME ROLE");
        return await InScopeAsync(host, async services =>
        {
            Console.Out.WriteLine(await services.GetRequiredService<CreateKey>().RunAsync(name, role, stop));
            return 0;
        });
    }

    private static async Task<int> RevokeKeyAsync(IHost host, string[] operands, CancellationToken stop)
    {
        if (operands is not [var name]) return Misused("revoke-key NAME");
        return await InScopeAsync(host, async services =>
        {
            if (await services.GetRequiredService<CreateKey>().RevokeAsync(name, stop))
            {
                Console.Out.WriteLine($"The key of {name} opens nothing any more.");
                return 0;
            }
            Console.Error.WriteLine($"The program {name} has no key.");
            return 1;
        });
    }

    private static async Task<int> InScopeAsync(IHost host, Func<IServiceProvider, Task<int>> run)
    {
        try
        {
            await host.MigrateAsync();
            await using var scope = host.Services.CreateAsyncScope();
            return await run(scope.ServiceProvider);
        }
        catch (BadFields bad)
        {
            foreach (var (field, sentences) in bad.Errors) Console.Error.WriteLine($"{field}: {string.Join(' ', sentences)}");
            return 1;
        }
    }

    private static bool TryRole(string name, out Role role) => Enum.TryParse(name, ignoreCase: true, out role) && Enum.IsDefined(role) && !char.IsAsciiDigit(name[0]);

    private static int Misused(string usage)
    {
        Console.Error.WriteLine($"Usage: {usage}; ROLE is {string.Join(", ", Enum.GetNames<Role>())}.");
        return CommandVerbs.Misused;
    }
}
