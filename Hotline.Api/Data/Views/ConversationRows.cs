using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data.Views;

/// <summary>Rows and views of conversations: what the database projects, and beside a proposed new ticket the service that its words name.</summary>
public sealed class ConversationRows(HotlineDb db, ViewQueries views, Catalogues catalogues)
{
    public async Task<List<TRow>> OfAsync<TRow>(IQueryable<Conversation> conversations, CancellationToken stop) where TRow : ConversationRow
    {
        var rows = await views.Of<TRow>(conversations).ToListAsync(stop);
        var catalogue = await catalogues.GetAsync(db, stop);
        foreach (var proposal in rows.Select(row => row.Proposal).OfType<Proposal>().Where(proposal => proposal.Kind == ProposalKind.NewTicket))
            proposal.Service = catalogue.ServiceByCode(catalogue.Words.Read(proposal.Body).Service?.ServiceCode)?.Code;
        return rows;
    }
}
