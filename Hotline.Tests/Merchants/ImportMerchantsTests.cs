using System.Text;
using Hotline.Api.Hosting;
using Hotline.Api.Merchants;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Merchants;
using Hotline.Tests.Demo;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Tests.Merchants;

/// <summary>A register file changes what it names and nothing else, or it changes nothing at all.</summary>
public sealed class ImportMerchantsTests : IAsyncLifetime
{
    private DistrictCopy district = null!;

    public async Task InitializeAsync() => district = await DistrictCopy.TakeOneAsync();

    public async Task DisposeAsync() => await district.DisposeAsync();

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var outcome = await ImportAsync(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seed", "merchants.csv")));

        Assert.Equal(new ImportMerchants.Outcome(0, 0, 240), outcome);
        Assert.Equal(240, await district.ReadAsync(db => db.MerchantVersions.CountAsync()));
    }

    [Fact]
    public async Task A_file_with_two_columns_changes_that_one_thing_and_leaves_a_version()
    {
        var before = await MerchantAsync("plumbing-01");

        var outcome = await ImportAsync("code,capacity\nplumbing-01,17\n");

        var after = await MerchantAsync("plumbing-01");
        Assert.Equal(new ImportMerchants.Outcome(0, 1, 0), outcome);
        Assert.Equal((17, before.EditedVersion + 1, before.Name, before.LicenceUntil), (after.Capacity, after.EditedVersion, after.Name, after.LicenceUntil));
        Assert.Equal(before.Trades.Count, after.Trades.Count);
        Assert.Equal(2, await district.ReadAsync(db => db.MerchantVersions.CountAsync(v => v.MerchantId == after.Id)));
    }

    [Fact]
    public async Task A_new_merchant_is_entered_as_the_surveyor_wrote_it()
    {
        var outcome = await ImportAsync("code,nameZh,phone,area,trades,areas,licenceValidUntil,womenTechnicians,languages\nnew-01,新店,142 0009 0001,nanyang,plumbing:3；electrical,nanyang;dazhong,2031/6/1,是,zh;en\n");

        var merchant = await MerchantAsync("new-01");
        Assert.Equal(new ImportMerchants.Outcome(1, 0, 0), outcome);
        Assert.Equal(("新店", "+8614200090001", ContactWay.Sms, 3), (merchant.Name, merchant.Phone, merchant.ContactWay, merchant.Capacity));
        Assert.Equal((new DateOnly(2031, 6, 1), true, "zh,en"), (merchant.LicenceUntil!.Value, merchant.HasWomenTechnicians, merchant.Languages));
        Assert.Equal([2, 3], merchant.Trades.Select(t => t.Skill).Order());
        Assert.Equal(2, merchant.Areas.Count);
    }

    [Fact]
    public async Task Trades_and_areas_are_those_of_the_file_afterwards()
    {
        await ImportAsync("code,trades,areas\nplumbing-01,dredging:1;plumbing:2,century-city;old-town\n");

        var merchant = await MerchantAsync("plumbing-01");
        Assert.Equal([1, 2], merchant.Trades.Select(t => t.Skill).Order());
        Assert.Equal(2, merchant.Areas.Count);
    }

