using Hotline.Api.Data;
using Hotline.Api.Tickets;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Messages;

/// <summary>A stored text and everything that was read about it, inside the write that took it.</summary>
public sealed record ReceivedText(InboundText Text, Message Message, Conversation Conversation, Line Line, string Language, PhoneSituation Phone, WordsRead Words, Catalogue Catalogue)
{
    /// <summary>A machine carried it out; a text that already opened a hazard's ticket stays that.</summary>
    public void ReadAsCommand(long? ticketId)
    {
        if (Message.Status == MessageStatus.Received) Message.ReadAsCommand(ticketId);
    }

    /// <summary>It waits for an agent's key.</summary>
    public void Propose(long? ticketId, string reasonZh, string reasonEn)
    {
        Message.Propose(ticketId, reasonZh, reasonEn);
        Conversation.Unhandled++;
    }
}
