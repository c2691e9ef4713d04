namespace Hotline.Simulator.Faults;

/// <summary>The faults in force. For each request the oldest that matches and strikes is applied.</summary>
public sealed class FaultPlan
{
    private const int MostFaults = 100;
    private readonly Lock gate = new();
    private readonly List<Active> faults = [];
    private int last;

    /// <summary>Raised after faults were taken away, so that held webhooks can go.</summary>
    public event Action? Cleared;

    public IReadOnlyList<Fault> All { get { lock (gate) return faults.Select(one => one.Fault with { Struck = one.Struck }).ToList(); } }

    public Fault Add(Fault fault)
    {
        lock (gate)
        {
            if (faults.Count >= MostFaults) faults.RemoveAt(0);
            var count = fault.Count ?? (fault.Probability is null ? 1 : null);
            var added = fault with { Id = $"F{++last}", Count = count, Struck = 0 };
            faults.Add(new Active(added, new Random(fault.Seed)));
            return added;
        }
    }

    /// <summary>The fault that strikes this request, among the kinds that the caller can apply at this point.</summary>
    public Fault? Take(FaultSide side, string what, string url, string method, string? phone, params ReadOnlySpan<FaultKind> kinds)
    {
        lock (gate)
        {
            foreach (var one in faults)
            {
                var fault = one.Fault;
                if (fault.Side != side || !kinds.Contains(fault.Kind) || one.Struck >= fault.Count) continue;
                if (fault.What is not null && fault.What != what) continue;
                if (fault.Path is not null && !url.Contains(fault.Path, StringComparison.Ordinal)) continue;
                if (fault.Method is not null && !fault.Method.Equals(method, StringComparison.OrdinalIgnoreCase)) continue;
                if (fault.Phone is not null && fault.Phone != phone) continue;
                if (fault.Probability is { } probability && one.Dice.NextDouble() >= probability) continue;
                one.Struck++;
                return fault;
            }
            return null;
        }
    }

    public void Clear(string? id = null)
    {
        lock (gate) faults.RemoveAll(one => id is null || one.Fault.Id == id);
        Cleared?.Invoke();
    }

    private sealed class Active(Fault fault, Random dice)
    {
        public Fault Fault { get; } = fault;
        public Random Dice { get; } = dice;
        public int Struck { get; set; }
    }
}

internal static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sim/faults", (FaultPlan plan) => new { items = plan.All });
        app.MapPost("/sim/faults", AddFault);
        app.MapDelete("/sim/faults", (FaultPlan plan) => { plan.Clear(); return Results.NoContent(); });
        app.MapDelete("/sim/faults/{id}", (string id, FaultPlan plan) => { plan.Clear(id); return Results.NoContent(); });
    }

    private static IResult AddFault(Fault fault, FaultPlan plan)
    {
        if (fault.Side == FaultSide.Rest && fault.Kind is FaultKind.Duplicate or FaultKind.Reorder)
            return Results.Problem($"{fault.Kind} is for webhooks only.", statusCode: 400);
        if (fault.Probability is < 0 or > 1) return Results.Problem("A probability lies between 0 and 1.", statusCode: 400);
        if (fault.Status is < 400 or > 599) return Results.Problem("An error's status lies between 400 and 599.", statusCode: 400);
        if (fault.Copies is < 2 or > 10 || fault.DelayMs is < 0 or > 3_600_000 || fault.Count < 1)
            return Results.Problem("Copies 2-10, delayMs 0-3600000, count at least 1.", statusCode: 400);
        return Results.Json(plan.Add(fault), statusCode: 201);
    }
}
