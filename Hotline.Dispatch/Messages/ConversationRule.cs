using System.Text.RegularExpressions;

namespace Hotline.Dispatch.Messages;

/// <summary>An open ticket of the phone that wrote.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Number">What people call it.</param>
/// <param name="ServiceCode">What it is about; null while unknown.</param>
/// <param name="AreaId">Where; null while unknown.</param>
/// <param name="Description">The matter in the caller's words.</param>
/// <param name="LastAt">When something was last said about it by either side.</param>
public sealed record OpenTicket(long Id, string Number, string? ServiceCode, long? AreaId, string Description, DateTimeOffset LastAt);

/// <summary>What a free text arrived with.</summary>
/// <param name="Body">The cleaned text.</param>
/// <param name="Reading">What the lexicon read in it.</param>
/// <param name="Place">The place it names; null when it names none.</param>
/// <param name="OpenTickets">The open tickets of its phone.</param>
/// <param name="IsSharedPhone">True when several people use the phone.</param>
public sealed record FreeText(string Body, LexiconReading Reading, PlaceGuess? Place, IReadOnlyList<OpenTicket> OpenTickets, bool IsSharedPhone);

/// <summary>Where a free text probably belongs. An agent confirms or overrules it with one key.</summary>
/// <param name="TicketId">The open ticket it joins; null when it is a new matter.</param>
/// <param name="Reason">Why, as a person reads it.</param>
public sealed record ConversationProposal(long? TicketId, Wording Reason);

/// <summary>Proposes whether a free text belongs to an open ticket of its phone or begins a new one. The first rule that applies decides.</summary>
public static partial class ConversationRule
{
    /// <summary>How long after the last word a text without any hint still belongs to the same matter. (default)</summary>
    public static readonly TimeSpan SameMatter = TimeSpan.FromHours(72);

    /// <summary>The proposal.</summary>
    public static ConversationProposal Propose(FreeText text, DateTimeOffset now)
    {
        var tickets = text.OpenTickets.OrderByDescending(ticket => ticket.LastAt).ThenByDescending(ticket => ticket.Id).ToList();
        // A danger is a matter of its own: inside another ticket it would wait for that ticket's turn.
        if (text.Reading.Hazards is [var hazard, ..])
            return New($"文中提到“{hazard.Word}”，险情单独立单", $"The text says “{hazard.Word}”; a danger never joins another ticket");
        if (tickets.Count == 0)
            return New("该号码没有未结工单", "This phone has no open ticket");
        if (tickets.Find(ticket => PlainText.Letters(PlainText.Fold(text.Body)).Contains(PlainText.Letters(ticket.Number), StringComparison.Ordinal)) is { } named)
            return Join(named, "文中写了单号", "The text names the ticket");
        if (Another().Match(PlainText.Fold(text.Body)) is { Success: true } another)
            return New($"“{another.Value}”表示另有一事", $"“{another.Value}” speaks of another matter");
        return ByService(text, tickets) ?? ByPlace(text, tickets) ?? ByTime(text, tickets[0], now);
    }

    private static ConversationProposal? ByService(FreeText text, List<OpenTicket> tickets)
    {
        if (text.Reading.Service is not { } service)
            return null;
        var same = tickets.FindAll(ticket => IsSame(service, ticket));
        var here = same.Find(ticket => !IsElsewhere(text, ticket));
        // Forty people share a dormitory's phone and have the same kind of trouble.
        if (here is not null && (!text.IsSharedPhone || (text.Place is { } place && place.AreaId == here.AreaId)))
            return Join(here, $"{service.Reason.Zh}，与工单 {here.Number} 说的是同一件事", $"{service.Reason.En}, the same matter as ticket {here.Number}");
        if (same.Count > 0)
            return here is null ? New("同一类事，但地点不同", "The same kind of matter, but at another place") : null;
        // An unknown service may be this one, and an uncertain guess may be wrong.
        var isOther = service.IsCertain && tickets.TrueForAll(ticket => ticket.ServiceCode is not null);
        return isOther ? New($"{service.Reason.Zh}，与未结工单不是同一项服务", $"{service.Reason.En}, another service than the open tickets") : null;
    }

    private static ConversationProposal? ByPlace(FreeText text, List<OpenTicket> tickets)
        => tickets.TrueForAll(ticket => IsElsewhere(text, ticket))
            ? New($"{text.Place!.Reason.Zh}，与未结工单地点不同", $"{text.Place.Reason.En}, another place than the open tickets")
            : null;

    private static ConversationProposal ByTime(FreeText text, OpenTicket latest, DateTimeOffset now)
    {
        if (text.IsSharedPhone)
            return New("号码多人共用，文中没有单号", "Several people use this phone, and the text names no ticket");
        var hours = Math.Max(0, (now - latest.LastAt).TotalHours);
        if (now - latest.LastAt > SameMatter)
            return New($"距工单 {latest.Number} 的上次联系已 {hours:0} 小时", $"Ticket {latest.Number} was last spoken of {hours:0} hours ago");
        return Asking().Match(PlainText.Fold(text.Body)) is { Success: true } asking
            ? Join(latest, $"“{asking.Value}”是在问未结工单 {latest.Number}", $"“{asking.Value}” asks about the open ticket {latest.Number}")
            : Join(latest, $"该号码有未结工单 {latest.Number}，上次联系在 {hours:0} 小时前", $"This phone has the open ticket {latest.Number}, last spoken of {hours:0} hours ago");
    }

    // "The toilet is still blocked" points to toilets in general; the ticket about a blocked one has the word in it.
    private static bool IsSame(ServiceGuess service, OpenTicket ticket)
    {
        if (ticket.ServiceCode == service.ServiceCode)
            return true;
        var told = PlainText.Fold(ticket.Description);
        return service.Words.Any(word => told.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsElsewhere(FreeText text, OpenTicket ticket)
        => text.Place is { IsCertain: true } place && ticket.AreaId is { } area && area != place.AreaId;

    private static ConversationProposal Join(OpenTicket ticket, string zh, string en) => new(ticket.Id, new(zh, en));

    private static ConversationProposal New(string zh, string en) => new(null, new(zh, en));

    [GeneratedRegex(@"另外|另一|还有[个件处]|还有一(?!会|下|点|分|刻|小时)|再报|再来一|又一|别的(?:事|问题)|换[一个]+(?:事|问题)|\banother\b|\balso\b|\bsecond problem\b|\bone more\b", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"什么时候|几点|多久|多长时间|还没来|怎么还|还来不来|到哪|催|快点|快一点|尽快|上次|刚才|师傅|\bwhen\b|\bhow long\b|\bstill waiting\b|\bhurry\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asking();
}
