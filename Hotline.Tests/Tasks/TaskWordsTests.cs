using Hotline.Api.Data;
using Hotline.Dispatch.Lines;
using Hotline.Tests.Offers;
using Hotline.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Tasks;

/// <summary>What a task tells its reader stands in the language of the reader, as its title does; only a person's own words stay as they are.</summary>
public sealed class TaskWordsTests
{
    [Fact]
    public async Task Tasks_speak_the_languages_of_the_desk()
    {
        await using var street = await Street.OpenAsync(shops: 0);
        await street.ReadAsync(db =>
        {
            db.Add(new LexiconEntry { Word = "煤气味", Kind = "hazard", Target = "gas", Weight = 10 });
            return db.SaveChangesAsync();
        });
        street.Desk.Services.GetRequiredService<Catalogues>().Forget();
        await street.Agent.PostAsync("/api/tickets", new { line = "hotline", description = "厨房有煤气味" });
        Assert.Equal(("燃气泄漏：厨房有煤气味", "gas leak: 厨房有煤气味"), await DetailAsync(street, "HazardAlarm"));

        // Nobody comes to the harbour; nobody can be told either, so that an agent reads it out.
        await street.DispatchAsync(await street.TicketAsync(phone: "057788881234", more: new { area = "harbour", contactWay = "AgentCall" }));
        Assert.Equal(("漏水", "漏水"), await DetailAsync(street, "Unmatched"));
        var (zh, en) = await DetailAsync(street, "CallCaller");
        Assert.StartsWith("【热线】", zh, StringComparison.Ordinal);
        Assert.StartsWith("[Hotline]", en, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", en);
    }

    private static async Task<(string Zh, string En)> DetailAsync(Street street, string kind)
    {
        var detail = (await street.Agent.ReadAsync("/api/queues/tasks?line=hotline")).GetProperty("rows").EnumerateArray().First(row => row.Text("kind") == kind).GetProperty("detail");
        return (detail.Text("zh"), detail.Text("en"));
    }
}
