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

    /// <summary>What decisions saw beside merchants and tickets.</summary>
    /// <exception cref="InvalidOperationException">It is missing.</exception>
    public async Task<GroundContent> GroundAsync(string digest, CancellationToken stop)
        => GroundContent.Read((await db.Grounds.AsNoTracking().SingleOrDefaultAsync(each => each.Digest == digest, stop) ?? throw new InvalidOperationException($"The ground {digest} of a decision is missing.")).Json);

    /// <summary>Each merchant's last state up to a number of the ledger.</summary>
    public async Task<IReadOnlyList<MerchantCandidate>> StatesAsync(long sequence, CancellationToken stop)
        => [.. (await db.MerchantVersions.AsNoTracking()
            .Where(version => version.Sequence <= sequence && !db.MerchantVersions.Any(later => later.MerchantId == version.MerchantId && later.Sequence > version.Sequence && later.Sequence <= sequence))
            .ToListAsync(stop)).Select(MerchantStates.Read)];

    private async Task<(MerchantSnapshot Snapshot, MatchPolicy Policy)> SeenAsync(string ground, long sequence, CancellationToken stop)
    {
        var content = await GroundAsync(ground, stop);
        return (content.Under(await StatesAsync(sequence, stop), sequence), content.Policy);
    }

    internal static Question QuestionOf(MatchDecision decision, MerchantSnapshot snapshot, MatchPolicy policy, Catalogue catalogue) =>
        new(DecisionBook.Read<MatchRequest>(decision.Input), snapshot, policy, decision.At, catalogue);
}
