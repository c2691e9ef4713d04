using Hotline.Api.Schedules;

namespace Hotline.Api.Tickets;

/// <summary>The slice of tickets.</summary>
public static class TicketsSetup
{
    public static IServiceCollection AddTickets(this IServiceCollection services) =>
        services.AddScoped<CallerBook>().AddScoped<OpenTicket>().AddScoped<OpenTicketFromMessage>().AddDueWork<FireDeadlines>()
            .AddScoped<ListTickets>().AddScoped<ReadTicket>().AddScoped<EnterTicket>().AddScoped<EditTicket>()
            .AddScoped<DeskStep>().AddScoped<AssignTicket>().AddScoped<HoldTicket>().AddScoped<ResumeTicket>().AddScoped<ResolveTicket>().AddScoped<CancelTicket>()
            .AddScoped<ReopenTicket>().AddScoped<CloseTicket>().AddScoped<LinkTickets>().AddScoped<MergeTicket>().AddScoped<AddNote>().AddScoped<AddPart>().AddScoped<TransferTicket>().AddScoped<PromiseCallBack>();
}
