using System.Security.Claims;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Writing;

namespace Hotline.Api.Data.Signals;

/// <summary>One live queue of one line, as one audience sees it. What an audience may not see is in none of its scopes.</summary>
public readonly record struct LiveScope(string Queue, string Line, Audience Audience)
{
    /// <summary>The name that consoles use, for example <c>tickets/hotline</c>; it says nothing of the audience.</summary>
    public string Name => $"{Queue}/{Line}";

    /// <summary>The group of connections that are told. A line's code holds no <c>#</c>.</summary>
    public string Group => Audience == Audience.Desk ? Name : $"{Name}#{Audience}";

    /// <summary>The scope in which a person finds a queue of a line.</summary>
    public static LiveScope For(string queue, string line, ClaimsPrincipal person) =>
        new(queue, line, AudiencesOf(queue).Contains(AudienceOf(person)) ? AudienceOf(person) : Audience.Desk);

    /// <summary>On which side of the desk a person sits.</summary>
    public static Audience AudienceOf(ClaimsPrincipal person) =>
        person.IsInRole(nameof(Role.Supervisor)) || person.IsInRole(nameof(Role.Administrator)) ? Audience.Supervisors : Audience.Desk;

    /// <summary>The audiences for which a queue differs.</summary>
    public static IReadOnlyList<Audience> AudiencesOf(string queue) => queue == Queues.Tasks ? [Audience.Desk, Audience.Supervisors] : [Audience.Desk];
}

/// <summary>On which side of the desk somebody sits.</summary>
public enum Audience
{
    /// <summary>Everybody who answers calls and texts.</summary>
    Desk = 0,

    /// <summary>Supervisors and administrators: what the desk sees, and the tasks that are theirs alone.</summary>
    Supervisors = 1,
}
