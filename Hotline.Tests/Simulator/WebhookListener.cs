using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hotline.Tests.Simulator;

/// <summary>Stands in for the host: takes the carrier's webhooks over real HTTP and answers what the test wants.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<Received> received = new();
    private readonly SemaphoreSlim arrived = new(0);

    private WebhookListener(WebApplication app) => this.app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>What is answered; null: 200 with an empty response.</summary>
    public Func<Received, HttpContext, Task>? Answer { get; set; }

    public IReadOnlyList<Received> All => [.. received];

    public static async Task<WebhookListener> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var listener = new WebhookListener(builder.Build());
        listener.app.Run(listener.Take);
        await listener.app.StartAsync();
        listener.Address = new Uri(listener.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return listener;
    }

    /// <summary>Waits until so many webhooks have come since the start.</summary>
    public async Task<IReadOnlyList<Received>> WaitFor(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (received.Count < count) await arrived.WaitAsync(limit.Token);
        return All;
    }

    public static Task Say(HttpContext context, string twiml)
    {
        context.Response.ContentType = "text/xml";
        return context.Response.WriteAsync(twiml);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        arrived.Dispose();
    }

    private async Task Take(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        var one = new Received(
            context.Request.Path + context.Request.QueryString, form.ToDictionary(field => field.Key, field => field.Value.ToString()),
            context.Request.Headers["X-Twilio-Signature"].ToString(), context.Request.Headers["I-Twilio-Idempotency-Token"].ToString());
        received.Enqueue(one);
        arrived.Release();
        if (Answer is not null) await Answer(one, context);
        else await Say(context, "<Response/>");
    }
}

/// <summary>A webhook as it came.</summary>
internal sealed record Received(string Path, Dictionary<string, string> Form, string Signature, string Token)
{
    public string this[string name] => Form.GetValueOrDefault(name, "");
}
