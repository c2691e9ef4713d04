using Hotline.Api.Audit.Seals;
using Hotline.Api.Hosting;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Audit;

/// <summary>A desk with three tickets of four facts each, sealed; a day later a fifth fact of the second one, sealed too.</summary>
public sealed class AuditedDesk : IAsyncLifetime
{
    private readonly SmallDesk desk = new();

    /// <summary>Numbers of the tickets, in the order of their ids.</summary>
    public List<string> Numbers { get; } = [];

    public string DataDirectory => desk.Services.GetRequiredService<DataDirectory>().Path;

    public async Task InitializeAsync()
    {
        await desk.InitializeAsync();
        var agent = await desk.SignedInAsync("agent");
        foreach (var description in new[] { "厨房水管漏水", "卫生间堵了", "阳台漏雨" })
        {
            var ticket = await agent.PostAsync("/api/tickets", new { line = "hotline", callerPhone = "13800000001", callerName = "王阿姨", service = "pipe-repair", area = "centre", address = "世纪城3栋502", description });
            Numbers.Add(ticket.Text("number"));
            foreach (var text in new[] { "邻居也来过电话", "说楼下也湿了" }) await agent.PostAsync($"/api/tickets/{Numbers[^1]}/note", new { text });
        }
        desk.Clock.Advance(TimeSpan.FromHours(1));
        await SealAsync();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        agent = await desk.SignedInAsync("agent");
        await agent.PostAsync($"/api/tickets/{Numbers[1]}/note", new { text = "第二天又来电" });
        await SealAsync();
    }

    public Task DisposeAsync() => desk.DisposeAsync();

    public Task<HttpClient> SignedInAsync(string userName) => desk.SignedInAsync(userName);

    private async Task SealAsync()
    {
        await using var scope = desk.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SealHistory>().SealNowAsync(CancellationToken.None);
    }
}
