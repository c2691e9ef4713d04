using System.Text.Json;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Notices;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Messages;

namespace Hotline.Api.Messages;

/// <summary>Answers a text with a text, through the outbox like everything else.</summary>
public sealed class TextBack(NoticePost notices, Write write)
{
    /// <param name="to">Who wrote.</param>
    /// <param name="line">The line that answers.</param>
    /// <param name="template">What is said.</param>
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <param name="stop">Cancels.</param>
    /// <param name="words">More arguments.</param>
    public Task PostAsync(Conversation to, Line line, NoticeTemplate template, string language, CancellationToken stop, params ReadOnlySpan<(string Name, string Value)> words)
    {
        var arguments = new Dictionary<string, string> { ["line"] = line.NameZh, ["lineEn"] = line.NameEn, ["linePhone"] = line.Phone };
        foreach (var (name, value) in words) arguments[name] = value;
        return notices.SendAsync(new OutboxEntry
        {
            Phone = to.Phone, Template = template, Language = language, Arguments = JsonSerializer.Serialize(arguments, HistoryWriter.Json), LineId = line.Id,
            CallerId = to.CallerId, MerchantId = to.MerchantId, CreatedAt = write.Now, DueAt = write.Now,
        }, ContactWay.Sms, stop);
    }
}
