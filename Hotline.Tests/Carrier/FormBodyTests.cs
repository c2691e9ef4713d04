using System.Text;
using Hotline.Api.Carrier;
using Hotline.Tests.Support;

namespace Hotline.Tests.Carrier;

public class FormBodyTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("&&", "")]
    [InlineData("A=1&B", "A=1|B=")]
    [InlineData("A=1&A=2&a=3", "A=1|A=2|a=3")]
    [InlineData("=x", "=x")]
    [InlineData("Body=a+b%20c%2B", "Body=a b c+")]
    [InlineData("Body=100%&x=%z9%4", "Body=100%|x=%z9%4")]
    [InlineData("Body=%E6%B0%B4&q=a=b", "Body=水|q=a=b")]
    [InlineData("Body=%00%0B%f0%9f%9a%b0", "Body=\0\u000B🚰")]
    public void Every_form_can_be_read(string body, string fields) =>
        Assert.Equal(fields, string.Join('|', FormBody.Read(Encoding.UTF8.GetBytes(body))!.Select(field => field.Key + "=" + field.Value)));

    [Fact]
    public void Only_too_many_fields_are_refused()
    {
        Assert.Equal(1024, FormBody.Read(Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Repeat("a=1", 1024))))!.Count);
        Assert.Null(FormBody.Read(Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Repeat("a=1", 1025)))));
    }

    [Fact]
    public void Nothing_makes_the_reader_fail() => NastyText.Always(body =>
        FormBody.Read(Encoding.UTF8.GetBytes(body)) is null or { Count: <= 1024 });
}
