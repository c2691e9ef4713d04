namespace Hotline.Dispatch.Matching.Assignments;

/// <summary>Matches several tickets at once, so that none takes from another what it could do without: the more urgent first, then as many as possible, then the highest scores together.</summary>
public static class JointMatcher
{
    /// <summary>The exact joint answer. Every ticket's rules and score are those of <see cref="Matcher.Rank"/>; a merchant has as many places as it has room and people left.</summary>
    /// <param name="requests">The open tickets' parts.</param>
    /// <param name="snapshot">The merchants.</param>
    /// <param name="policy">What counts how much.</param>
    /// <param name="now">The moment of the question.</param>
    /// <param name="mayGoOn">The time budget: asked before each ticket, false ends the search. Null means no limit.</param>
    /// <exception cref="Refused">As <see cref="Matcher.Rank"/>; <c>assignment-too-large</c>.</exception>
    public static JointAssignment Assign(
        IReadOnlyList<MatchRequest> requests, MerchantSnapshot snapshot, MatchPolicy policy, DateTimeOffset now, Func<bool>? mayGoOn = null)
    {
        // A ticket never needs more than as many merchants as there are tickets: at most the others take one each.
        var picks = requests.Select(request => Ranking.Best(new MatchContext(request, snapshot, policy, now), requests.Count)).ToList();
        var seats = new Seats(snapshot);
        var graph = new CostGraph();
        var whole = new Weighting(policy).Whole;
        var order = Enumerable.Range(0, requests.Count).OrderByDescending(ticket => requests[ticket].Priority).ToList();
        foreach (var ticket in order)
            graph.Add((int)requests[ticket].Priority, picks[ticket].SelectMany(pick => seats.Of(pick.MerchantId), (pick, seat) => (seat, CostOf(pick, whole))));

        var solution = LinearAssignment.Solve(graph, mayGoOn);
        var given = new long?[requests.Count];
        for (var row = 0; row < order.Count; row++)
            given[order[row]] = solution[row] >= 0 ? seats.MerchantOf(solution[row]) : null;
        return new JointAssignment(
            [.. requests.Select((request, ticket) => Explain(requests, ticket, picks[ticket], given, seats))],
            !solution.Contains(LinearAssignment.Undecided));
    }

    private static int CostOf(Pick pick, long whole) => CostGraph.MostCost - (int)(pick.Score / whole);

    private static JointPick Explain(IReadOnlyList<MatchRequest> requests, int ticket, Pick[] picks, long?[] given, Seats seats)
    {
        var request = requests[ticket];
        var best = picks.Length > 0 ? picks[0].MerchantId : (long?)null;
        var rank = Array.FindIndex(picks, pick => pick.MerchantId == given[ticket]) + 1;
        var winner = best is null || best == given[ticket] ? -1
            : Enumerable.Range(0, requests.Count).Where(other => other != ticket && given[other] == best).DefaultIfEmpty(-1)
                .MaxBy(other => other < 0 ? default : requests[other].Priority);
        var text = (best, given[ticket], winner) switch
        {
            (null, _, _) => new Wording("没有可派的商户", "No merchant can be picked for this ticket"),
            (_, null, _) => new Wording("可派的商户都已派给别的工单", "Every merchant that could be picked is needed by another ticket"),
            (_, _, < 0) => new Wording("与单独派单相同：首选商户", "As it would be alone: its own best merchant"),
            _ when requests[winner].Priority > request.Priority
                => new Wording($"首选商户派给更急的工单；本单派第 {rank} 名", $"Its best merchant goes to a more urgent ticket; this one gets its number {rank}"),
            _ => new Wording($"首选商户派给另一工单，合起来更合适；本单派第 {rank} 名", $"Its best merchant goes to another ticket, which is better for both together; this one gets its number {rank}"),
        };
        return new JointPick(request.TicketId, request.PartId, given[ticket], rank > 0 ? rank : null, best, winner < 0 ? null : requests[winner].TicketId, text);
    }
}
