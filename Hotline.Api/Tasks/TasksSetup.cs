namespace Hotline.Api.Tasks;

/// <summary>The slice of agents' tasks.</summary>
public static class TasksSetup
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services.AddScoped<AcknowledgeTask>().AddScoped<FinishTask>().AddScoped<SettleDoubt>();
}
