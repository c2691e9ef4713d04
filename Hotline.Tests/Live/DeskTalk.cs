using System.Text.Json;
using Hotline.Api.Data.Writing;
using Hotline.Api.Live;
using Hotline.Dispatch;
using Hotline.Dispatch.Tasks;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Live;

/// <summary>What the tests of the live queues do at a small desk.</summary>
internal static class DeskTalk
{
    internal const string Tickets = "tickets/hotline";
    internal const string Tasks = "tasks/hotline";

    /// <summary>Generous: machines that build and test at once are slow. What is measured is printed.</summary>
    internal static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    internal static Task<LiveConsole> ConsoleAsync(this SmallDesk desk, string userName, params string[] scopes) =>
        LiveConsole.OpenAsync(desk.Address, userName, SmallDesk.Password, scopes.Length > 0 ? scopes : [Tickets]);

    /// <summary>A console behind a net that is going to be cut: it gives a read up as soon as docs/live.md says.</summary>
    internal static Task<LiveConsole> ConsoleAsync(this Relay relay, string userName, params string[] scopes) =>
        LiveConsole.OpenAsync(relay.Address, TimeSpan.FromSeconds(2), userName, SmallDesk.Password, scopes.Length > 0 ? scopes : [Tickets]);

    internal static async Task<(long Id, string Number)> EnterAsync(this HttpClient agent, string description = "厨房水管漏水")
    {
        var ticket = await agent.PostAsync("/api/tickets", new { line = "hotline", description, service = "pipe-repair", area = "centre", address = "世纪城3栋502" });
        return (ticket.GetProperty("id").GetInt64(), ticket.Text("number"));
    }

    /// <summary>Waits until a console shows what the server answers, row by row, text by text.</summary>
    internal static Task<TimeSpan> EqualAsync(this LiveConsole console, string scope, TimeSpan limit) => Eventually.TrueAsync(async () =>
    {
        var served = await console.ServedAsync(scope);
        var shown = console[scope].Rows;
        return shown.Count == served.Count && served.All(row => shown.TryGetValue(row.Key, out var text) && text == row.Value);
    }, limit, $"The console does not show what the server holds in {scope}.");

    internal static Task<int> DigestAsync(this SmallDesk desk) => desk.Services.GetRequiredService<Announcer>().DigestAsync(CancellationToken.None);

    /// <summary>Does something inside a write of the house.</summary>
    internal static async Task WriteAsync(this SmallDesk desk, Func<Hotline.Api.Data.HotlineDb, Write, Task> act)
    {
        await using var services = desk.Services.CreateAsyncScope();
        var write = services.ServiceProvider.GetRequiredService<Write>();
        await using var scope = await write.BeginAsync(CancellationToken.None);
        await act(services.ServiceProvider.GetRequiredService<Hotline.Api.Data.HotlineDb>(), write);
        await scope.CommitAsync(CancellationToken.None);
    }

    /// <summary>Puts a task on the desk of the hotline.</summary>
    internal static async Task<long> AddTaskAsync(this SmallDesk desk, string detail, bool forSupervisors)
    {
        long id = 0;
        await desk.WriteAsync(async (db, write) =>
        {
            var line = await db.Lines.SingleAsync(each => each.Code == "hotline");
            var task = new AgentTask { LineId = line.Id, Kind = AgentTaskKind.LowScore, Detail = Wording.Same(detail), IsForSupervisors = forSupervisors, Version = 1, CreatedAt = write.Now };
            db.AgentTasks.Add(task);
            await db.SaveChangesAsync();
            write.Announce(Queues.Tasks, line.Id, task.Id, task.Version);
            id = task.Id;
        });
        return id;
    }

    /// <summary>Settles a task.</summary>
    internal static Task FinishTaskAsync(this SmallDesk desk, long id) => desk.WriteAsync(async (db, write) =>
    {
        var task = await db.AgentTasks.SingleAsync(each => each.Id == id);
        task.Finish("agent:supervisor", null, write.Now);
        task.Version++;
        write.Announce(Queues.Tasks, task.LineId, task.Id, task.Version);
    });

    /// <summary>Whether a message is about a row.</summary>
    internal static bool IsAbout(this HubMessage message, string scope, long id) => message.Kind != "Digest" && message.Scope == scope
        && (message.Body.TryGetProperty("row", out var row) ? row.GetProperty("id") : message.Body.GetProperty("id")).GetInt64() == id;

    internal static bool Shows(this LiveConsole console, string scope, long id, string property, string value) =>
        console[scope].Rows.TryGetValue(id, out var row) && JsonSerializer.Deserialize<JsonElement>(row).GetProperty(property).ToString() == value;
}
