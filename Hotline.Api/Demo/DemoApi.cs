using System.Globalization;
using System.Net;
using Hotline.Api.Carrier;
using Hotline.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hotline.Api.Demo;

/// <summary>The demo's own button and command: let the district live.</summary>
internal static class DemoApi
{
    private const string UsualAddress = "http://127.0.0.1:5080";

    internal static CommandVerb LiveVerb { get; } = new CommandVerb("live", "[MINUTES] [SEED]", "Let the demo's residents and merchants live for a while; the host must be running.", RunVerbAsync);

    /// <summary>Nothing is mapped where there is no simulated world to live in.</summary>
    public static RouteGroupBuilder MapDemo(this RouteGroupBuilder api, bool isDemo)
    {
        if (!isDemo || !((IEndpointRouteBuilder)api).ServiceProvider.GetRequiredService<SimulatedWorld>().Exists) return api;
        api.MapPost("/demo/live", async Task<Ok<LetDistrictLive.View>> (LetDistrictLive.Request? request, LetDistrictLive live, CancellationToken stop) =>
                TypedResults.Ok(await live.RunAsync(request ?? new LetDistrictLive.Request(null, null), stop)))
            .RequireAuthorization(Policies.Agent).WithTags("Demo").WithName("LetDistrictLive").WithSummary("Let simulated residents and merchants live for a while (Development only)")
            .ProducesValidationProblem().ProducesProblem(StatusCodes.Status409Conflict);
        return api;
    }

    private static async Task<int> RunVerbAsync(IHost host, string[] operands, CancellationToken stop)
    {
        double minutes = 5;
        var seed = 1;
        if (operands.Length > 2
            || (operands.Length > 0 && !double.TryParse(operands[0], NumberStyles.Float, CultureInfo.InvariantCulture, out minutes))
            || (operands.Length > 1 && !int.TryParse(operands[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out seed)))
        {
            await Console.Error.WriteLineAsync("live [MINUTES] [SEED], for example: live 5 1");
            return CommandVerbs.Misused;
        }
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        LetDistrictLive.Population population;
        try
        {
            population = await services.GetRequiredService<LetDistrictLive>().ReadAsync(new LetDistrictLive.Request(minutes, seed), stop);
        }
        catch (BadFields bad)
        {
            await Console.Error.WriteLineAsync(string.Join(' ', bad.Errors.Values.SelectMany(sentences => sentences)));
            return CommandVerbs.Misused;
        }
        var address = services.GetRequiredService<PublicUrl>().Value ?? UsualAddress;
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        try
        {
            using var answer = await client.PostAsJsonAsync("/sim/population", population, stop);
            if (answer.StatusCode == HttpStatusCode.Conflict) Console.Out.WriteLine("The district is alive already.");
            else answer.EnsureSuccessStatusCode();
            Console.Out.WriteLine($"{population.Callers.Count} residents and {population.Merchants} merchants live for {minutes.ToString(CultureInfo.InvariantCulture)} minutes. Watch {address}");
            return 0;
        }
        catch (HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"No hotline with a simulated world answers at {address}; start it first, or say where it is by --urls.");
            return 1;
        }
    }
}
