namespace Hotline.Api.Offers.Workbench;

/// <summary>Trying a policy before a line lives by it.</summary>
public static class WorkbenchSetup
{
    public static IServiceCollection AddPolicyWorkbench(this IServiceCollection services) => services.AddScoped<PastDays>().AddSingleton(SimulateVerb.Verb);
}