    [Theory]
    [InlineData("code", "Plumbing 01"), InlineData("code", ""), InlineData("nameZh", ""), InlineData("phone", "12"), InlineData("phone", ""), InlineData("area", "atlantis")]
    [InlineData("trades", ""), InlineData("trades", "alchemy"), InlineData("trades", "plumbing:9"), InlineData("areas", "century-city;atlantis"), InlineData("kind", "pirate"), InlineData("kind", "1")]
    [InlineData("status", "asleep"), InlineData("contactWay", "Pigeon"), InlineData("licenceValidUntil", "31.12.2028"), InlineData("capacity", "0"), InlineData("capacity", "-1"), InlineData("capacity", "many")]
    [InlineData("lat", "north"), InlineData("lon", "181"), InlineData("priceLevel", "4"), InlineData("languages", "中文"), InlineData("calendar", "never"), InlineData("rating", "9")]
    public async Task A_wrong_cell_is_named_by_row_and_column_and_nothing_is_written(string column, string value)
    {
        var cells = new Dictionary<string, string>
        {
            ["code"] = "new-01", ["nameZh"] = "新店", ["phone"] = "14200090001", ["area"] = "nanyang", ["trades"] = "plumbing", ["ratingCount"] = "3",
        };
        cells[column] = value;

        var bad = await Assert.ThrowsAsync<BadFields>(() => ImportAsync($"{string.Join(',', cells.Keys)}\nplumbing-01,改名,14200010001,nanyang,plumbing,3,\n{string.Join(',', cells.Values)}\n"));

        Assert.Contains($"rows[3].{column}", bad.Errors.Keys);
        Assert.All(bad.Errors.Values.SelectMany(sentences => sentences), sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        Assert.Equal("老沈水暖维修部", (await MerchantAsync("plumbing-01")).Name);
        Assert.Equal(240, await district.ReadAsync(db => db.Merchants.CountAsync()));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var bad = await Assert.ThrowsAsync<BadFields>(() => ImportAsync("code,nameZh,phone,area,trades\na,,1,x,y\n\nb,乙,14200090002,nanyang,plumbing\nb,丙,14200090002,nanyang,plumbing\n"));

        Assert.Equal(["rows[2].area", "rows[2].nameZh", "rows[2].phone", "rows[2].trades", "rows[5].code"], bad.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_misspelt_column_is_refused_rather_than_lost()
        => Assert.Contains("header", (await Assert.ThrowsAsync<BadFields>(() => ImportAsync("code,capcity\nplumbing-01,9\n"))).Errors.Keys);

    [Fact]
    public async Task New_merchants_need_the_columns_without_which_they_could_not_work()
        => Assert.Contains("rows[2].trades", (await Assert.ThrowsAsync<BadFields>(() => ImportAsync("code,nameZh,phone,area\nnew-01,新店,14200090001,nanyang\n"))).Errors.Keys);

    [Fact]
    public async Task A_phone_belongs_to_one_merchant()
    {
        var taken = (await MerchantAsync("plumbing-02")).Phone;

        var ofAnother = await Assert.ThrowsAsync<BadFields>(() => ImportAsync($"code,phone\nplumbing-01,{taken}\n"));
        var twice = await Assert.ThrowsAsync<BadFields>(() => ImportAsync("code,phone\nplumbing-01,14200090001\nplumbing-02,14200090001\n"));

        Assert.Contains("plumbing-02", ofAnother.Errors["rows[2].phone"].Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(taken, ofAnother.Errors["rows[2].phone"].Single(), StringComparison.Ordinal);
        Assert.Contains("rows[3].phone", twice.Errors.Keys);
    }

    [Fact]
    public async Task Two_merchants_may_exchange_their_phones_and_their_old_links_die()
    {
        var (one, two) = (await MerchantAsync("plumbing-01"), await MerchantAsync("plumbing-02"));

        await ImportAsync($"code,phone\nplumbing-01,{two.Phone}\nplumbing-02,{one.Phone}\n");

        var changed = await MerchantAsync("plumbing-01");
        Assert.Equal((two.Phone, one.LinkGeneration + 1), (changed.Phone, changed.LinkGeneration));
    }

    [Fact]
    public async Task A_landline_is_never_sent_texts()
    {
        var bad = await Assert.ThrowsAsync<BadFields>(() => ImportAsync("code,phone,contactWay\nplumbing-01,0571-0001 9999,Sms\n"));
        await ImportAsync("code,nameZh,phone,area,trades\nnew-01,新店,0571-0001 9999,nanyang,plumbing\n");

        Assert.Contains("rows[2].contactWay", bad.Errors.Keys);
        Assert.Equal(ContactWay.SpokenCall, (await MerchantAsync("new-01")).ContactWay);
    }

    [Fact]
    public async Task An_import_does_not_rewrite_what_callers_said()
    {
        var before = await MerchantAsync("plumbing-01");

        await ImportAsync("code,rating,ratingCount\nplumbing-01,5,999\n");

        var after = await MerchantAsync("plumbing-01");
        Assert.Equal((before.ScoreSum, before.ScoreCount, before.EditedVersion), (after.ScoreSum, after.ScoreCount, after.EditedVersion));
    }

    [Fact]
    public async Task Nasty_text_is_stored_harmless()
    {
        await ImportAsync("code,nameZh,contact\nplumbing-01,\"=HYPERLINK(\"\"http://x\"\")\u202Eabc\u0000\",<script>\n");

        var merchant = await MerchantAsync("plumbing-01");
        Assert.Equal(("=HYPERLINK(\"http://x\")abc", "<script>"), (merchant.Name, merchant.ContactName));
    }

    [Fact]
    public async Task A_suspended_merchant_keeps_its_reason()
    {
        await ImportAsync("code,status,statusReason\nplumbing-01,suspended,投诉调查中\n");

        var merchant = await MerchantAsync("plumbing-01");
        Assert.Equal((MerchantStatus.Suspended, "投诉调查中"), (merchant.Status, merchant.StatusReason));
    }

    private Task<ImportMerchants.Outcome> ImportAsync(string csv)
        => district.RunAsync<ImportMerchants, ImportMerchants.Outcome>(import => import.RunAsync(CsvTable.Read(Encoding.UTF8.GetBytes(csv)), CancellationToken.None));

    private Task<Merchant> MerchantAsync(string code)
        => district.ReadAsync(db => db.Merchants.AsNoTracking().Include(m => m.Trades).Include(m => m.Areas).AsSplitQuery().SingleAsync(m => m.Code == code));
}
