namespace Hotline.Tests.Messages;

/// <summary>Every message of the demo district is read as its table says it must be.</summary>
public class DemoMessageTests
{
    public static TheoryData<string, string, string, string> Messages()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in DemoLexicon.Table("demo_messages").Rows)
            data.Add(row["text"], row["expected"], row["code"], row["place"]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_read_as_expected(string text, string expected, string code, string place)
    {
        var reading = DemoLexicon.Lexicon.Read(text);
        switch (expected)
        {
            case "hazard":
                Assert.Equal(code, reading.Hazards[0].Kind);
                Assert.NotEqual(true, reading.Service?.IsCertain);
                break;
            case "service":
                Assert.Empty(reading.Hazards);
                Assert.True(reading.Service is { IsCertain: true } guess && guess.ServiceCode == code, $"{reading.Service}");
                break;
            default:
                Assert.Empty(reading.Hazards);
                Assert.NotEqual(true, reading.Service?.IsCertain);
                break;
        }

        Assert.Equal(place, DemoLexicon.PlaceCode(DemoLexicon.Gazetteer.Find(text)?.NamedPlaceId) ?? "");
    }
}
