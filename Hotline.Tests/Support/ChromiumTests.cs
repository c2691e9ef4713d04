namespace Hotline.Tests.Support;

public class ChromiumTests
{
    [Fact]
    public async Task Chromium_draws_Chinese_text_at_the_width_of_a_small_phone()
    {
        await using var context = await Chromium.NewContextAsync(Chromium.SmallPhone);
        var page = await context.NewPageAsync();
        await page.SetContentAsync("<meta charset=utf-8><span id=word style='font-size:20px'>工单</span>");

        Assert.Equal(360, await page.EvaluateAsync<int>("innerWidth"));
        Assert.Equal("zh-CN", await page.EvaluateAsync<string>("navigator.language"));
        // Two full-width characters of a real CJK font are two em wide; the boxes of a missing font are narrower.
        Assert.Equal(40, await page.EvaluateAsync<double>("document.getElementById('word').getBoundingClientRect().width"), 0.5);
    }
}
