namespace Hotline.Api.Conversations;

/// <summary>The slice of conversations.</summary>
public static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) =>
        services.AddScoped<JoinMessage>().AddScoped<DismissMessage>().AddScoped<ReplyInConversation>()
            .AddScoped<ReadConversation>().AddScoped<ListConversations>().AddScoped<ListInteractions>();
}
