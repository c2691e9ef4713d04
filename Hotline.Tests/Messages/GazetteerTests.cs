namespace Hotline.Tests.Messages;

public class GazetteerTests
{
    [Theory]
    [InlineData("世纪城3期5栋有人吗", "century-city-estate-p3-5")]
    [InlineData("世纪城 三期 5号楼", "century-city-estate-p3-5")]
    [InlineData("世纪城三期５幢", "century-city-estate-p3-5")]
    [InlineData("世纪城三期55幢", "century-city-estate-p3")]
    [InlineData("世纪城99幢", "century-city-estate")]
    [InlineData("大众公寓a区2栋", "dazhong-estate-a-2")]
    [InlineData("大世纪三期那边", "century-city-estate-p3")]
    [InlineData("大世纪", "century-city-estate")]
    [InlineData("老一期3幢", "century-city-estate-p1-3")]
    [InlineData("打工楼B区那边", "dazhong-estate-b")]
    [InlineData("scholar court, BUILDING 3 please", "college-court-3")]
    [InlineData("Scholar Court building 31", "college-court")]
    [InlineData("世纪城东门", "century-city-estate-east-gate")]
    public void A_place_is_found_in_many_spellings(string text, string place)
        => Assert.Equal(place, DemoLexicon.PlaceCode(DemoLexicon.Gazetteer.Find(text)?.PlaceId));

    [Fact]
    public void A_nickname_says_what_it_means()
    {
        var guess = DemoLexicon.Gazetteer.Find("大世纪三期那边")!;
        Assert.Equal("nick-da-shiji", DemoLexicon.PlaceCode(guess.NamedPlaceId));
        Assert.Equal(("文中的“大世纪”即世纪城三期", "“大世纪” in the text means Century City Phase 3"), (guess.Reason.Zh, guess.Reason.En));
        Assert.True(guess.IsCertain);
    }

    [Fact]
    public void An_area_without_an_estate_is_an_area()
    {
        var guess = DemoLexicon.Gazetteer.Find("老镇那边水管漏了")!;
        Assert.Null(guess.PlaceId);
        Assert.Equal("old-town", DemoLexicon.Areas.Single(area => area.Id == guess.AreaId).Code);
    }

    [Fact]
    public void Two_areas_in_one_text_are_not_certain_and_the_first_is_taken()
    {
        var guess = DemoLexicon.Gazetteer.Find("从世纪城一期搬到南洋小城二期")!;
        Assert.Equal("century-city-estate-p1", DemoLexicon.PlaceCode(guess.PlaceId));
        Assert.False(guess.IsCertain);
        Assert.True(DemoLexicon.Gazetteer.Find("世纪城一期搬到世纪城二期")!.IsCertain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("我家水管漏了")]
    [InlineData("Scholar Courtyard")]
    public void A_text_without_a_place_names_none(string text) => Assert.Null(DemoLexicon.Gazetteer.Find(text));

    [Fact]
    public void Every_name_in_the_gazetteer_finds_its_own_area()
    {
        foreach (var place in DemoLexicon.Places)
        {
            Assert.True(DemoLexicon.Gazetteer.Find(place.NameZh)?.AreaId == place.AreaId, place.NameZh);
            Assert.True(DemoLexicon.Gazetteer.Find(place.NameEn)?.AreaId == place.AreaId, place.NameEn);
        }
    }
}
