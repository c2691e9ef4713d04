using Hotline.Dispatch;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Tickets;

/// <summary>The tables are data: every pair is walked, so that a step that is not listed is known to be refused.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public void Every_status_of_a_ticket_can_be_reached_from_new()
    {
        var reached = new HashSet<TicketStatus> { TicketStatus.New };
        while (TicketLifecycle.Table.Where(row => reached.Contains(row.Key.From)).Any(row => reached.Add(row.Value))) { }
        Assert.Equal(Enum.GetValues<TicketStatus>().ToHashSet(), reached);
    }

    [Fact]
    public void Every_open_status_leads_to_an_end()
    {
        foreach (var start in Enum.GetValues<TicketStatus>())
        {
            var reached = new HashSet<TicketStatus> { start };
            while (TicketLifecycle.Table.Where(row => reached.Contains(row.Key.From)).Any(row => reached.Add(row.Value))) { }
            Assert.True(reached.Overlaps(TicketLifecycle.Ended), $"{start} leads nowhere");
        }
    }

    [Fact]
    public void Ended_tickets_only_come_back_by_reopening_or_return()
    {
        var ways = TicketLifecycle.Table.Keys.Where(key => TicketLifecycle.Ended.Contains(key.From)).Select(key => key.Step).Distinct();
        Assert.Equal([TicketStep.Reopen, TicketStep.Return], ways.Order().Reverse());
    }

    [Fact]
    public void Every_pair_of_a_ticket_either_leads_on_or_is_refused_with_its_number()
    {
        foreach (var status in Enum.GetValues<TicketStatus>())
        {
            foreach (var step in Enum.GetValues<TicketStep>())
            {
                var ticket = Sample.In(status);
                if (TicketLifecycle.Table.TryGetValue((status, step), out var next))
                {
                    ticket.Take(step);
                    Assert.Equal(next, ticket.Status);
                    continue;
                }
                var refused = Assert.Throws<Refused>(() => ticket.Take(step));
                Assert.Equal("illegal-step", refused.Code);
                Assert.Contains(ticket.Number, refused.Message, StringComparison.Ordinal);
                Assert.Equal(status, ticket.Status);
            }
        }
    }

    [Fact]
    public void Every_pair_of_an_offer_either_leads_on_or_is_refused()
    {
        foreach (var status in Enum.GetValues<OfferStatus>())
        {
            foreach (var step in Enum.GetValues<OfferStep>())
            {
                if (OfferLifecycle.Table.TryGetValue((status, step), out var next)) Assert.Equal(next, OfferLifecycle.Next(status, step));
                else Assert.Throws<Refused>(() => OfferLifecycle.Next(status, step));
            }
        }
    }

    [Fact]
    public void Every_pair_of_a_message_either_leads_on_or_is_refused()
    {
        foreach (var status in Enum.GetValues<MessageStatus>())
        {
            foreach (var step in Enum.GetValues<MessageStep>())
            {
                if (MessageLifecycle.Table.TryGetValue((status, step), out var next)) Assert.Equal(next, MessageLifecycle.Next(status, step));
                else Assert.Throws<Refused>(() => MessageLifecycle.Next(status, step));
            }
        }
    }
}
