using Hotline.Api.Data;
using Hotline.Api.Data.Writing;
using Hotline.Api.Tickets;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Messages;

/// <summary>
/// A text came in: it is stored in the conversation of its phone, danger in it is heard first, then it is carried out as a command or
/// taken as words. All inside the write of its webhook.
/// </summary>
public sealed class ReceiveText(HotlineDb db, TicketWriting writing, ConversationWriting conversations, Catalogues catalogues, CarryOutText commands, TakeWords words)
{
    public async Task RunAsync(InboundText text, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var received = await ReadAsync(text, stop);
        var isHazard = received.Words.Hazard is not null;
        if (isHazard) await words.ReportHazardAsync(received, stop);
        var reading = text.SaysStop ? new TextReading.OptOut() : TextReading.Decide(TextCommand.Parse(text.Body), received.Phone.State);
        if (reading is not TextReading.Converse) await commands.RunAsync(received, reading, stop);
        else if (!isHazard) await words.TakeAsync(received, stop);
        await db.SaveChangesAsync(stop);
        await scope.CommitAsync(stop);
    }

    /// <summary>Keeps a text that this house failed to understand, for a person: better read late than lost.</summary>
    public async Task KeepAsync(InboundText text, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        var (message, conversation, _) = await StoreAsync(text, await catalogues.GetAsync(db, stop), stop);
        message.Propose(null, "系统未能处理这条短信，请人工查看", "The system could not handle this text; please read it");
        conversation.Unhandled++;
        await scope.CommitAsync(stop);
    }

    private async Task<ReceivedText> ReadAsync(InboundText text, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(db, stop);
        var (message, conversation, line) = await StoreAsync(text, catalogue, stop);
        var phone = text.CanBeAnswered
            ? await PhoneSituation.ReadAsync(db, text.Sender, conversation.OptedOutAt is not null, writing.Now, stop)
            : new PhoneSituation(new PhoneState(), [], null, null);
        conversation.MerchantId ??= phone.MerchantId;
        var language = await db.Callers.Where(caller => caller.Phone == text.Sender).OrderBy(caller => caller.Id).Select(caller => caller.Language).FirstOrDefaultAsync(stop) ?? "zh";
        return new ReceivedText(text, message, conversation, line, language, phone, WordsRead.Of(catalogue, text.Body), catalogue);
    }

    private async Task<(Message Message, Conversation Conversation, Line Line)> StoreAsync(InboundText text, Catalogue catalogue, CancellationToken stop)
    {
        var line = catalogue.LineOfNumber(text.To);
        var conversation = await conversations.ClaimAsync(text.Sender, line.Id, stop);
        var message = new Message { ConversationId = conversation.Id, Direction = MessageDirection.In, Body = Shown(text), At = writing.Now };
        db.Messages.Add(message);
        (conversation.LineId, conversation.LastAt, conversation.LastText) = (line.Id, writing.Now, message.Body);
        await db.SaveChangesAsync(stop);
        return (message, conversation, line);
    }

    private static string Shown(InboundText text) => (text.Body.Length, text.Attachments) switch
    {
        (0, 0) => "（空白短信）",
        (0, var files) => $"（彩信，附件{files}个）",
        (_, 0) => text.Body,
        (_, var files) => $"{text.Body}（附件{files}个）",
    };
}
