using System.Text.RegularExpressions;
using Hotline.Api.Data;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Accounts;

/// <summary>Somebody new may sign in.</summary>
public sealed partial class CreateUser(HotlineDb db, Write write, Catalogues catalogues, UserManager<Account> users)
{
    private const int LongestPassword = 200;

    /// <param name="UserName">Small letters, digits, dot, dash, underscore; 2 to 50.</param>
    /// <param name="DisplayName">Name shown to colleagues; the user name when not sent.</param>
    /// <param name="Role">What the person may do.</param>
    /// <param name="Lines">Codes of the lines the person works on; none means all.</param>
    /// <param name="Password">At least ten characters.</param>
    public sealed record Request(string? UserName, string? DisplayName, Role? Role, IReadOnlyList<string>? Lines, string? Password);

    /// <exception cref="BadFields">Something is not right, or the name is taken.</exception>
    public async Task<Account> RunAsync(Request request, CancellationToken stop)
    {
        await using var scope = await write.BeginAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        var sent = new SentFields();
        sent.Require(request.UserName is not null && Names().IsMatch(request.UserName), "userName", "A user name has 2 to 50 small letters, digits, dots, dashes or underscores.");
        var displayName = sent.Line("displayName", request.DisplayName, 100);
        sent.Require(request.Role is not null, "role", "This field is needed.");
        sent.Require(request.Password is { Length: >= 10 and <= LongestPassword }, "password", $"A password has 10 to {LongestPassword} characters.");
        IReadOnlyList<string> lines = request.Lines ?? [];
        sent.Require(lines.All(line => catalogue.LineByCode(line) is not null), "lines", "There is no such line.");
        var joined = string.Join(',', lines.Distinct());
        sent.Require(joined.Length <= 200, "lines", "These are too many lines; none means all.");
        sent.ThrowIfAny();

        var account = new Account { UserName = request.UserName, DisplayName = displayName is { Length: > 0 } ? displayName : request.UserName!, Role = request.Role!.Value, Lines = joined };
        var made = await users.CreateAsync(account, request.Password!);
        if (!made.Succeeded)
        {
            throw new BadFields(made.Errors.GroupBy(error => error.Code.Contains("Password", StringComparison.Ordinal) ? "password" : "userName")
                .ToDictionary(group => group.Key, group => group.Select(error => error.Description).ToArray()));
        }
        await scope.CommitAsync(stop);
        return account;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{1,49}$")]
    private static partial Regex Names();
}
