using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Tests.Support;

namespace Hotline.Tests.Escalations;

/// <summary>Who of a line is rung is named as a whole list, by one supervisor after the other.</summary>
public sealed class DutyPersonsTests
{
    private const string Path = "/api/lines/hotline/duty";

    [Fact]
    public async Task Of_two_supervisors_who_saw_the_same_list_the_second_is_shown_what_the_first_made_of_it()
    {
        await using var hotline = await RunningHotline.StartAsync();
        using var first = await hotline.SignInAsync("supervisor");
        using var second = await hotline.SignInAsync("admin");
        var seen = (await RunningHotline.GetAsync(first, Path)).GetProperty("digest").GetString();
        object chen = new { duty = "OnCall", name = "值班老陈", phone = "+8614200050001" };
        object lu = new { duty = "OnCall", name = "值班小陆", phone = "+8614200050009" };
        using var done = await first.PutAsJsonAsync(Path, new { digest = seen, persons = new[] { chen, lu } });
        done.EnsureSuccessStatusCode();

        using var late = await second.PutAsJsonAsync(Path, new { digest = seen, persons = new[] { lu } });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var problem = await late.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("stale", problem.GetProperty("code").GetString());
        Assert.Equal(["值班老陈", "值班小陆"], NamesOf(problem.GetProperty("current")));
        Assert.Equal(["值班老陈", "值班小陆"], NamesOf(await RunningHotline.GetAsync(second, Path)));

        using var again = await second.PutAsJsonAsync(Path, new { digest = problem.GetProperty("current").GetProperty("digest").GetString(), persons = new[] { lu } });
        Assert.Equal(["值班小陆"], NamesOf(await again.Content.ReadFromJsonAsync<JsonElement>()));
        using var blind = await second.PutAsJsonAsync(Path, new { persons = new[] { chen } });
        Assert.Equal(HttpStatusCode.BadRequest, blind.StatusCode);
    }

    [Fact]
    public async Task A_line_that_would_ring_itself_and_a_person_without_duty_or_phone_are_refused_with_their_fields()
    {
        await using var hotline = await RunningHotline.StartAsync();
        using var supervisor = await hotline.SignInAsync("supervisor");
        var seen = (await RunningHotline.GetAsync(supervisor, Path)).GetProperty("digest").GetString();
        object[] persons = [new { duty = "Desk", name = "话务台", phone = RunningHotline.HotlineNumber }, new { name = "无职", phone = "+8614200050001" }, new { duty = "Desk", name = "没号码", phone = "12" }];
        using var refused = await supervisor.PutAsJsonAsync(Path, new { digest = seen, persons });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var fields = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(field => field.Name);
        Assert.Equal(["persons[0].phone", "persons[1].duty", "persons[2].phone"], fields.Order(StringComparer.Ordinal));
        Assert.Equal(seen, (await RunningHotline.GetAsync(supervisor, Path)).GetProperty("digest").GetString());
    }

    /// <summary>Names who of the hotline is rung and texted, whoever was named before.</summary>
    internal static async Task NameAsync(HttpClient supervisor, params object[] persons)
    {
        var digest = (await RunningHotline.GetAsync(supervisor, Path)).GetProperty("digest").GetString();
        using var named = await supervisor.PutAsJsonAsync(Path, new { digest, persons });
        named.EnsureSuccessStatusCode();
    }

    private static IEnumerable<string?> NamesOf(JsonElement rota) => rota.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("name").GetString());
}
