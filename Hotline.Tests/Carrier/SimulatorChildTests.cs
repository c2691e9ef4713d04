using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Hotline.Api.Carrier;
using Hotline.Api.Carrier.Twilio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hotline.Tests.Carrier;

public class SimulatorChildTests
{
    [Fact]
    public async Task The_host_brings_its_world_and_takes_it_away_again()
    {
        var texts = new List<string>();
        await using var host = Host(texts, "0");
        await host.StartAsync();
        var child = host.Services.GetRequiredService<SimulatorChild>();
        using var process = Process.GetProcessById(child.ProcessId!.Value);
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };

        // A text from a phone crosses the wire, signed, into our webhook …
        await host.Services.GetRequiredService<SimulatedWorld>().PointNumbersHere(["+8657788880000"], CancellationToken.None);
        using (var sent = await http.PostAsJsonAsync("/sim/sms", new { from = "+8613800000001", to = "+8657788880000", body = "水管漏水" }))
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(["水管漏水"], texts);

        // … ours arrives on the phone, and the carrier's books know it.
        var carrier = host.Services.GetRequiredService<ICarrier>();
        var taken = Assert.IsType<CarrierOutcome.Taken>(await carrier.SendMessage(
            new OutboundMessage { To = "+8613800000001", From = "+8657788880000", Body = "师傅已出发" }, CancellationToken.None));
        var listed = Assert.IsType<CarrierList<CarrierMessage>.Listed>(await carrier.ListMessages(
            new CarrierSearch("+8613800000001", "+8657788880000", TimeProvider.System.GetUtcNow().AddMinutes(-1)), CancellationToken.None));
        Assert.Equal((true, taken.Sid), (listed.IsComplete, listed.Items.Single().Sid));
        var phone = await http.GetFromJsonAsync<JsonElement>("/sim/phones/+8613800000001");
        Assert.Equal(JsonValueKind.Object, phone.ValueKind);

        await host.StopAsync();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Somebody_elses_simulator_on_the_usual_port_does_no_harm()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var host = Host([], $"{port}");
        await host.StartAsync();
        var account = host.Services.GetRequiredService<CarrierAccount>();
        Assert.NotEqual(port, account.BaseUrl.Port);
        Assert.NotEqual(0, account.BaseUrl.Port);
    }

    [Fact]
    public async Task With_a_real_carrier_there_is_no_simulated_world()
    {
        await using var host = Host([], "0", ("Hotline:Carrier:Profile", "Twilio"), ("Hotline:Carrier:AccountSid", "AC1"), ("Hotline:Carrier:AuthToken", "t"));
        await host.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/sim/journal")).StatusCode);
        Assert.Null(host.Services.GetRequiredService<SimulatorChild>().ProcessId);
        await host.Services.GetRequiredService<SimulatedWorld>().PointNumbersHere(["+8657788880000"], CancellationToken.None);
    }

    private static WebApplication Host(List<string> texts, string port, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Hotline:Carrier:SimulatorUrl"] = "http://127.0.0.1:" + port });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value));
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCarrier();
        var app = builder.Build();
        app.UseCarrierGuard();
        app.MapCarrier().MapPost("/sms", (CarrierRequest request) =>
        {
            texts.Add(request.Fields["Body"]);
            return Results.Text(Twiml.Empty, Twiml.ContentType);
        });
        app.MapSimulatedWorld();
        return app;
    }
}
