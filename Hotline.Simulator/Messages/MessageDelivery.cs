using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.Time;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Messages;

/// <summary>Brings a text to its phone and reports each status to the host: queued, sent, delivered; or failed, undelivered.</summary>
public sealed class MessageDelivery(SimulatorOptions options, MessageBook book, PhoneBook phones, WebhookSender webhooks, Agenda agenda)
{
    // Chosen to look like a city network at noon: fast enough for a demo, slow enough that order is visible.
    private static readonly TimeSpan TakesToSend = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan TakesToArrive = TimeSpan.FromMilliseconds(600);

    public DateTimeOffset Now => agenda.Now;

    public void Begin(Message message, CarrierNumber number)
    {
        var today = new DateTimeOffset(agenda.Now.UtcDateTime.Date, TimeSpan.Zero);
        var delay = number.Region.TextsPerDay is null ? TimeSpan.Zero : number.Region.DelayOf(book.CountTo(message.To, today));
        agenda.After(TimeSpan.FromMilliseconds(50) * options.Pace, Waiting.Delivery, $"deliver {message.Sid}", () => Deliver(message, number, delay));
    }

    private async Task Deliver(Message message, CarrierNumber number, TimeSpan delay)
    {
        await Report(message);
        await agenda.Wait(TakesToSend * options.Pace, Waiting.Delivery);
        var phone = phones.Of(message.To);
        if (phone.Habits.Texts == TextHabit.Failed)
        {
            await Report(book.Change(message, one => one with { Status = "failed", ErrorCode = 30003, ErrorMessage = "Unreachable destination handset" }));
            return;
        }
        message = book.Change(message, one => one with { Status = "sent", SentAt = agenda.Now });
        await Report(message);
        if (delay > message.ValidFor)
        {
            await agenda.Wait(message.ValidFor, Waiting.Delivery);
            await Report(book.Change(message, one => one with { Status = "failed", ErrorCode = 30036, ErrorMessage = "Validity Period Expired" }));
            return;
        }
        await agenda.Wait(TakesToArrive * options.Pace + delay, Waiting.Delivery);
        var error = number.Region.Filter(message.Body, message.ContentSid) ?? phone.Habits.Texts switch
        {
            TextHabit.Undelivered => (30005, "Unknown destination handset"),
            TextHabit.Landline => (30006, "Landline or unreachable carrier"),
            _ => null,
        };
        if (error is { } known)
        {
            await Report(book.Change(message, one => one with { Status = "undelivered", ErrorCode = known.Code, ErrorMessage = known.Message }));
            return;
        }
        message = book.Change(message, one => one with { Status = "delivered" });
        phones.Deliver(message.To, new PhoneText(message.Sid, message.From, message.To, message.Body, agenda.Now, PhoneText.Received));
        await Report(message);
    }

    private async Task Report(Message message)
    {
        if (string.IsNullOrEmpty(message.StatusCallback)) return;
        List<Field> form =
        [
            new("ApiVersion", "2010-04-01"), new("MessageStatus", message.Status), new("SmsSid", message.Sid), new("SmsStatus", message.Status),
            new("To", message.To), new("From", message.From), new("MessageSid", message.Sid), new("AccountSid", options.AccountSid),
        ];
        if (message.ErrorCode is { } code) form.Add(new("ErrorCode", $"{code}"));
        if (message.Status is "delivered" or "undelivered")
            form.Add(new("RawDlrDoneDate", agenda.Now.ToString("yyMMddHHmm", System.Globalization.CultureInfo.InvariantCulture)));
        await webhooks.Notify(new Webhook { What = "sms-status", Url = message.StatusCallback, Form = form, Sid = message.Sid, Phone = message.To });
    }
}
