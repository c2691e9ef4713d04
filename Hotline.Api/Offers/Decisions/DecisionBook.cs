using System.Text.Json;
using Hotline.Api.Data;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Assignments;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Offers.Decisions;

/// <summary>One question to the matcher with all that answers it.</summary>
public sealed record Question(MatchRequest Request, MerchantSnapshot Snapshot, MatchPolicy Policy, DateTimeOffset At, Catalogue Catalogue)
{
    public IReadOnlyList<long> Rank(int most = Matcher.UsualPicks) => Matcher.Rank(Request, Snapshot, Policy, At, most);

    public Overview Overlook(int most) => Matcher.Overlook(Request, Snapshot, Policy, At, most);

    public Verdict Explain(long merchantId) => Matcher.Explain(Request, Snapshot, Policy, At, merchantId);

    /// <summary>The hour of the line's day in which the question is asked, 0 to 23.</summary>
    public int HourOf(long lineId) => TimeZoneInfo.ConvertTime(At, Catalogue.HoursOfLine(lineId).Zone).Hour;

    /// <summary>The chance that a merchant accepts at this hour, by its own record.</summary>
    public double ChanceOf(long merchantId, int hour) => Snapshot.Find(merchantId).ChanceAt(hour);

    /// <summary>Minutes of travel from a merchant's shop to the place of the work.</summary>
    public double MinutesTo(long merchantId) => Snapshot.Find(merchantId) is { } merchant ? Snapshot.Travel.Minutes(merchant, Request) : AreaTravel.UnknownMinutes;
}

/// <summary>Asks the matcher, and keeps what was asked and answered so that it can be asked again.</summary>
public sealed class DecisionBook(HotlineDb db, Catalogues catalogues, MerchantSnapshots snapshots, LinePolicyBook policies, MatchGrounds grounds, HistoryKey key)
{
    /// <summary>The question that a ticket puts to the matcher now.</summary>
    /// <param name="ticket">The ticket with parts, offers and jobs.</param>
    /// <param name="by">Who asks; a person's declared interests count.</param>
    /// <param name="now">When.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="Dispatch.Refused"><c>not-dispatchable</c>.</exception>
    public async Task<Question> AskAsync(Ticket ticket, string by, DateTimeOffset now, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var request = await MatchQuestions.AskAsync(db, ticket, catalogue, by, now, stop);
        return new Question(request, await snapshots.TakeAsync(db, catalogue, stop), await policies.AtAsync(db, ticket.LineId, now, stop), now, catalogue);
    }

    /// <summary>Writes the decision down inside the open write.</summary>
    public async Task<MatchDecision> KeepAsync(Ticket ticket, Question question, IReadOnlyList<long> picks, JointDecision? joint, CancellationToken stop)
    {
        var decision = new MatchDecision
        {
            TicketId = ticket.Id, PartId = question.Request.PartId, LineId = ticket.LineId, Round = ticket.Round, At = question.At, PolicyVersion = question.Policy.Version,
            Snapshot = question.Snapshot.Sequence, Ground = await grounds.KeepAsync(question.Catalogue, question.Policy, stop),
            Input = Write(question.Request), Picks = Write(picks), JointId = joint?.Id, Seal = "",
        };
        decision.Seal = SealOf(key, decision);
        db.Decisions.Add(decision);
        // Offers name the decision that they follow from.
        await db.SaveChangesAsync(stop);
        return decision;
    }

    /// <summary>Writes a joint decision down inside the open write.</summary>
    public async Task<JointDecision> KeepJointAsync(long lineId, Question question, IReadOnlyList<MatchRequest> requests, JointAssignment answer, CancellationToken stop)
    {
        var joint = new JointDecision
        {
            LineId = lineId, At = question.At, Snapshot = question.Snapshot.Sequence, Ground = await grounds.KeepAsync(question.Catalogue, question.Policy, stop),
            Input = Write(requests), Result = Write(answer), Seal = "",
        };
        joint.Seal = SealOf(key, joint);
        db.JointDecisions.Add(joint);
        await db.SaveChangesAsync(stop);
        return joint;
    }

    /// <summary>The seal that belongs on a joint decision.</summary>
    public static string SealOf(HistoryKey key, JointDecision joint) => key.Ledger(FormattableString.Invariant(
        $"joint|{joint.LineId}|{joint.At.ToUnixTimeMilliseconds()}|{joint.Snapshot}|{joint.Ground}|{joint.Input}|{joint.Result}"));

    /// <summary>The seal that belongs on a decision.</summary>
    public static string SealOf(HistoryKey key, MatchDecision decision) => key.Ledger(FormattableString.Invariant(
        $"decision|{decision.TicketId}|{decision.PartId}|{decision.LineId}|{decision.Round}|{decision.At.ToUnixTimeMilliseconds()}|{decision.PolicyVersion}|{decision.Snapshot}|{decision.Ground}|{decision.JointId}|{decision.Input}|{decision.Picks}"));

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, HistoryWriter.Json);

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, HistoryWriter.Json) ?? throw new InvalidOperationException("A decision holds nothing where its input should be.");
}
