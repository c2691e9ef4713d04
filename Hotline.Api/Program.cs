using Hotline.Api.Accounts;
using Hotline.Api.Audit;
using Hotline.Api.Callers;
using Hotline.Api.Calls;
using Hotline.Api.Carrier;
using Hotline.Api.Conversations;
using Hotline.Api.Data;
using Hotline.Api.Demo;
using Hotline.Api.Escalations;
using Hotline.Api.FollowUps;
using Hotline.Api.Hosting;
using Hotline.Api.Jobs;
using Hotline.Api.Lines;
using Hotline.Api.Live;
using Hotline.Api.Merchants;
using Hotline.Api.Messages;
using Hotline.Api.Offers;
using Hotline.Api.Offers.Workbench;
using Hotline.Api.Pages;
using Hotline.Api.Schedules;
using Hotline.Api.Shifts;
using Hotline.Api.Stars;
using Hotline.Api.Supervision;
using Hotline.Api.Tasks;
using Hotline.Api.Tickets;

// Settings and assets lie beside the program, whatever folder it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls("http://127.0.0.1:5080");

builder.AddHosting();
builder.Services.AddApiDescription();
builder.Services.AddHotlineData(builder.Configuration, DataDirectory.From(builder.Configuration, builder.Environment));
builder.Services.AddAccounts(builder.Environment);
builder.Services.AddTickets().AddConversations().AddTasks().AddLines().AddCallers().AddSupervision();
builder.Services.AddCarrier();
builder.Services.AddOffers().AddPolicyWorkbench().AddJobs().AddFollowUps().AddEscalations().AddShifts().AddStars();
builder.Services.AddMessages().AddCalls();
builder.Services.AddLive();
builder.Services.AddPages();
builder.Services.AddAudit();
builder.Services.AddSchedules(builder.Configuration);
builder.Services.AddMerchants().AddGazetteer().AddPromises().AddCalendars();
builder.AddDemo();

var app = builder.Build();

if (await app.RunVerbAsync(args) is { } exitCode) return exitCode;

app.LaunchSimulatedWorld();
// The database gets ready on another thread while the endpoints are mapped: both take a good part of a start.
var database = Task.Run(async () =>
{
    await app.MigrateAsync();
    await app.LoadDemoAsync();
    await app.OfferSetUpAsync();
});

app.UseHosting().UseConsoleFiles(isDemo: app.IsDemo());
app.UseCarrierGuard();
app.UseAuthentication();
app.UseAuthorization();

app.MapHosting().MapApiDescription();
app.MapCarrier().MapMessages().MapCalls();
app.MapSimulatedWorld();
var api = app.MapGroup("/api").RequireOwnOrigin().RequireOwnLine();
api.MapAccounts();
api.MapTickets().MapConversations().MapTasks().MapLines().MapCallers().MapSupervision();
api.MapOffers().MapJobs().MapFollowUps().MapEscalations().MapShifts().MapStars();
app.MapLive().RefuseForeignOrigin();
app.MapPages();
api.MapAudit().MapSchedules();
app.MapDevClock();
api.MapMerchants(Policies.Administrator).MapGazetteer(Policies.Administrator).MapPromises().MapCalendars();
app.MapDevCarrier(Policies.Administrator);
api.MapDemo(isDemo: app.IsDemo());
app.MapConsole();

await database;
await app.RunAsync();
return 0;
