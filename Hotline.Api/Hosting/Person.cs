using System.Security.Claims;
using Hotline.Api.Data.Writing;

namespace Hotline.Api.Hosting;

/// <summary>Reads the signed-in person or program from a request.</summary>
public static class Person
{
    public const string LinesClaim = "lines";
    public const string ProgramClaim = "program";

    /// <summary>Changes with the password; a session that carries an older one has ended.</summary>
    public const string StampClaim = "stamp";

    /// <summary>Who did it, as histories name it.</summary>
    public static string AsActor(this ClaimsPrincipal person) =>
        person.FindFirstValue(ProgramClaim) is { } program ? Actor.Program(program) : Actor.Agent(person.Identity?.Name ?? "");

    /// <summary>True when the person works on this line; no lines named means all.</summary>
    public static bool WorksOn(this ClaimsPrincipal person, string lineCode) =>
        person.FindFirstValue(LinesClaim) is not { Length: > 0 } lines || lines.Split(',').Contains(lineCode);

    /// <exception cref="NotAllowed">The person does not work on this line.</exception>
    public static void RequireLine(this ClaimsPrincipal person, string? lineCode)
    {
        if (lineCode is not null && !person.WorksOn(lineCode)) throw new NotAllowed("other-line", "You do not work on this line.");
    }

    /// <summary>The account's id; null for programs.</summary>
    public static long? AccountId(this ClaimsPrincipal person) => long.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
