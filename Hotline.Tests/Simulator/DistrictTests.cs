using System.Collections.Concurrent;
using Hotline.Api.Hosting;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Simulator;

public sealed class DistrictTests
{
    [Fact]
    public async Task The_host_steps_through_each_instant_at_which_the_world_does_something()
    {
        ConcurrentQueue<DateTimeOffset> told = [];
        await using var hotline = await RunningHotline.StartAsync(services: services => services.AddSingleton(new ClockFollower((now, _) =>
        {
            told.Enqueue(now);
            return Task.FromResult<DateTimeOffset?>(null);
        })));
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/population", new { callers = 5, merchants = 0, seed = 5, rate = 1, minutes = 10 });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(20));

        var sent = (await RunningHotline.GetAsync(hotline.Anonymous, "/sim/journal?take=20000")).GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("what").GetString() == "sms-in" && item.GetProperty("step").GetString() == "request")
            .Select(item => item.GetProperty("at").GetDateTimeOffset()).ToHashSet();
        Assert.NotEmpty(sent);
        Assert.Subset(told.ToHashSet(), sent);
    }

    [Fact]
    public async Task Residents_and_merchants_bring_tickets_from_the_first_text_to_the_last_by_themselves()
    {
        await using var hotline = await RunningHotline.StartAsync();
        await RunningHotline.PostAsync(hotline.Anonymous, "/sim/population", new
        {
            callers = (object[])[
                new { phone = "+8614200030001", estate = "世纪城二期5幢1单元102室" }, new { phone = "+8614200030002", estate = "世纪城二期11幢2单元801室" },
                new { phone = "+8614200030005", estate = "世纪城二期10幢1单元301室" }, new { phone = "+8614200030006", estate = "世纪城一期11幢3单元1103室" }],
            merchants = 50, lines = (string[])[RunningHotline.HotlineNumber], seed = 5, rate = 0.5, minutes = 16, speed = 10, acceptance = 1,
        });
        await hotline.AdvanceAsync(TimeSpan.FromMinutes(45));

        var tickets = (await hotline.GetAsync("/api/tickets?take=100")).GetProperty("items").EnumerateArray().Select(ticket => ticket.GetProperty("status").GetString()).ToList();
        Assert.Contains("Closed", tickets);
        var journal = (await RunningHotline.GetAsync(hotline.Anonymous, "/sim/journal?take=20000")).GetProperty("items").EnumerateArray().ToList();
        Assert.All(
            journal.Where(item => item.GetProperty("step").GetString() == "answer" && item.GetProperty("what").GetString() is "sms-in" or "sms-status"),
            item => Assert.Equal(200, item.GetProperty("status").GetInt32()));
    }
}
