namespace Hotline.Tests.Accounts;

/// <summary>Who may call an endpoint. Roles include the ones below them; a program has the role of its key.</summary>
public enum Door
{
    /// <summary>Anybody; nothing secret is behind it.</summary>
    Open,

    /// <summary>Whoever holds a valid link; the token in the path decides.</summary>
    Link,

    /// <summary>The carrier, by the signature of its form.</summary>
    Carrier,

    /// <summary>Any signed-in person or program.</summary>
    SignedIn,
    Agent,
    Supervisor,
    Administrator,
}

/// <summary>Every endpoint of the host and its door. A new endpoint is entered here, or a test fails.</summary>
public static class AuthorizationMatrix
{
    public static readonly IReadOnlyDictionary<string, Door> Doors = new Dictionary<string, Door>
    {
    };
}
