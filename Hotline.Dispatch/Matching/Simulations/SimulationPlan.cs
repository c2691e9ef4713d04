namespace Hotline.Dispatch.Matching.Simulations;

/// <summary>How a simulated district dispatches.</summary>
/// <param name="Name">How the figures are titled.</param>
/// <param name="Policy">What counts how much.</param>
/// <param name="AtOnce">How many merchants are asked first; each further wave is twice as wide.</param>
/// <param name="UrgentAtOnce">The same for an urgent ticket.</param>
public sealed record SimulationPlan(string Name, MatchPolicy Policy, int AtOnce = 1, int UrgentAtOnce = 3)
{
    /// <summary>The nearest merchant first, whatever else.</summary>
    public static SimulationPlan NearestFirst { get; } = new("nearest first", new MatchPolicy { Weights = new Dictionary<string, double> { [Terms.TravelTerm.TermName] = 1 } });

    /// <summary>Everybody who could come is asked at once, and the fastest thumb wins.</summary>
    public static SimulationPlan Broadcast { get; } = new("broadcast", MatchPolicy.Default with { PingsPerDay = int.MaxValue }, int.MaxValue, int.MaxValue);
}

/// <summary>What came of a simulation. Shares are 0 to 1, times minutes.</summary>
/// <param name="Name">The plan.</param>
/// <param name="Tickets">Tickets dispatched.</param>
/// <param name="AcceptedShare">Those that some merchant took.</param>
/// <param name="MeanAccept">From dispatch to acceptance, mean.</param>
/// <param name="NinetiethAccept">The same, 90th percentile.</param>
/// <param name="LateShare">Accepted after the promise, or never.</param>
/// <param name="PingsPerTicket">Offers sent, those withdrawn included.</param>
/// <param name="MeanTravel">Minutes of travel to an accepted job.</param>
/// <param name="LeastJain">Jain's index of offers per eligible hour in the most uneven trade and area.</param>
/// <param name="MostToLeast">The largest ratio between two merchants of one trade and area; infinite when one got nothing.</param>
public sealed record SimulationFigures(
    string Name, int Tickets, double AcceptedShare, double MeanAccept, double NinetiethAccept, double LateShare, double PingsPerTicket, double MeanTravel, double LeastJain, double MostToLeast);
