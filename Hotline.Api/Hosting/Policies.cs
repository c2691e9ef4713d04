namespace Hotline.Api.Hosting;

/// <summary>Names of the policies; each includes the roles above it.</summary>
public static class Policies
{
    public const string Agent = "Agent";
    public const string Supervisor = "Supervisor";
    public const string Administrator = "Administrator";
}
