using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Tickets;

/// <summary>Tickets made by the verbs themselves, so that no test stands on a state that the rules cannot reach.</summary>
internal static class Sample
{
    internal static readonly DateTimeOffset Nine = new(2026, 11, 21, 1, 0, 0, TimeSpan.Zero);
    private static long lastId = 1000;

    internal static ServiceType Leak { get; } = new() { Id = 7, Code = "pipe-leak", NameZh = "水管漏水", NameEn = "Leaking pipe", TradeId = 3, WarrantyDays = 90 };

    internal static Ticket New()
    {
        var ticket = new Ticket { Id = ++lastId, Number = "261121-0042", LineId = 1, AreaId = 2, CallerId = 5, CreatedAt = Nine, ReceivedAt = Nine };
        ticket.Classify(Leak);
        ticket.Parts[0].Id = ++lastId;
        return ticket;
    }

    /// <summary>A ticket that is being offered to these merchants at once, all offers sent.</summary>
    internal static Ticket Offered(params long[] merchants)
    {
        var ticket = New();
        ticket.Dispatch();
        foreach (var merchant in merchants)
        {
            var (offer, _) = ticket.MakeOffer(merchant, 1, $"{4000 + merchant}", TimeSpan.FromMinutes(3), null, Nine);
            offer.Id = ++lastId;
            ticket.MarkOfferSent(offer.Id, Nine);
        }
        return ticket;
    }

    /// <summary>A ticket whose job the merchant holds.</summary>
    internal static Ticket Accepted(long merchant = 11)
    {
        var ticket = Offered(merchant);
        ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Sms, Nine.AddMinutes(1));
        ticket.Jobs[0].Id = ++lastId;
        return ticket;
    }

    /// <summary>A ticket brought into a status by the shortest way through the table.</summary>
    internal static Ticket In(TicketStatus status)
    {
        var ways = new Dictionary<TicketStatus, TicketStep[]> { [TicketStatus.New] = [] };
        while (!ways.ContainsKey(status))
        {
            foreach (var ((from, step), to) in TicketLifecycle.Table.OrderBy(row => row.Key))
                if (ways.TryGetValue(from, out var way)) ways.TryAdd(to, [.. way, step]);
        }
        var ticket = New();
        foreach (var step in ways[status]) ticket.Take(step);
        return ticket;
    }

    /// <summary>Applies facts to the ticket's promises, with a line that is always open.</summary>
    internal static void Promise(this Ticket ticket, IEnumerable<Hotline.Dispatch.Fact> facts, DateTimeOffset now) => ticket.Promise(facts, now, Always);

    /// <summary>Applies facts to the ticket's promises; gives the facts that follow.</summary>
    internal static List<Hotline.Dispatch.Fact> Promise(this Ticket ticket, IEnumerable<Hotline.Dispatch.Fact> facts, DateTimeOffset now, PromiseBasis basis) =>
        [.. facts.SelectMany(fact => PromiseTable.Apply(ticket, fact, basis, now))];

    /// <summary>The default promises on a line that is always open.</summary>
    internal static PromiseBasis Always { get; } = new(new PromiseBook(new PromisePolicy(), 0, []), "hotline", "pipe-leak", ServiceHours.Always("Asia/Shanghai"), null);
}
