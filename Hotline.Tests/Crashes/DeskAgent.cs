using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Crashes;

/// <summary>An agent at the desk who enters tickets, dispatches them and writes notes, signed in once for all crashes, and remembers what the host confirmed.</summary>
internal sealed class DeskAgent : IDisposable
{
    private const int NotesPerTicket = 20;
    private readonly ConcurrentQueue<(string Number, string Note)> notes = [];
    private readonly ConcurrentQueue<(string Number, string Mark)> tickets = [];
    private readonly ConcurrentQueue<string> dispatched = [];
    private readonly CancellationToken stop;
    private readonly HttpClient client;
    private bool isSignedIn;
    private int serial;

    public DeskAgent(Uri host, CancellationToken stop)
    {
        this.stop = stop;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Add("X-Hotline", "1");
    }

    /// <summary>Notes that the host confirmed.</summary>
    public IReadOnlyCollection<(string Number, string Note)> Notes => notes;

    /// <summary>Tickets that the host confirmed, with the words that were entered.</summary>
    public IReadOnlyCollection<(string Number, string Mark)> Tickets => tickets;

    /// <summary>Tickets whose dispatch the host confirmed.</summary>
    public IReadOnlyCollection<string> Dispatched => dispatched;

    public async Task WorkAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!isSignedIn) await SignInAsync();
                await ServeAsync();
            }
            catch (Exception failure) when (failure is HttpRequestException { StatusCode: null or >= HttpStatusCode.InternalServerError } or OperationCanceledException or JsonException)
            {
                // The host is gone; what it had not confirmed is not counted. The session outlives it.
                await Task.Delay(200, CancellationToken.None);
            }
        }
    }

    /// <summary>Reads as the agent; the host must be up.</summary>
    public Task<JsonElement> GetAsync(string path) => RunningHotline.GetAsync(client, path);

    public void Dispose() => client.Dispose();

    private async Task SignInAsync()
    {
        using var answer = await client.PostAsJsonAsync("/api/session", new { userName = "agent2", password = "hotline-demo" }, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        isSignedIn = true;
    }

    private async Task ServeAsync()
    {
        var mark = $"厨房水管漏水，来电登记{++serial:0000}";
        var ticket = await RunningHotline.PostAsync(client, "/api/tickets", new
        {
            line = "hotline", callerPhone = $"+861420008{serial:0000}", service = "pipe-leak", area = "century-city",
            place = "century-city-estate-p1-1", address = "世纪城一期1幢1单元101室", description = mark,
        });
        var number = ticket.GetProperty("number").GetString()!;
        tickets.Enqueue((number, mark));
        await RunningHotline.PostAsync(client, $"/api/tickets/{number}/dispatch");
        dispatched.Enqueue(number);
        for (var i = 1; i <= NotesPerTicket && !stop.IsCancellationRequested; i++)
        {
            var note = $"备注{serial:0000}-{i:0000}";
            await RunningHotline.PostAsync(client, $"/api/tickets/{number}/note", new { text = note });
            notes.Enqueue((number, note));
            await Task.Delay(50, stop);
        }
    }
}
