using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AutoMapper;
using AutoMapper.Internal;
using Hotline.Api.Data.Views;
using Hotline.Dispatch;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Hotline.Tests.Architecture;
using Hotline.Tests.Support;
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

    public static TheoryData<string> HouseReasons => [.. typeof(HouseReason).GetFields().Select(each => (string)each.GetValue(null)!), ErasureVerbs.Erased, .. Enum.GetNames<VisitOutcome>()];

    [Theory]
    [MemberData(nameof(HouseReasons))]
    public void Every_reason_of_the_house_is_told_in_the_readers_language(string reason)
    {
        Assert.DoesNotMatch("[A-Za-z]", Text("zh").Reason(reason));
        Assert.DoesNotMatch("[^ -~’]", Text("en").Reason(reason));
    }

    /// <summary>Every coded value that a fact may carry, as payloads hold them, told as Chinese histories tell them.</summary>
    [Theory]
    [MemberData(nameof(Facts))]
    public void No_fact_speaks_English_in_a_Chinese_history(string kind)
    {
        var fields = Regex.Matches(HistoryWords.Facts[kind].Zh, @"\{([A-Za-z]+)\}").Select(match => match.Groups[1].Value).Distinct();
        foreach (var field in fields)
        {
            foreach (var value in CodesOf(kind, field))
            {
                var payload = new JsonObject { [field] = value, ["merchant"] = 7 }.ToJsonString();
                Assert.DoesNotMatch("[A-Za-z]{2,}", Text("zh").Of(kind, Data(payload)));
            }
        }
    }

    [Theory]
    [InlineData("priority", "Urgent")]
    [InlineData("contactWay", "AgentCall")]
    [InlineData("addressUncertain", "true")]
    [InlineData("womenOnly", "true")]
    [InlineData("wantedLanguage", "wu")]
    public void Edits_name_what_they_changed_in_words(string field, string value) =>
        Assert.DoesNotMatch("[A-Za-z]", Text("zh").Of("TicketEdited", Data(new JsonObject { ["changes"] = new JsonObject { [field] = new JsonObject { ["from"] = null, ["to"] = value } } }.ToJsonString())));

    [Fact]
    public void No_verb_writes_a_reason_in_a_language_of_its_own()
    {
        var literal = new Regex(@"\.(Close|Reopen|Cancel|Hold|Return|WithdrawOffer|WithdrawOpenOffers|ReleaseStanding|ReleaseAcceptance|Erase)\([^;]*\$?""[^""]*""");
        var guilty = SourceFiles.All().Where(file => file.IsCode && (file.Path.StartsWith("Hotline.Dispatch", StringComparison.Ordinal) || file.Path.StartsWith("Hotline.Api", StringComparison.Ordinal)))
            .SelectMany(file => file.Lines.Where(line => literal.IsMatch(line)).Select(line => $"{file.Path}: {line.Trim()}"));
        Assert.Empty(guilty);
        Assert.Matches(literal, "facts.AddRange(ticket.Close(\"the caller is content\", now));");
    }

    private static HistoryText Text(string language) => new(language, TimeZoneInfo.Utc, new Dictionary<long, string> { [7] = "老王水电" });

    private static IEnumerable<string> CodesOf(string kind, string field) => (kind, field) switch
    {
        (_, "reason") => ["来电人说的", .. typeof(HouseReason).GetFields().Select(each => (string)each.GetValue(null)!), .. Enum.GetNames<VisitOutcome>()],
        (_, "source") => Enum.GetNames<TicketSource>(),
        (_, "way") => Enum.GetNames<AnswerWay>(),
        ("FollowUpAnswered", "outcome") => Enum.GetNames<FollowUpOutcome>(),
        ("DoubtSettled", "outcome") => Enum.GetNames<DoubtOutcome>(),
        (_, "outcome") => Enum.GetNames<VisitOutcome>(),
        (_, "kind") => Enum.GetNames<DeadlineKind>(),
        (_, "hazard") => HazardCodes,
        _ => [],
    };

    private static IEnumerable<string> HazardCodes => File.ReadLines(Repository.PathOf("db", "seed", "safety_advice.csv")).Skip(1).Select(line => line.Split(',')[0]);

    [Fact]
    public void Every_kind_of_task_has_a_title() =>
        Assert.All(Enum.GetValues<AgentTaskKind>(), kind => Assert.NotEqual("", TaskWords.Title(kind).Zh));

    private static JsonObject Data(string json) => JsonNode.Parse(json)!.AsObject();
}
