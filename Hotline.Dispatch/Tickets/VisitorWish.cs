using Hotline.Dispatch.Callers;

namespace Hotline.Dispatch.Tickets;

/// <summary>What the caller asks of the person who comes. The merchant is told with the offer: it is the merchant who decides whom to send.</summary>
public static class VisitorWish
{
    /// <summary>"只要女师傅、会说吴语"; null when nothing was asked for.</summary>
    public static Wording? Of(Ticket ticket)
    {
        var language = ticket.WantedLanguage is { } code ? SpokenLanguages.NameOf(code) : (Wording?)null;
        return (ticket.WantsWoman, language) switch
        {
            (true, { } name) => new($"只要女师傅、会说{name.Zh}", $"a woman who speaks {name.En}"),
            (true, null) => new("只要女师傅", "a woman only"),
            (false, { } name) => new($"要会说{name.Zh}", $"somebody who speaks {name.En}"),
            _ => null,
        };
    }
}
