using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Time;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>What every webhook about a call says, and the status callbacks, numbered from 0 in the order of events.</summary>
public sealed class CallReports(SimulatorOptions options, WebhookSender webhooks, Agenda agenda)
{
    /// <summary>The fields that all requests about a call share.</summary>
    public List<Field> Form(Call call, string status)
    {
        List<Field> form =
        [
            new("AccountSid", options.AccountSid), new("ApiVersion", "2010-04-01"), new("CallSid", call.Sid), new("CallStatus", status), new("Direction", call.Direction),
            new("From", call.From), new("To", call.To), new("Caller", call.From), new("Called", call.To),
        ];
        foreach (var side in (string[])["From", "To", "Caller", "Called"])
            form.AddRange([new($"{side}City", ""), new($"{side}State", ""), new($"{side}Zip", ""), new($"{side}Country", "CN")]);
        if (call.ParentSid is not null) form.Add(new("ParentCallSid", call.ParentSid));
        return form;
    }

    /// <summary>Reports an event if it was asked for; nothing on the call waits for the answer.</summary>
    public void Report(Call call, string happened, string status)
    {
        if (string.IsNullOrEmpty(call.StatusCallback) || !call.StatusEvents.Contains(happened)) return;
        var form = Form(call, status);
        form.AddRange([new("CallbackSource", "call-progress-events"), new("Timestamp", Rfc2822.Of(agenda.Now)), new("SequenceNumber", $"{call.NextReport()}")]);
        if (happened == "completed")
        {
            form.AddRange([
                new("CallDuration", $"{(long)call.Duration.TotalSeconds}"), new("Duration", $"{(long)Math.Ceiling(call.Duration.TotalMinutes)}"),
                new("SipResponseCode", status switch { "busy" => "486", "no-answer" => "480", "failed" => "404", "canceled" => "487", _ => "200" })]);
        }
        var before = call.LastReport;
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        call.LastReport = sent.Task;
        agenda.Start($"report {call.Sid} {happened}", async () =>
        {
            await before;
            try { await webhooks.Notify(new Webhook { What = "call-status", Url = call.StatusCallback, Form = form, Sid = call.Sid, Phone = call.Phone }); }
            finally { sent.SetResult(); }
        });
    }
}
