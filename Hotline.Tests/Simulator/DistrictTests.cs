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
}
