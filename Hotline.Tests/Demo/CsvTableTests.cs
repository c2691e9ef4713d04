using System.Text;
using Hotline.Api.Hosting;

namespace Hotline.Tests.Demo;

/// <summary>Files come from spreadsheets: other encodings, blank lines, ragged rows.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void Rows_are_numbered_as_the_spreadsheet_shows_them()
    {
        var table = Read("code,name\n\na,甲\n,\nb,乙\n");

        Assert.Equal([(3, "a"), (5, "b")], table.Rows.Select(r => (r.Number, r["code"])));
    }

    [Theory]
    [InlineData("gb18030"), InlineData("utf-8"), InlineData("utf-8-mark")]
    public void Chinese_survives_the_encodings_in_which_spreadsheets_save(string encoding)
    {
        var bytes = encoding switch
        {
            "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("code,name\na,世纪城水暖\n"),
            "utf-8-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("code,name\na,世纪城水暖\n")],
            _ => Encoding.UTF8.GetBytes("code,name\na,世纪城水暖\n"),
        };

        var row = Assert.Single(CsvTable.Read(bytes).Rows);

        Assert.Equal(("a", "世纪城水暖"), (row["code"], row["NAME"]));
    }

    [Fact]
    public void Cells_may_be_quoted_missing_padded_or_lists()
    {
        var row = Assert.Single(Read("code,trades,note,phone\r\n\" a \",plumbing；electrical、 roofing;,\"one, two\"\r\n").Rows);

        Assert.Equal("a", row["code"]);
        Assert.Equal(["plumbing", "electrical", "roofing"], row.List("trades"));
        Assert.Equal("one, two", row["note"]);
        Assert.Null(row.Optional("phone"));
        Assert.Equal("", row["no such column"]);
    }

    [Theory]
    [InlineData(""), InlineData("\n\n"), InlineData("code,code\na,b"), InlineData("code,name\na,\"open")]
    public void What_is_no_CSV_is_refused_in_words(string text)
        => Assert.EndsWith(".", Assert.Throws<CsvUnreadable>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_row_longer_than_any_row_is_refused()
        => Assert.Throws<CsvUnreadable>(() => Read("code,name\na," + new string('x', 200_000) + "\n"));

    private static CsvTable Read(string text) => CsvTable.Read(Encoding.UTF8.GetBytes(text));
}
