using Hotline.Api.Data.Model;

namespace Hotline.Api.Accounts;

/// <summary>The signed-in person.</summary>
public sealed record Me(long Id, string UserName, string DisplayName, Role Role, IReadOnlyList<string> Lines, MyPresence Presence)
{
    internal static Me Of(Account account) => new(account.Id, account.UserName!, account.DisplayName, account.Role,
        account.Lines.Split(',', StringSplitOptions.RemoveEmptyEntries), new MyPresence(account.Presence, account.PresenceReason));
}

/// <summary>Whether the person takes work now, and why not.</summary>
public sealed record MyPresence(Presence Status, string? Reason);
