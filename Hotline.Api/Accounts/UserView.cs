using Hotline.Api.Data.Model;

namespace Hotline.Api.Accounts;

/// <summary>An account, as administrators see it.</summary>
public sealed record UserView(long Id, string UserName, string DisplayName, Role Role, IReadOnlyList<string> Lines, Presence Presence, bool Locked, DateTimeOffset? LeftAt)
{
    internal static UserView Of(Account account, DateTimeOffset now) => new(account.Id, account.UserName!, account.DisplayName, account.Role,
        account.Lines.Split(',', StringSplitOptions.RemoveEmptyEntries), account.Presence, account.LockoutEnd > now, account.LeftAt);
}
