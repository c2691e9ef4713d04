using System.Net;
using System.Net.Http.Headers;
using Hotline.Api.Hosting;

namespace Hotline.Api.Carrier;

/// <summary>The host's way to the simulated world beside its carrier's wire: numbers that point here, and <c>/sim/…</c> for scripts.</summary>
public sealed class SimulatedWorld
{
    internal const string ClientName = "simulator";

    private readonly SimulatorChild child;
    private readonly CarrierAccount account;
    private readonly PublicUrl publicUrl;
    private readonly IHttpClientFactory clients;
    private readonly TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SimulatedWorld(SimulatorChild child, CarrierAccount account, PublicUrl publicUrl, IHttpClientFactory clients) =>
        (this.child, this.account, this.publicUrl, this.clients) = (child, account, publicUrl, clients);

    /// <summary>Completes when the lines' numbers point here, or could not be pointed: before, nobody out there could reach us.</summary>
    internal Task Opened => open.Task;

    internal void Open() => open.TrySetResult();

    /// <summary>There is one; with a real carrier there is not.</summary>
    public bool Exists => account.IsConfigured && account.Profile.Name == CarrierName.Simulator;

    /// <summary>
    /// Points numbers of ours at this host's webhooks, as an operator does on the carrier's site. Waits until the world is up, so it is
    /// work for after the host's start; does nothing with a real carrier.
    /// </summary>
    /// <exception cref="HttpRequestException">The simulated world did not take a number.</exception>
    /// <exception cref="InvalidOperationException">The simulated world is not up.</exception>
    public async Task PointNumbersHere(IEnumerable<string> numbers, CancellationToken stop)
    {
        if (!Exists) return;
        await child.Ready.WaitAsync(stop);
        var client = clients.CreateClient(ClientName);
        foreach (var number in numbers)
        {
            using var answer = await client.PostAsJsonAsync(new Uri(account.BaseUrl, "/sim/numbers"), new { number, hostUrl = publicUrl.Value }, stop);
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>Under the manual clock: moves the world to <paramref name="now"/>, and returns when everything due there is done, with the instant of what it does next.</summary>
    internal async Task<DateTimeOffset?> FollowClock(DateTimeOffset now, CancellationToken stop)
    {
        if (!Exists) return null;
        await child.Ready.WaitAsync(stop);
        using var answer = await clients.CreateClient(ClientName).PostAsJsonAsync(new Uri(account.BaseUrl, "/sim/clock"), new { now = now.UtcDateTime }, stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<WorldClock>(stop))?.NextAt;
    }

    /// <summary>Lets people live in the world for a while.</summary>
    /// <param name="population">As <c>POST /sim/population</c> takes it.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>False while others live there.</returns>
    /// <exception cref="HttpRequestException">The world did not take them.</exception>
    public async Task<bool> LetLive(object population, CancellationToken stop)
    {
        await child.Ready.WaitAsync(stop);
        await Opened.WaitAsync(stop);
        using var answer = await clients.CreateClient(ClientName).PostAsJsonAsync(new Uri(account.BaseUrl, "/sim/population"), population, stop);
        if (answer.StatusCode == HttpStatusCode.Conflict) return false;
        answer.EnsureSuccessStatusCode();
        return true;
    }

    /// <summary>Passes one request on and its answer back. Whoever calls as soon as the host serves waits until our numbers are known there.</summary>
    internal async Task Forward(HttpContext http, CancellationToken stop)
    {
        await Opened.WaitAsync(stop);
        var from = http.Request;
        using var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(account.BaseUrl, from.Path.ToUriComponent() + from.QueryString.ToUriComponent()));
        if (from.ContentLength > 0 || from.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(from.Body);
            if (MediaTypeHeaderValue.TryParse(from.ContentType, out var type)) request.Content.Headers.ContentType = type;
        }
        HttpResponseMessage answer;
        try
        {
            answer = await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !stop.IsCancellationRequested)
        {
            await TypedResults.Problem(
                statusCode: (int)HttpStatusCode.BadGateway, detail: "The simulated world does not answer.", extensions: [new("code", "no-simulator")]).ExecuteAsync(http);
            return;
        }
        using (answer)
        {
            http.Response.StatusCode = (int)answer.StatusCode;
            http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(http.Response.Body, stop);
        }
    }
}

internal sealed record WorldClock(DateTimeOffset? NextAt);

/// <summary>Wiring of the simulated world.</summary>
public static class SimulatedWorldEndpoints
{
    /// <summary>In Development with the simulated carrier: <c>/sim/…</c> goes through to it. Otherwise nothing is mapped.</summary>
    public static void MapSimulatedWorld(this IEndpointRouteBuilder app)
    {
        var world = app.ServiceProvider.GetRequiredService<SimulatedWorld>();
        if (!world.Exists || !app.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) return;
        app.Map("/sim/{**rest}", (HttpContext http, CancellationToken stop) => world.Forward(http, stop)).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>The world outside comes up while the host does.</summary>
    public static void LaunchSimulatedWorld(this WebApplication app) => app.Services.GetRequiredService<SimulatorChild>().LaunchBeforehand();

    internal static void AddSimulatedWorld(this IServiceCollection services)
    {
        services.AddHttpClient(SimulatedWorld.ClientName)
            // Moving the clock by a day does a day's work before it answers.
            .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromMinutes(5))
            .UseSocketsHttpHandler((handler, _) => (handler.UseProxy, handler.AllowAutoRedirect, handler.UseCookies) = (false, false, false))
            .RemoveAllLoggers();
        services.AddSingleton<SimulatorChild>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulatorChild>());
        services.AddSingleton(provider => new SimulatedWorld(
            provider.GetRequiredService<SimulatorChild>(), provider.GetRequiredService<CarrierAccount>(),
            provider.GetRequiredService<PublicUrl>(), provider.GetRequiredService<IHttpClientFactory>()));
        services.AddSingleton(provider => new ClockFollower(provider.GetRequiredService<SimulatedWorld>().FollowClock));
        services.AddHostedService<OwnNumbers>();
    }
}
