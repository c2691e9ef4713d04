using Microsoft.AspNetCore.Identity;

namespace Hotline.Api.Data.Model;

/// <summary>Somebody who signs in: an agent, a supervisor, an administrator.</summary>
public sealed class Account : IdentityUser<long>
{
    /// <summary>Name shown to colleagues.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>What the person may do.</summary>
    public Role Role { get; set; }

    /// <summary>Codes of the lines the person works on, comma-separated; empty means all.</summary>
    public string Lines { get; set; } = "";

    /// <summary>Whether the person takes work now.</summary>
    public Presence Presence { get; set; }

    /// <summary>Why the person is away, in their words.</summary>
    public string? PresenceReason { get; set; }

    /// <summary>When the presence last changed.</summary>
    public DateTimeOffset? PresenceAt { get; set; }

    /// <summary>When the person left; such an account cannot sign in.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}

/// <summary>What a person may do; each role includes the one before, except that merchants come by link.</summary>
public enum Role
{
    /// <summary>Works tickets and conversations.</summary>
    Agent = 0,

    /// <summary>Also sees reports, audits and supervisors' tasks.</summary>
    Supervisor = 1,

    /// <summary>Also changes settings, merchants and users.</summary>
    Administrator = 2,
}

/// <summary>Whether an agent takes work now (状态).</summary>
public enum Presence
{
    /// <summary>Not at the desk.</summary>
    Offline = 0,

    /// <summary>Takes calls and tickets.</summary>
    Available = 1,

    /// <summary>Working on something.</summary>
    Busy = 2,

    /// <summary>Away for a stated reason.</summary>
    Away = 3,
}

/// <summary>A key for programs (<c>Authorization: Bearer KEY</c>); only its hash is stored.</summary>
public sealed class ApiKey
{
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public required string Hash { get; set; }
    public Role Role { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>What a person was typing, kept on the server so that it is never lost.</summary>
public sealed class Draft
{
    public long AccountId { get; set; }

    /// <summary>Which form it belongs to, for example <c>new-ticket</c>.</summary>
    public required string Form { get; set; }

    /// <summary>The form's values, JSON as the console wrote it.</summary>
    public required string Json { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}
