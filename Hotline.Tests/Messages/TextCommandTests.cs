using Hotline.Dispatch.Messages;

namespace Hotline.Tests.Messages;

public class TextCommandTests
{
    [Theory]
    [InlineData("STOP")]
    [InlineData("stop all")]
    [InlineData("Opt-Out!")]
    [InlineData("T")]
    [InlineData("td")]
    [InlineData("TD。")]
    [InlineData(" 退订 ")]
    [InlineData("Unsubscribe")]
    [InlineData("END")]
    [InlineData("quit")]
    [InlineData("CANCEL")]
    [InlineData("revoke")]
    public void Opt_out_words_are_read_in_any_dress(string body) => Assert.IsType<TextCommand.OptOut>(TextCommand.Parse(body));

    [Theory]
    [InlineData("start", false)]
    [InlineData("UNSTOP", false)]
    [InlineData("恢复", false)]
    [InlineData("Yes", true)]
    public void Opt_in_words(string body, bool alsoYes) => Assert.Equal(new TextCommand.OptIn(alsoYes), TextCommand.Parse(body));

    [Theory]
    [InlineData("HELP")]
    [InlineData("帮助")]
    public void Help_words(string body) => Assert.IsType<TextCommand.Help>(TextCommand.Parse(body));

    [Theory]
    [InlineData("1 4831", JobVerb.Accept, "4831", "")]
    [InlineData("１　４８３１", JobVerb.Accept, "4831", "")]
    [InlineData("14831", JobVerb.Accept, "4831", "")]
    [InlineData("1-4831。", JobVerb.Accept, "4831", "")]
    [InlineData("1【4831】", JobVerb.Accept, "4831", "")]
    [InlineData("1.4831", JobVerb.Accept, "4831", "")]
    [InlineData("1️⃣ 4831", JobVerb.Accept, "4831", "")]
    [InlineData("1 编号4831", JobVerb.Accept, "4831", "")]
    [InlineData("接4831", JobVerb.Accept, "4831", "")]
    [InlineData("好的 4831", JobVerb.Accept, "4831", "")]
    [InlineData("1 0042 马上去", JobVerb.Accept, "0042", "马上去")]
    [InlineData("2 4831", JobVerb.Decline, "4831", "")]
    [InlineData("2 4831 太远了", JobVerb.Decline, "4831", "太远了")]
    [InlineData("2，4831，今天没空", JobVerb.Decline, "4831", "今天没空")]
    [InlineData("不接 4831 人手不够", JobVerb.Decline, "4831", "人手不够")]
    [InlineData("3 4831", JobVerb.EnRoute, "4831", "")]
    [InlineData("出发4831", JobVerb.EnRoute, "4831", "")]
    [InlineData("4 4831", JobVerb.OnSite, "4831", "")]
    [InlineData("44831", JobVerb.OnSite, "4831", "")]
    [InlineData("到了 4831", JobVerb.OnSite, "4831", "")]
    public void A_verb_and_a_code(string body, JobVerb verb, string code, string words)
        => Assert.Equal(new TextCommand.WithCode(verb, code, null, words), TextCommand.Parse(body));

    [Theory]
    [InlineData("5 4831", null, "")]
    [InlineData("5 4831 120", 12_000L, "")]
    [InlineData("５ ４８３１ １２０元", 12_000L, "")]
    [InlineData("5 4831 85.5", 8_550L, "")]
    [InlineData("5 4831 85.05元。", 8_505L, "。")]
    [InlineData("5 4831 85块5", 8_550L, "")]
    [InlineData("54831 120", 12_000L, "")]
    [InlineData("5,4831,120", 12_000L, "")]
    [InlineData("5 4831 ¥1,200", 120_000L, "")]
    [InlineData("5 4831￥88", 8_800L, "")]
    [InlineData("5 4831 共120块钱", 12_000L, "")]
    [InlineData("5 4831 120 换了阀门", 12_000L, "换了阀门")]
    [InlineData("5 4831 换了阀门，120元", 12_000L, "换了阀门,")]
    [InlineData("完成 4831 0", 0L, "")]
    [InlineData("5 4831 80元配件，40元人工", null, "80元配件,40元人工")]
    [InlineData("5 4831 120 其中配件80元", null, "120 其中配件80元")]
    [InlineData("5 4831 3个龙头", null, "3个龙头")]
    [InlineData("5 4831 85.555", null, "85.555")]
    [InlineData("5 4831 13800138000", null, "13800138000")]
    [InlineData("5 4831 免费", null, "免费")]
    public void Done_with_a_price_in_yuan(string body, long? fen, string words)
        => Assert.Equal(new TextCommand.WithCode(JobVerb.Done, "4831", fen, words), TextCommand.Parse(body));

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" ５。", 5)]
    [InlineData("(3)", 3)]
    public void A_bare_digit(string body, int value) => Assert.Equal(new TextCommand.Digit(value), TextCommand.Parse(body));

    [Theory]
    [InlineData("好", JobVerb.Accept)]
    [InlineData("接！", JobVerb.Accept)]
    [InlineData("OK", JobVerb.Accept)]
    [InlineData("不接", JobVerb.Decline)]
    public void A_bare_yes_or_no(string body, JobVerb verb) => Assert.Equal(new TextCommand.Answer(verb), TextCommand.Parse(body));

    [Theory]
    [InlineData("5分", 5)]
    [InlineData("４ 星", 4)]
    public void A_grade(string body, int value) => Assert.Equal(new TextCommand.Grade(value), TextCommand.Parse(body));

    [Theory]
    [InlineData("")]
    [InlineData("，。！")]
    [InlineData("好？")]
    [InlineData("1?")]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("15")]
    [InlineData("4831")]
    [InlineData("1 48317")]
    [InlineData("1 483")]
    [InlineData("148312")]
    [InlineData("2 1205室漏水")]
    [InlineData("14831号楼停电")]
    [InlineData("13800138000")]
    [InlineData("取消")]
    [InlineData("stop the leak please")]
    [InlineData("好的谢谢")]
    [InlineData("1 ٤٨٣١")]
    [InlineData("厨房水管漏了")]
    public void Anything_else_is_free_text(string body) => Assert.IsType<TextCommand.Free>(TextCommand.Parse(body));

    [Fact]
    public void No_text_breaks_the_grammar()
    {
        string[] pieces = ["1", "5", "4831", " ", "，", "\0", "\u000B", "\uD83D", "😀", "\u202E", "元", "¥", "--", "<script>", new string('9', 2000), "好", "T"];
        foreach (var a in pieces)
        foreach (var b in pieces)
        foreach (var c in pieces)
            Assert.NotNull(TextCommand.Parse(a + b + c));
    }
}
