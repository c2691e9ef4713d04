using AutoMapper;
using Hotline.Dispatch;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Role = Hotline.Api.Data.Model.Role;

namespace Hotline.Api.Data.Views;

/// <summary>
/// How the database projects entities to views, one way only. The entities carry ids without navigation, so the tables that hold codes and
/// names are parameters of the projection (<see cref="ViewQueries"/> fills them by name).
/// </summary>
public sealed class ViewProfile : Profile
{
    public ViewProfile()
    {
        IQueryable<Line> lines = null!;
        IQueryable<Area> areas = null!;
        IQueryable<Place> places = null!;
        IQueryable<ServiceType> services = null!;
        IQueryable<Merchant> merchants = null!;
        IQueryable<Technician> technicians = null!;
        IQueryable<Caller> callers = null!;
        IQueryable<Ticket> tickets = null!;
        IQueryable<Message> messages = null!;
        IQueryable<Conversation> conversations = null!;
        IQueryable<Trade> trades = null!;
        IQueryable<ServiceCalendar> calendars = null!;
        IQueryable<Job> jobs = null!;

        CreateMap<Deadline, NextDeadline>();
        CreateMap<Ticket, TicketRow>()
            .ForMember(row => row.RowVersion, map => map.MapFrom(ticket => ticket.Version))
            .ForMember(row => row.Version, map => map.MapFrom(ticket => ticket.EditedVersion))
            .ForMember(row => row.Line, map => map.MapFrom(ticket => lines.First(line => line.Id == ticket.LineId).Code))
            .ForMember(row => row.Area, map => map.MapFrom(ticket => areas.Where(area => area.Id == ticket.AreaId).Select(area => area.Code).FirstOrDefault()))
            .ForMember(row => row.Service, map => map.MapFrom(ticket => services.Where(service => service.Id == ticket.ServiceTypeId).Select(service => service.Code).FirstOrDefault()))
            .ForMember(row => row.CallerName, map => map.MapFrom(ticket => ticket.Caller!.Name))
            .ForMember(row => row.Care, map => map.MapFrom(ticket => ticket.Caller != null && ticket.Caller.CareClass != null))
            .ForMember(row => row.NextDeadline, map => map.MapFrom(ticket => ticket.Deadlines
                .Where(deadline => deadline.MetAt == null && deadline.CancelledAt == null && deadline.PausedAt == null).OrderBy(deadline => deadline.DueAt).FirstOrDefault()))
            .ForMember(row => row.MerchantName, map => map.MapFrom(ticket => merchants
                .Where(merchant => ticket.Jobs.Any(job => job.MerchantId == merchant.Id && job.DoneAt == null && job.ReleasedAt == null)).Select(merchant => merchant.Name).FirstOrDefault()));
        CreateMap<Ticket, TicketView>().IncludeBase<Ticket, TicketRow>()
            .ForMember(view => view.AddressUncertain, map => map.MapFrom(ticket => ticket.IsAddressUncertain))
            .ForMember(view => view.WomenOnly, map => map.MapFrom(ticket => ticket.WantsWoman))
            .ForMember(view => view.Place, map => map.MapFrom(ticket => places.Where(place => place.Id == ticket.PlaceId).Select(place => place.Code).FirstOrDefault()))
            .ForMember(view => view.OnSite, map => map.MapFrom(ticket => ticket.OnSiteName == null && ticket.OnSitePhone == null && ticket.OnSiteRelation == null
                ? null : new OnSiteView { Name = ticket.OnSiteName, Phone = ticket.OnSitePhone, Relation = ticket.OnSiteRelation }))
            .ForMember(view => view.GuessReason, map => map.MapFrom(ticket => ticket.GuessReasonZh == null ? (Wording?)null : new Wording(ticket.GuessReasonZh, ticket.GuessReasonEn ?? ticket.GuessReasonZh)))
            .ForMember(view => view.MergedInto, map => map.MapFrom(ticket => tickets.Where(other => other.Id == ticket.MergedIntoId).Select(other => other.Number).FirstOrDefault()))
            .ForMember(view => view.ConversationId, map => map.MapFrom(ticket => conversations.Where(each => each.Phone == ticket.Caller!.Phone).Select(each => (long?)each.Id).FirstOrDefault()))
            .ForMember(view => view.Parts, map => map.MapFrom(ticket => ticket.Parts.OrderBy(part => part.Position)))
            .ForMember(view => view.Deadlines, map => map.MapFrom(ticket => ticket.Deadlines.OrderBy(deadline => deadline.Id)))
            .ForMember(view => view.Offers, map => map.MapFrom(ticket => ticket.Offers.OrderBy(offer => offer.Id)))
            .ForMember(view => view.Jobs, map => map.MapFrom(ticket => ticket.Jobs.OrderBy(job => job.Id)))
            .ForMember(view => view.FollowUps, map => map.MapFrom(ticket => ticket.FollowUps.OrderBy(followUp => followUp.Id)))
            .ForMember(view => view.Time, map => map.Ignore())
            .ForMember(view => view.History, map => map.Ignore());
        CreateMap<Caller, CallerView>().ForMember(view => view.Shared, map => map.MapFrom(caller => caller.IsSharedPhone));
        CreateMap<TicketPart, PartView>()
            .ForMember(view => view.Service, map => map.MapFrom(part => services.First(service => service.Id == part.ServiceTypeId).Code));
        CreateMap<Deadline, DeadlineView>().ForMember(view => view.Receipt, map => map.Ignore());
        CreateMap<Merchant, MerchantName>();
        CreateMap<Technician, TechnicianName>();
        CreateMap<FollowUp, FollowUpView>();
        CreateMap<Visit, VisitView>();
        CreateMap<Offer, OfferView>()
            .ForMember(view => view.Merchant, map => map.MapFrom(offer => merchants.First(merchant => merchant.Id == offer.MerchantId)));
        CreateMap<Job, JobView>()
            .ForMember(view => view.Merchant, map => map.MapFrom(job => merchants.First(merchant => merchant.Id == job.MerchantId)))
            .ForMember(view => view.Technician, map => map.MapFrom(job => technicians
                .FirstOrDefault(technician => technician.Id == job.Visits.OrderByDescending(visit => visit.Id).Select(visit => visit.TechnicianId).FirstOrDefault())))
            .ForMember(view => view.Visits, map => map.MapFrom(job => job.Visits.OrderBy(visit => visit.Id)));

        CreateMap<AgentTask, TaskRow>()
            .ForMember(row => row.RowVersion, map => map.MapFrom(task => task.Version))
            .ForMember(row => row.Line, map => map.MapFrom(task => lines.First(line => line.Id == task.LineId).Code))
            .ForMember(row => row.Title, map => map.MapFrom(task => TaskWords.Title(task.Kind)))
            .ForMember(row => row.TicketNumber, map => map.MapFrom(task => tickets.Where(ticket => ticket.Id == task.TicketId).Select(ticket => ticket.Number).FirstOrDefault()))
            .ForMember(row => row.Role, map => map.MapFrom(task => task.IsForSupervisors ? Role.Supervisor : Role.Agent));

        CreateMap<Message, Proposal>()
            .ForMember(proposal => proposal.MessageId, map => map.MapFrom(message => message.Id))
            .ForMember(proposal => proposal.Kind, map => map.MapFrom(message => message.ProposedTicketId == null ? ProposalKind.NewTicket : ProposalKind.JoinTicket))
            .ForMember(proposal => proposal.TicketNumber, map => map.MapFrom(message => tickets.Where(ticket => ticket.Id == message.ProposedTicketId).Select(ticket => ticket.Number).FirstOrDefault()))
            .ForMember(proposal => proposal.Service, map => map.Ignore())
            .ForMember(proposal => proposal.Reason, map => map.MapFrom(message => new Wording(message.ProposalReasonZh ?? "", message.ProposalReasonEn ?? "")));
        CreateMap<Conversation, ConversationRow>()
            .ForMember(row => row.RowVersion, map => map.MapFrom(conversation => conversation.Version))
            .ForMember(row => row.Line, map => map.MapFrom(conversation => lines.First(line => line.Id == conversation.LineId).Code))
            .ForMember(row => row.CallerName, map => map.MapFrom(conversation => callers.Where(caller => caller.Id == conversation.CallerId).Select(caller => caller.Name).FirstOrDefault()))
            .ForMember(row => row.MerchantName, map => map.MapFrom(conversation => merchants.Where(merchant => merchant.Id == conversation.MerchantId).Select(merchant => merchant.Name).FirstOrDefault()))
            .ForMember(row => row.Shared, map => map.MapFrom(conversation => callers.Any(caller => caller.Phone == conversation.Phone && caller.IsSharedPhone)))
            .ForMember(row => row.Proposal, map => map.MapFrom(conversation => messages
                .Where(message => message.ConversationId == conversation.Id && message.Status == MessageStatus.Proposed).OrderBy(message => message.Id).FirstOrDefault()));
        CreateMap<Conversation, ConversationView>().IncludeBase<Conversation, ConversationRow>()
            .ForMember(view => view.Messages, map => map.Ignore());
        CreateMap<Message, MessageView>()
            .ForMember(view => view.TicketNumber, map => map.MapFrom(message => tickets.Where(ticket => ticket.Id == message.TicketId).Select(ticket => ticket.Number).FirstOrDefault()));

        CreateMap<MerchantTrade, MerchantTradeView>()
            .ForMember(view => view.Trade, map => map.MapFrom(mastered => trades.First(trade => trade.Id == mastered.TradeId).Code));
        CreateMap<Merchant, MerchantView>()
            .ForMember(view => view.Version, map => map.MapFrom(merchant => merchant.EditedVersion))
            .ForMember(view => view.Area, map => map.MapFrom(merchant => areas.First(area => area.Id == merchant.AreaId).Code))
            .ForMember(view => view.Areas, map => map.MapFrom(merchant => merchant.Areas.OrderBy(served => served.AreaId).Select(served => areas.First(area => area.Id == served.AreaId).Code)))
            .ForMember(view => view.Calendar, map => map.MapFrom(merchant => calendars.Where(calendar => calendar.Id == merchant.CalendarId).Select(calendar => calendar.Code).FirstOrDefault()))
            .ForMember(view => view.OpenJobs, map => map.MapFrom(merchant => jobs.Count(job => job.MerchantId == merchant.Id && job.DoneAt == null && job.ReleasedAt == null)))
            .ForMember(view => view.WomenTechnicians, map => map.MapFrom(merchant => merchant.HasWomenTechnicians))
            .ForMember(view => view.ScoreAverage, map => map.MapFrom(merchant => merchant.ScoreCount == 0 ? (double?)null : (double)merchant.ScoreSum / merchant.ScoreCount));
    }
}
