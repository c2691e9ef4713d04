using Hotline.Simulator.Calls;
using Hotline.Simulator.Messages;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.Time;

namespace Hotline.Simulator.People.Population;

/// <summary>The population that lives now, if one does.</summary>
internal sealed class Town(PhoneBook phones)
{
    private readonly Lock gate = new();
    private Community? community;

    public Community? Community { get { lock (gate) return community; } }

    /// <returns>False while another population lives.</returns>
    public bool Settle(Community next)
    {
        lock (gate)
        {
            if (community is { IsOver: false }) return false;
            Leave();
            community = next;
            phones.TextArrived += next.Arrive;
            return true;
        }
    }

    public void Stop() { lock (gate) Leave(); }

    private void Leave()
    {
        if (community is null) return;
        phones.TextArrived -= community.Arrive;
        community.Stop();
    }
}

internal static class PopulationEndpoints
{
    public static void MapPopulation(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sim/population", Settle);
        app.MapGet("/sim/population", (Town town) => town.Community is { } community ? Results.Ok(community.View()) : Results.Ok(new { phase = "none" }));
        app.MapDelete("/sim/population", (Town town) => { town.Stop(); return Results.NoContent(); });
    }

    private static IResult Settle(
        PopulationRequest request, Town town, NumberBook numbers, Agenda agenda, TextHotline hotline, CallFlow flow, PhoneBook phones)
    {
        var lines = numbers.All.Where(number => request.Lines is null || request.Lines.Contains(number.Number)).OrderBy(number => number.Number, StringComparer.Ordinal).ToList();
        if (lines.Count == 0) return Results.Problem("There is no number to text; add one by POST /sim/numbers.", statusCode: 409);
        try
        {
            if (town.Community is { IsOver: false }) return Results.Problem("A population lives already; DELETE it first.", statusCode: 409);
            var community = new Community(request, agenda, hotline, flow, phones, lines);
            if (!town.Settle(community)) return Results.Problem("A population lives already; DELETE it first.", statusCode: 409);
            community.Begin();
            return Results.Json(community.View(), statusCode: 201);
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException) { return Results.Problem(problem.Message, statusCode: 400); }
    }
}
