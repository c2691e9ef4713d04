using Hotline.Dispatch;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Tickets;

namespace Hotline.Tests.Offers;

public sealed class OfferVerbTests
{
    private static readonly DateTimeOffset Now = Sample.Nine.AddMinutes(1);

    [Fact]
    public void The_first_acceptance_wins_and_every_other_open_offer_is_taken_back()
    {
        var ticket = Sample.Offered(11, 12, 13);
        var facts = ticket.AcceptOffer(ticket.Offers[1].Id, AnswerWay.Sms, Now);

        Assert.Equal([OfferStatus.Withdrawn, OfferStatus.Accepted, OfferStatus.Withdrawn], ticket.Offers.Select(offer => offer.Status));
        Assert.Equal(["OfferAccepted", "OfferWithdrawn", "OfferWithdrawn"], facts.Select(fact => fact.Kind));
        Assert.Equal(12, ticket.StandingJob!.MerchantId);
        Assert.Equal("offer-withdrawn", Assert.Throws<Refused>(() => ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Page, Now)).Code);
    }

    [Fact]
    public void Accepting_twice_is_one_acceptance()
    {
        var ticket = Sample.Accepted();
        Assert.Empty(ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Page, Now));
        Assert.Single(ticket.Jobs);
    }

    [Fact]
    public void An_offer_whose_time_has_passed_is_not_accepted_even_when_nobody_has_ended_it_yet()
    {
        var ticket = Sample.Offered(11);
        var refused = Assert.Throws<Refused>(() => ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Sms, Sample.Nine.AddMinutes(3)));
        Assert.Equal("offer-expired", refused.Code);
        Assert.Equal(OfferStatus.Sent, ticket.Offers[0].Status);
    }

    [Fact]
    public void A_no_after_the_end_is_noted_and_harms_nobody()
    {
        var ticket = Sample.Offered(11, 12);
        ticket.AcceptOffer(ticket.Offers[0].Id, AnswerWay.Sms, Now);
        var facts = ticket.DeclineOffer(ticket.Offers[1].Id, "busy", AnswerWay.Sms, Now);
        Assert.IsType<DeclinedTooLate>(Assert.Single(facts));
        Assert.Equal(OfferStatus.Withdrawn, ticket.Offers[1].Status);
    }

    [Fact]
    public void A_limit_runs_from_the_moment_the_carrier_took_the_message()
    {
        var ticket = Sample.New();
        ticket.Dispatch();
        var (offer, _) = ticket.MakeOffer(11, 1, "4711", TimeSpan.FromMinutes(3), null, Sample.Nine);
        Assert.Null(offer.ExpiresAt);
        Assert.Empty(ticket.ExpireOffer(offer.Id, Sample.Nine.AddHours(1)));
        ticket.MarkOfferSent(offer.Id, Sample.Nine.AddMinutes(10));
        Assert.Equal(Sample.Nine.AddMinutes(13), offer.ExpiresAt);
        Assert.Empty(ticket.ExpireOffer(offer.Id, Sample.Nine.AddMinutes(12)));
        Assert.Single(ticket.ExpireOffer(offer.Id, Sample.Nine.AddMinutes(13)));
    }

    [Fact]
    public void A_no_show_releases_the_acceptance_so_that_another_may_stand()
    {
        var ticket = Sample.Accepted(11);
        ticket.ReportNoShow(ticket.Jobs[0].Id, Now);
        Assert.Equal(TicketStatus.Open, ticket.Status);
        Assert.Equal(OfferStatus.Released, ticket.Offers[0].Status);
        Assert.Null(ticket.StandingJob);
    }

    [Fact]
    public void Reopening_releases_the_acceptance_and_sends_nobody()
    {
        var ticket = Sample.Accepted(11);
        ticket.FinishWork(ticket.Jobs[0].Id, 12000, 90, Now);
        ticket.AnswerFollowUp(null, 1, "still leaking", Now.AddHours(1));
        Assert.Equal(TicketStatus.Reopened, ticket.Status);
        Assert.Equal(OfferStatus.Released, Assert.Single(ticket.Offers).Status);
        Assert.NotNull(ticket.CurrentPart);
    }

    [Fact]
    public void Cancelling_frees_the_merchant_without_a_mark_on_the_record()
    {
        var ticket = Sample.Accepted(11);
        var facts = ticket.Cancel("the caller fixed it", Now);
        Assert.Equal(TicketStatus.Cancelled, ticket.Status);
        Assert.Equal(["OfferReleased", "JobReleased", "TicketCancelled"], facts.Select(fact => fact.Kind));
        Assert.DoesNotContain(ticket.Offers, offer => offer.Status is OfferStatus.Declined or OfferStatus.Expired);
    }

    [Fact]
    public void A_ticket_of_two_trades_is_done_after_the_last()
    {
        var ticket = Sample.New();
        ticket.Parts.Add(new TicketPart { Id = 77, TicketId = ticket.Id, Position = 2, ServiceTypeId = 8, TradeId = 4 });
        Work(11);
        Assert.Equal(TicketStatus.Open, ticket.Status);
        Work(12);
        Assert.Equal(TicketStatus.Done, ticket.Status);
        Assert.Equal([3L, 4L], ticket.Jobs.Select(job => ticket.Parts.Single(part => part.Id == job.PartId).TradeId));

        void Work(long merchant)
        {
            ticket.Dispatch();
            var (offer, _) = ticket.MakeOffer(merchant, 1, "4711", TimeSpan.FromMinutes(3), null, Now);
            offer.Id = 500 + merchant;
            ticket.AcceptOffer(offer.Id, AnswerWay.Agent, Now);
            ticket.Jobs[^1].Id = 600 + merchant;
            ticket.FinishWork(ticket.Jobs[^1].Id, null, 0, Now);
        }
    }

    [Fact]
    public void A_visit_that_waits_for_a_part_needs_an_appointment_and_keeps_the_merchant()
    {
        var ticket = Sample.Accepted(11);
        var job = ticket.Jobs[0];
        ticket.Arrive(job.Id, Now);
        Assert.Equal("appointment-needed", Assert.Throws<Refused>(() => ticket.EndVisit(job.Id, VisitOutcome.WaitingForPart, "valve", null, Now)).Code);
        ticket.EndVisit(job.Id, VisitOutcome.WaitingForPart, "valve", Now.AddDays(1), Now);
        Assert.Equal(TicketStatus.Accepted, ticket.Status);
        Assert.Equal(2, job.Visits.Count);
        Assert.True(job.IsStanding);
    }
}
