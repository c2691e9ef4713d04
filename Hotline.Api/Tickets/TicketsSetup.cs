using Hotline.Api.Schedules;

namespace Hotline.Api.Tickets;

/// <summary>The slice of tickets.</summary>
public static class TicketsSetup
{
    public static IServiceCollection AddTickets(this IServiceCollection services) =>
        services.AddScoped<CallerBook>().AddScoped<OpenTicket>().AddScoped<OpenTicketFromMessage>().AddDueWork<FireDeadlines>()
            .AddScoped<ListTickets>().AddScoped<ReadTicket>().AddScoped<EnterTicket>();
}
