using AutoMapper.QueryableExtensions;

namespace Hotline.Api.Data.Views;

/// <summary>Projects a query of entities to a view in the database; reads exactly the columns that the view shows.</summary>
public sealed class ViewQueries(HotlineDb db, AutoMapper.IConfigurationProvider maps)
{
    public IQueryable<TView> Of<TView>(IQueryable<object> entities) => entities.ProjectTo<TView>(maps, new
    {
        // Named after the parameters of ViewProfile.
        lines = db.Lines,
        areas = db.Areas,
        places = db.Places,
        services = db.ServiceTypes,
        merchants = db.Merchants,
        technicians = db.Technicians,
        callers = db.Callers,
        tickets = db.Tickets,
        messages = db.Messages,
        conversations = db.Conversations,
        trades = db.Trades,
        calendars = db.Calendars,
        jobs = db.Jobs,
    });
}
