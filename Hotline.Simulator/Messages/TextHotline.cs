using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.Time;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Messages;

/// <summary>A phone outside sends a text to one of the account's numbers.</summary>
public sealed class TextHotline(
    SimulatorOptions options, NumberBook numbers, MessageBook book, PhoneBook phones, OptOuts optOuts, MessageDelivery delivery,
    WebhookSender webhooks, WireJournal journal, Agenda agenda)
{
    /// <summary>Returns when the host answered, when all tries failed, or when a fault holds the webhook.</summary>
    public Task<TextOutcome> Send(string from, string to, string body) => agenda.Do($"text from {from}", () => Carry(from, to, body));

    private async Task<TextOutcome> Carry(string from, string to, string body)
    {
        var number = numbers.Find(to) ?? throw new KeyNotFoundException($"{to} is not a number of this account.");
        var now = agenda.Now;
        var sid = Sid.New("SM");
        phones.Note(from, new PhoneText(sid, from, to, body, now, PhoneText.Sent));
        if (!number.Region.InboundTexts)
        {
            journal.Note("sms-in", "this region carries no texts to the hotline", sid);
            return new TextOutcome(sid, "NotCarried", null);
        }
        book.Add(new Message { Sid = sid, From = from, To = to, Body = body, Direction = "inbound", Status = "received", CreatedAt = now, UpdatedAt = now, SentAt = now });
        var optOut = optOuts.Hear(number.Number, from, body);
        if (string.IsNullOrEmpty(number.SmsUrl)) return new TextOutcome(sid, "NotCarried", null);

        List<Field> form =
        [
            new("ToCountry", "CN"), new("ToState", ""), new("SmsMessageSid", sid), new("NumMedia", "0"), new("ToCity", ""), new("FromZip", ""), new("SmsSid", sid),
            new("FromState", ""), new("SmsStatus", "received"), new("FromCity", ""), new("Body", body), new("FromCountry", "CN"), new("To", to), new("ToZip", ""),
            new("NumSegments", $"{Segments.Of(body)}"), new("MessageSid", sid), new("AccountSid", options.AccountSid), new("From", from), new("ApiVersion", "2010-04-01"),
        ];
        if (optOut is not null) form.Add(new("OptOutType", optOut));
        var answer = await webhooks.Notify(new Webhook
        {
            What = "sms-in", Url = number.SmsUrl, Method = number.SmsMethod, FallbackUrl = number.SmsFallbackUrl, FallbackMethod = number.SmsFallbackMethod,
            Form = form, Sid = sid, Phone = from,
        });
        if (answer.IsAnswered) Reply(answer, number, from);
        return new TextOutcome(sid, answer.End.ToString(), answer.Status);
    }

    /// <summary>The answer may carry texts back, as TwiML.</summary>
    private void Reply(WebhookAnswer answer, CarrierNumber number, string to)
    {
        if (!TwimlDocument.TryRead(answer, out var response, out var problem))
        {
            journal.Note("sms-in", $"error 12100: {problem}");
            return;
        }
        foreach (var verb in response.Elements())
        {
            if (verb.Name.LocalName != "Message") { journal.Note("sms-in", $"<{verb.Name.LocalName}> is not supported in an answer to a text"); continue; }
            var text = (verb.Element("Body") ?? verb).Value.Trim();
            if (text.Length == 0 || optOuts.Contains(number.Number, to)) continue;
            var now = agenda.Now;
            delivery.Begin(book.Add(new Message
            {
                Sid = Sid.New("SM"), From = number.Number, To = to, Body = text, Direction = "outbound-reply", Status = "queued", CreatedAt = now, UpdatedAt = now,
                StatusCallback = verb.Attribute("action")?.Value is { } action ? new Uri(new Uri(number.SmsUrl!), action).ToString() : null,
            }), number);
        }
    }
}

/// <summary>What became of a text to the hotline: <c>Answered</c>, <c>Failed</c>, <c>Held</c>, <c>Dropped</c>, or <c>NotCarried</c>.</summary>
public sealed record TextOutcome(string Sid, string Outcome, int? Status);
