using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hotline.Api.Hosting;
using Hotline.Tests.Demo;
using Hotline.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Tests.Merchants;

/// <summary>The two doors of an import: the API and the command line.</summary>
public sealed class ImportMerchantsApiTests(DistrictHost.Fixture fixture) : IClassFixture<DistrictHost.Fixture>
{
    private readonly DistrictHost host = fixture.Host;

    [Fact]
    public async Task An_administrator_sends_the_file_as_it_is()
    {
        using var admin = await host.SignedInAsync("admin");

        using var answer = await admin.PostAsync("/api/merchants/import", Csv(Capacity("plumbing-01")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("changed").GetInt32());
    }

    [Fact]
    public async Task Or_chooses_it_in_a_form()
    {
        using var admin = await host.SignedInAsync("admin");
        using var form = new MultipartFormDataContent { { Csv(Capacity("plumbing-02")), "file", "register.csv" } };

        using var answer = await admin.PostAsync("/api/merchants/import", form);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_comes_back_by_row_and_column()
    {
        using var admin = await host.SignedInAsync("admin");

        using var answer = await admin.PostAsync("/api/merchants/import", Csv("code,capacity\nplumbing-01,none\n"));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty("rows[2].capacity", out _));
    }

    [Theory]
    [InlineData(""), InlineData("code,code\n1,2"), InlineData("code\n\"open")]
    public async Task What_is_no_file_is_refused(string content)
    {
        using var admin = await host.SignedInAsync("admin");

        using var answer = await admin.PostAsync("/api/merchants/import", Csv(content));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("agent1"), InlineData("supervisor")]
    public async Task Only_an_administrator_may(string userName)
    {
        using var client = await host.SignedInAsync(userName);
        using var stranger = host.Stranger();

        using var forbidden = await client.PostAsync("/api/merchants/import", Csv(Capacity("plumbing-03")));
        using var unknown = await stranger.PostAsync("/api/merchants/import", Csv(Capacity("plumbing-03")));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (forbidden.StatusCode, unknown.StatusCode));
        Assert.NotEqual(17, await host.ReadAsync(db => db.Merchants.Where(m => m.Code == "plumbing-03").Select(m => m.Capacity).SingleAsync()));
    }

    [Fact]
    public async Task The_command_line_answers_with_an_exit_code()
    {
        using var files = new TemporaryDirectory();
        File.WriteAllText(files.File("good.csv"), Capacity("plumbing-04"));
        File.WriteAllText(files.File("bad.csv"), "code,capacity\nplumbing-01,none\n");
        var program = host.Services.GetRequiredService<IHost>();

        Assert.Equal(0, await program.RunVerbAsync(["import-merchants", files.File("good.csv")]));
        Assert.Equal(1, await program.RunVerbAsync(["import-merchants", files.File("bad.csv")]));
        Assert.Equal(1, await program.RunVerbAsync(["import-merchants", files.File("missing.csv")]));
        Assert.Equal(CommandVerbs.Misused, await program.RunVerbAsync(["import-merchants"]));
        Assert.Equal(CommandVerbs.Misused, await program.RunVerbAsync(["no-such-verb"]));
        Assert.Equal(0, await program.RunVerbAsync(["--help"]));
        Assert.Null(await program.RunVerbAsync(["--urls", "http://127.0.0.1:5080"]));
        Assert.Null(await program.RunVerbAsync([]));
        Assert.Equal(17, await host.ReadAsync(db => db.Merchants.Where(m => m.Code == "plumbing-04").Select(m => m.Capacity).SingleAsync()));
    }

    private static string Capacity(string merchant) => $"code,capacity\n{merchant},17\n";

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");
}
