using Hotline.Api.Data;
using Hotline.Api.Data.Ledger;
using Hotline.Api.Data.Model;
using Hotline.Dispatch.Matching;
using Hotline.Dispatch.Matching.Assignments;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Offers.Decisions;

/// <summary>Rebuilds what a decision saw, from the ledger alone.</summary>
public sealed class PastQuestions(HotlineDb db, Catalogues catalogues)
{
    /// <summary>The question of one stored decision.</summary>
    /// <exception cref="InvalidOperationException">The ground that it names is missing.</exception>
    public async Task<Question> OfAsync(MatchDecision decision, CancellationToken stop)
    {
        var (snapshot, policy) = await SeenAsync(decision.Ground, decision.Snapshot, stop);
        return QuestionOf(decision, snapshot, policy, await catalogues.GetAsync(db, stop));
    }

    /// <summary>The answer that a joint decision comes to when it is made again.</summary>
    /// <exception cref="InvalidOperationException">The ground that it names is missing.</exception>
    public async Task<JointAssignment> AgainAsync(JointDecision joint, CancellationToken stop)
    {
        var (snapshot, policy) = await SeenAsync(joint.Ground, joint.Snapshot, stop);
        return JointMatcher.Assign(DecisionBook.Read<List<MatchRequest>>(joint.Input), snapshot, policy, joint.At);
    }

    private async Task<(MerchantSnapshot Snapshot, MatchPolicy Policy)> SeenAsync(string ground, long sequence, CancellationToken stop)
    {
        var row = await db.Grounds.AsNoTracking().SingleOrDefaultAsync(each => each.Digest == ground, stop) ?? throw new InvalidOperationException($"The ground {ground} of a decision is missing.");
        var content = GroundContent.Read(row.Json);
        var states = await db.MerchantVersions.AsNoTracking()
            .Where(version => version.Sequence <= sequence && !db.MerchantVersions.Any(later => later.MerchantId == version.MerchantId && later.Sequence > version.Sequence && later.Sequence <= sequence))
            .ToListAsync(stop);
        return (new MerchantSnapshot(sequence, states.Select(MerchantStates.Read), content.Hours(), content.Travel()), content.Policy);
    }

    internal static Question QuestionOf(MatchDecision decision, MerchantSnapshot snapshot, MatchPolicy policy, Catalogue catalogue) =>
        new(DecisionBook.Read<MatchRequest>(decision.Input), snapshot, policy, decision.At, catalogue);
}
