using System.Text.Json.Nodes;
using AutoMapper;
using AutoMapper.Internal;
using Hotline.Api.Data.Views;
using Hotline.Dispatch;
using Hotline.Dispatch.Tasks;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hotline.Tests.Views;

public sealed class ViewTests
{
    [Fact]
    public void Every_field_of_every_view_has_a_source() =>
        new MapperConfiguration(maps => maps.AddProfile<ViewProfile>(), NullLoggerFactory.Instance).AssertConfigurationIsValid();

    [Fact]
    public void Nothing_is_mapped_into_an_entity()
    {
        var maps = new MapperConfiguration(maps => maps.AddProfile<ViewProfile>(), NullLoggerFactory.Instance).Internal().GetAllTypeMaps();
        Assert.All(maps, map => Assert.Equal(typeof(ViewProfile).Namespace, map.DestinationType.Namespace));
    }

    public static TheoryData<string> Facts => [.. typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Every_fact_has_words_in_both_languages(string kind)
    {
        Assert.True(HistoryWords.Facts.TryGetValue(kind, out var words));
        Assert.NotEqual(words.Zh, words.En);
        foreach (var language in new[] { "zh", "en" })
        {
            var text = new HistoryText(language, TimeZoneInfo.Utc, new Dictionary<long, string>());
            Assert.DoesNotContain('{', text.Of(kind, new JsonObject()));
            Assert.DoesNotContain('{', text.Of(kind, null));
            Assert.DoesNotContain('[', text.Of(kind, null));
        }
    }

    [Fact]
    public void Words_name_merchants_money_and_local_times()
    {
        var text = new HistoryText("en", TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<long, string> { [7] = "Wang" });
        Assert.Equal("Wang finished the work, paid ¥120.5", text.Of("WorkFinished", Data("""{"merchant":7,"priceFen":12050}""")));
        Assert.Equal("Wang finished the work", text.Of("WorkFinished", Data("""{"merchant":7}""")));
        Assert.Equal("The offer was sent to #8, open until 11-23 09:10", text.Of("OfferSent", Data("""{"merchant":8,"expiresAt":"2026-11-23T01:10:00+00:00"}""")));
        Assert.Equal("Note(content purged at the end of its retention)", text.Of("NoteAdded", null));
    }

    [Fact]
    public void Every_kind_of_task_has_a_title() =>
        Assert.All(Enum.GetValues<AgentTaskKind>(), kind => Assert.NotEqual("", TaskWords.Title(kind).Zh));

    private static JsonObject Data(string json) => JsonNode.Parse(json)!.AsObject();
}
