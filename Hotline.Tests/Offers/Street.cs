using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Api.Offers;
using Hotline.Api.Schedules;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Offers;

/// <summary>A small desk with a street of plumbers around it, for stories about who is asked. Nobody's phone rings; the carrier's part is spoken by the test.</summary>
internal sealed class Street : IAsyncDisposable
{
    private Street(SmallDesk desk) => Desk = desk;

    public SmallDesk Desk { get; }
    public HttpClient Agent { get; private set; } = null!;
    public HttpClient Admin { get; private set; } = null!;

    /// <param name="shops">Plumbers beside the one that every small desk has.</param>
    /// <param name="desk">Which desk; the embedded database when not given.</param>
    public static async Task<Street> OpenAsync(int shops, SmallDesk? desk = null)
    {
        var street = new Street(desk ?? new SmallDesk());
        await street.Desk.InitializeAsync();
        street.Agent = await street.Desk.SignedInAsync("agent");
        street.Admin = await street.Desk.SignedInAsync("admin");
        for (var i = 0; i < shops; i++) await street.EnterShopAsync(i);
        return street;
    }

    public async ValueTask DisposeAsync() => await Desk.DisposeAsync();

    public async Task<long> EnterShopAsync(int number, object? fields = null)
    {
        var all = JsonSerializer.SerializeToNode(new { code = $"shop-{number}", name = $"街坊水电{number}", phone = $"139100000{number:00}", area = "centre", trades = new[] { new { trade = "plumbing", skill = 2 } }, areas = new[] { "centre" }, capacity = 3 })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(fields ?? new { })!.AsObject()) all[name] = value?.DeepClone();
        return (await Admin.PostAsync("/api/merchants", all)).GetProperty("id").GetInt64();
    }

    public async Task<string> TicketAsync(string service = "pipe-repair", string phone = "13800000041", object? more = null)
    {
        var all = JsonSerializer.SerializeToNode(new { line = "hotline", description = "漏水", callerPhone = phone, service, area = "centre" })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject()) all[name] = value?.DeepClone();
        return (await Agent.PostAsync("/api/tickets", all)).Text("number");
    }

    public Task<JsonElement> DispatchAsync(string number, object? pick = null) => Agent.PostAsync($"/api/tickets/{number}/dispatch", pick ?? new { });

    public Task<Ticket> TicketOfAsync(string number) => Desk.InDatabaseAsync(db => db.Tickets.AsNoTracking().Include(ticket => ticket.Offers).Include(ticket => ticket.Jobs).SingleAsync(ticket => ticket.Number == number));

    /// <summary>The carrier took the messages of all open offers whose time has come.</summary>
    public async Task CarryAsync(string number)
    {
        var now = Desk.Clock.Now();
        foreach (var offer in (await TicketOfAsync(number)).Offers.Where(offer => offer.Status == OfferStatus.Queued && offer.ReleaseAt <= now))
            await RunAsync<MarkOfferSent>(sent => sent.RunAsync(offer.Id, now, CancellationToken.None));
    }

    /// <summary>Time passes, and what is due of one kind is done.</summary>
    public async Task PassAsync<TWork>(TimeSpan by) where TWork : class, IDueWork
    {
        Desk.Clock.Advance(by);
        await RunAsync<TWork>(work => work.RunDueAsync(CancellationToken.None));
    }

    /// <summary>What was changed behind the host's back is read anew.</summary>
    public void Forget() => Desk.Forget();

    public async Task RunAsync<T>(Func<T, Task> run) where T : notnull
    {
        await using var scope = Desk.Services.CreateAsyncScope();
        await run(scope.ServiceProvider.GetRequiredService<T>());
    }

    public Task<T> ReadAsync<T>(Func<HotlineDb, Task<T>> read) => Desk.InDatabaseAsync(read);

    /// <summary>What the record of a merchant says: asked and answered, accepted.</summary>
    public async Task<(int Declined, int Expired, int Withdrawn)> RecordAsync(long merchant)
    {
        var offers = (await Agent.ReadAsync($"/api/merchants/{merchant}/record")).GetProperty("offers");
        return (offers.GetProperty("declined").GetInt32(), offers.GetProperty("expired").GetInt32(), offers.GetProperty("withdrawn").GetInt32());
    }
}
