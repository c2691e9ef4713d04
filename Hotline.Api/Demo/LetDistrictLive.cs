using Hotline.Api.Carrier;
using Hotline.Api.Data;
using Hotline.Api.Hosting;
using Hotline.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Demo;

/// <summary>Lets the district's residents and merchants live in the simulated world for a while: they write, accept, decline, come late, score.</summary>
public sealed class LetDistrictLive(HotlineDb db, Catalogues catalogues, SimulatedWorld world, TimeProvider clock)
{
    /// <summary>New requests in a minute: enough to see a working day in a minute, few enough to follow one. (default) Ours.</summary>
    private const double Rate = 20;

    /// <summary>How many times quicker than in life people are. (default) Ours.</summary>
    private const double Speed = 60;

    /// <summary>A resident's phone that takes texts: the demo's mobiles; its landlines receive none.</summary>
    private const string Mobile = "+861";

    /// <param name="Minutes">How long new requests come, 1 to 60; 5 when not sent.</param>
    /// <param name="Seed">The same seed decides alike; 1 when not sent.</param>
    public sealed record Request(double? Minutes, int? Seed);

    /// <summary>Who lives now.</summary>
    public sealed record View(double Minutes, int Seed, int Callers, int Merchants);

    /// <summary>What the simulated world is asked for.</summary>
    internal sealed record Population(IReadOnlyList<Resident> Callers, int Merchants, IReadOnlyList<string> Lines, int Seed, double Rate, double Minutes, double Speed);

    internal sealed record Resident(string Phone, string Name, string Estate);

    /// <exception cref="Refused"><c>district-lives</c> while it does already.</exception>
    /// <exception cref="BadFields">The length is out of bounds.</exception>
    public async Task<View> RunAsync(Request request, CancellationToken stop)
    {
        var population = await ReadAsync(request, stop);
        if (!await world.LetLive(population, stop)) throw new Refused("district-lives", "The district is alive already; watch the queue.");
        return new View(population.Minutes, population.Seed, population.Callers.Count, population.Merchants);
    }

    internal async Task<Population> ReadAsync(Request request, CancellationToken stop)
    {
        var minutes = request.Minutes ?? 5;
        if (!(minutes is >= 1 and <= 60)) throw new BadFields("minutes", "Between 1 and 60 minutes.");
        var residents = await db.Callers.AsNoTracking()
            .Where(caller => caller.Phone != null && caller.Phone.StartsWith(Mobile) && caller.ErasedAt == null).OrderBy(caller => caller.Id)
            .Select(caller => new Resident(caller.Phone!, caller.Name ?? "", caller.Address ?? "")).ToListAsync(stop);
        var now = clock.Now();
        var catalogue = await catalogues.GetAsync(db, stop);
        // At a closed line little happens to look at.
        var lines = catalogue.Lines.Values.OrderByDescending(line => catalogue.HoursOfLine(line.Id).IsOpen(now)).ThenBy(line => line.Id).Take(1).Select(line => line.Phone).ToList();
        return new Population(residents, await db.Merchants.CountAsync(stop), lines, request.Seed ?? 1, Rate, minutes, Speed);
    }
}
