using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Tests.Messages;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Tasks;

/// <summary>A task to call somebody settles by itself when there is nothing left to say.</summary>
public sealed class SettlingTests
{
    private const string Resident = "+8614200039751";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task Tasks_to_call_settle_when_the_offer_is_answered_and_the_notice_is_no_longer_needed(Engine engine)
    {
        await using var hotline = await RunningHotline.StartAsync(engine);
        await hotline.ReadAsync(db => db.Merchants.ExecuteUpdateAsync(set => set.SetProperty(merchant => merchant.ContactWay, ContactWay.AgentCall)));
        await RunningHotline.PostAsync(hotline.Agent, "/api/tickets", new { line = "hotline", callerPhone = Resident, contactWay = "AgentCall", service = "pipe-leak", area = "century-city", address = "世纪城一期3幢501", description = "厨房水管漏水" });
        var number = (await TextFlowTests.TheTicketAsync(hotline)).Number;
        await RunningHotline.PostAsync(hotline.Agent, $"/api/tickets/{number}/dispatch");
        await hotline.SettleAsync();
        var offer = (await TextFlowTests.TheTicketAsync(hotline)).Offers[0];
        Assert.Equal([$"CallCaller TicketReceived", $"CallMerchant OfferMade {offer.Id}"], await OpenAsync(hotline));

        await RunningHotline.PostAsync(hotline.Agent, $"/api/offers/{offer.Id}/acceptance");
        await hotline.SettleAsync();
        Assert.Equal(["CallCaller MerchantFound", $"CallMerchant JobConfirmed {offer.Id}"], await OpenAsync(hotline));

        var job = (await TextFlowTests.TheTicketAsync(hotline)).Jobs[0].Id;
        await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{job}/on-site");
        await hotline.SettleAsync();
        Assert.Equal(["CallCaller Arrived"], await OpenAsync(hotline));

        await RunningHotline.PostAsync(hotline.Agent, $"/api/jobs/{job}/done");
        await hotline.SettleAsync();
        Assert.Equal(["SurveyCall Survey"], await OpenAsync(hotline));
        Assert.Equal(OfferStatus.Accepted, (await TextFlowTests.TheTicketAsync(hotline)).Offers[0].Status);
    }

    private static async Task<List<string>> OpenAsync(RunningHotline hotline) => [.. (await hotline.ReadAsync(db => db.AgentTasks.AsNoTracking().Where(task => task.DoneAt == null).ToListAsync()))
        .Select(task => $"{task.Kind} {task.Template}{(task.Kind == AgentTaskKind.CallMerchant ? $" {task.OfferId}" : "")}").Order(StringComparer.Ordinal)];
}
