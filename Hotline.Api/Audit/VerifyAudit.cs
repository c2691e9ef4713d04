using Hotline.Api.Audit.Seals;

namespace Hotline.Api.Audit;

/// <summary>Everything that the audit trail promises, checked: every history, every number, every seal. Nothing is changed.</summary>
public sealed class VerifyAudit(VerifyHistories histories, VerifyNumbers numbers, VerifySeals seals, SealFolder folder)
{
    public sealed record Result(long Tickets, long Facts, long Seals, long Findings);

    /// <param name="sealCopy">A copy of the seals' folder that was kept elsewhere; null takes our own.</param>
    /// <param name="find">Gets each finding at once.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<Result> RunAsync(string? sealCopy, Action<Finding> find, CancellationToken stop)
    {
        long findings = 0;
        void Count(Finding finding)
        {
            findings++;
            find(finding);
        }
        var (tickets, facts) = await histories.RunAsync(Count, stop);
        await numbers.RunAsync(Count, stop);
        var checkedSeals = await seals.RunAsync(sealCopy is null ? folder : new SealFolder(sealCopy), Count, stop);
        return new Result(tickets, facts, checkedSeals, findings);
    }
}
