using System.Text;
using Hotline.Api.Hosting;
using Hotline.Api.Lines;
using Hotline.Dispatch.Lines;
using Hotline.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Lines;

/// <summary>A gazetteer file: names of places, in any order.</summary>
public sealed class ImportPlacesTests : IAsyncLifetime
{
    private const string Header = "code,kind,nameZh,nameEn,area,parent,lat,lon\n";
    private DistrictCopy district = null!;

    public async Task InitializeAsync() => district = await DistrictCopy.TakeOneAsync();

    public async Task DisposeAsync() => await district.DisposeAsync();

    [Fact]
    public async Task A_building_may_stand_before_its_estate_in_the_file()
    {
        var outcome = await ImportAsync("new-1,building,新苑1幢,,nanyang,new-p1,,\nnew-p1,phase,新苑一期,,nanyang,new,,\nnew,estate,新苑,New Court,nanyang,,30.19,120.51\n");

        var places = await district.ReadAsync(db => db.Places.AsNoTracking().Where(p => p.Code.StartsWith("new")).ToDictionaryAsync(p => p.Code));
        Assert.Equal(new ImportPlaces.Outcome(3, 0, 0), outcome);
        Assert.Equal(places["new-p1"].Id, places["new-1"].ParentId);
        Assert.Equal((places["new"].Id, PlaceKind.Phase), (places["new-p1"].ParentId!.Value, places["new-p1"].Kind));
        Assert.Equal(("新苑1幢", (double?)null, 30.19), (places["new-1"].NameEn, places["new-1"].Latitude, places["new"].Latitude));
    }

    [Fact]
    public async Task A_nickname_of_a_known_estate_is_added_and_later_moved()
    {
        await ImportAsync("nick-new,nickname,新外号,A new nickname,nanyang,nanyang-estate,,\n");
        var outcome = await ImportAsync("nick-new,nickname,新外号,A new nickname,nanyang,nanyang-estate-p1,,\n");

        var parent = await district.ReadAsync(db => db.Places.Where(p => p.Code == "nick-new").Join(db.Places, p => p.ParentId, p => p.Id, (_, p) => p.Code).SingleAsync());
        Assert.Equal((new ImportPlaces.Outcome(0, 1, 0), "nanyang-estate-p1"), (outcome, parent));
    }

    [Theory]
    [InlineData("X 1,estate,新苑,,nanyang,,,", "rows[2].code"), InlineData("new,castle,新苑,,nanyang,,,", "rows[2].kind"), InlineData("new,2,新苑,,nanyang,,,", "rows[2].kind")]
    [InlineData("new,estate,,,nanyang,,,", "rows[2].nameZh"), InlineData("new,estate,新苑,,atlantis,,,", "rows[2].area"), InlineData("new,estate,新苑,,nanyang,,95,", "rows[2].lat")]
    [InlineData("new,estate,新苑,,nanyang,dazhong-estate,,", "rows[2].parent"), InlineData("new,gate,新苑,,nanyang,,,", "rows[2].parent"), InlineData("new,gate,新苑,,nanyang,nowhere,,", "rows[2].parent")]
    [InlineData("new,gate,新苑,,nanyang,new,,", "rows[2].parent"), InlineData("a,phase,甲,,nanyang,b,,\nb,phase,乙,,nanyang,a,,", "rows[2].parent"), InlineData("new,estate,新苑,,nanyang,,,\nnew,estate,新苑,,nanyang,,,", "rows[3].code")]
    public async Task A_wrong_row_is_named_and_nothing_is_written(string rows, string field)
    {
        var before = await district.ReadAsync(db => db.Places.CountAsync());

        var bad = await Assert.ThrowsAsync<BadFields>(() => ImportAsync(rows + "\n"));

        Assert.Contains(field, bad.Errors.Keys);
        Assert.Equal(before, await district.ReadAsync(db => db.Places.CountAsync()));
    }

    private Task<ImportPlaces.Outcome> ImportAsync(string rows)
        => district.RunAsync<ImportPlaces, ImportPlaces.Outcome>(import => import.RunAsync(CsvTable.Read(Encoding.UTF8.GetBytes(Header + rows)), CancellationToken.None));
}
