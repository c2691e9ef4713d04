using System.Text;
using Hotline.Dispatch.Tickets;

namespace Hotline.Tests.Documents;

/// <summary>Draws the life of a ticket from its table. A step that every status of a group takes to the same end is drawn once, from the group.</summary>
internal static class LifeDiagram
{
    private static readonly (string Name, string Title, TicketStatus[] Members)[] Groups =
    [
        ("Desk", "at the desk", [TicketStatus.New, TicketStatus.Open, TicketStatus.Unmatched, TicketStatus.Reopened]),
        ("Work", "with the merchant", [TicketStatus.Accepted, TicketStatus.EnRoute, TicketStatus.OnSite]),
        ("End", "ended", [TicketStatus.Closed, TicketStatus.Resolved, TicketStatus.Cancelled]),
    ];

    internal static string Draw()
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        foreach (var (name, title, members) in Groups)
            text.Append($"  state \"{title}\" as {name} {{\n{string.Concat(members.Select(member => $"    {member}\n"))}  }}\n");
        text.Append("  [*] --> New\n");
        foreach (var arrow in Arrows().GroupBy(arrow => (arrow.From, arrow.To), arrow => arrow.Step))
            text.Append($"  {arrow.Key.From} --> {arrow.Key.To}: {string.Join(" / ", arrow)}\n");
        return text.Append("```").ToString();
    }

    private static IEnumerable<(string From, TicketStatus To, TicketStep Step)> Arrows()
    {
        foreach (var step in TicketLifecycle.Table.GroupBy(row => (row.Key.Step, To: row.Value), row => row.Key.From).OrderBy(step => step.Key.Step).ThenBy(step => step.Key.To))
        {
            var froms = step.Order().ToList();
            foreach (var (name, _, members) in Groups.Where(group => group.Members.All(froms.Contains)))
            {
                froms.RemoveAll(members.Contains);
                yield return (name, step.Key.To, step.Key.Step);
            }
            foreach (var from in froms) yield return (from.ToString(), step.Key.To, step.Key.Step);
        }
    }
}
