using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Hotline.Simulator.Calls;
using Hotline.Simulator.Faults;
using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Messages;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.People.Population;
using Hotline.Simulator.Time;
using Hotline.Simulator.Wire;

// The world outside the hotline: a carrier with its REST API and webhooks, the phones it reaches, and the people who hold them.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddEnvironmentVariables("Simulator_").AddCommandLine(args);
builder.WebHost.UseKestrelCore().UseUrls(Loopback.Check(builder.Configuration["urls"])).ConfigureKestrel(server => server.Limits.MaxRequestBodySize = 4 * 1024 * 1024);
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);

var options = builder.Configuration.Get<SimulatorOptions>() ?? new SimulatorOptions();
builder.Services.AddSingleton(options);
builder.Services.AddSingleton(services => new Agenda(options.Clock, services.GetRequiredService<ILogger<Agenda>>()));
builder.Services.AddSingleton<WireJournal>().AddSingleton<FaultPlan>().AddSingleton<NumberBook>().AddSingleton<PhoneBook>().AddSingleton<Town>();
builder.Services.AddSingleton<WebhookPost>().AddSingleton<WebhookSender>();
builder.Services.AddSingleton<MessageBook>().AddSingleton<MessageDelivery>().AddSingleton<OptOuts>().AddSingleton<TextHotline>();
builder.Services.AddSingleton<CallBook>().AddSingleton<CallFlow>().AddSingleton<CallReports>().AddSingleton<Recordings>();
builder.Services.AddHostedService<SystemClockLoop>().AddHostedService<ParentWatch>();
// Whoever waits on a fault that hangs must not keep the process alive.
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
// A page in a browser must not reach the simulator under another name.
builder.Services.AddHostFiltering(filter => filter.AllowedHosts = ["127.0.0.1", "localhost", "[::1]"]);
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
    json.SerializerOptions.Converters.Add(new UtcJson());
    json.SerializerOptions.RespectNullableAnnotations = true;
    json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
});

var app = builder.Build();
app.UseHostFiltering();
app.UseMiddleware<RestWire>();
app.MapGet("/sim/health", (SimulatorOptions settings, NumberBook numbers) => new { status = "ok", accountSid = settings.AccountSid, numbers = numbers.All.Select(one => one.Number) });
app.MapMessages();
app.MapCalls();
app.MapNumbers();
app.MapPhones();
app.MapPopulation();
app.MapJournal();
app.MapFaults();
app.MapClock();
app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<Recordings>().Address = app.Urls.First());
app.Run();
