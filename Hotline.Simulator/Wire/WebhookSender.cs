using Hotline.Simulator.Faults;
using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Time;

namespace Hotline.Simulator.Wire;

/// <summary>Brings webhooks to the host: retries, fallback, and the faults that strike whole webhooks.</summary>
public sealed class WebhookSender
{
    private readonly SimulatorOptions options;
    private readonly WebhookPost post;
    private readonly FaultPlan faults;
    private readonly WireJournal journal;
    private readonly Agenda agenda;
    private readonly Lock gate = new();
    private readonly List<Held> held = [];

    public WebhookSender(SimulatorOptions options, WebhookPost post, FaultPlan faults, WireJournal journal, Agenda agenda)
    {
        (this.options, this.post, this.faults, this.journal, this.agenda) = (options, post, faults, journal, agenda);
        faults.Cleared += () => Release(_ => true);
    }

    /// <summary>For webhooks whose answer nobody on a call waits for: messages and status callbacks. These can be held and swapped.</summary>
    public async Task<WebhookAnswer> Notify(Webhook webhook)
    {
        var fault = Take(webhook, FaultKind.Drop, FaultKind.Delay, FaultKind.Reorder, FaultKind.Duplicate);
        switch (fault?.Kind)
        {
            case FaultKind.Drop:
                return new WebhookAnswer(WebhookEnd.Dropped);
            case FaultKind.Delay:
                agenda.After(TimeSpan.FromMilliseconds(fault.DelayMs), Waiting.Delivery, $"delayed {webhook.What}", () => Deliver(webhook));
                return new WebhookAnswer(WebhookEnd.Held);
            case FaultKind.Reorder:
                Hold(webhook, fault);
                return new WebhookAnswer(WebhookEnd.Held);
            case FaultKind.Duplicate:
                return await DeliverCopies(webhook, fault);
        }
        var waiting = HeldFor(webhook);
        var answer = await Deliver(webhook);
        Release(waiting.Contains);
        return answer;
    }

    /// <summary>For webhooks whose answer says how a call goes on.</summary>
    public async Task<WebhookAnswer> Ask(Webhook webhook)
    {
        var fault = Take(webhook, FaultKind.Drop, FaultKind.Delay, FaultKind.Duplicate);
        switch (fault?.Kind)
        {
            case FaultKind.Drop:
                return new WebhookAnswer(WebhookEnd.Dropped, ErrorCode: 11200);
            case FaultKind.Delay:
                await agenda.Wait(TimeSpan.FromMilliseconds(fault.DelayMs), Waiting.Delivery);
                break;
            case FaultKind.Duplicate:
                return await DeliverCopies(webhook, fault);
        }
        return await Deliver(webhook);
    }

    /// <summary>Asks the fallback address after the first one failed or answered nonsense.</summary>
    public async Task<WebhookAnswer> AskFallback(Webhook webhook, int errorCode)
    {
        if (string.IsNullOrEmpty(webhook.FallbackUrl)) return new WebhookAnswer(WebhookEnd.Failed, ErrorCode: errorCode);
        var fallback = webhook with
        {
            Url = webhook.FallbackUrl,
            Method = webhook.FallbackMethod,
            FallbackUrl = null,
            Form = [.. webhook.Form, new Field("ErrorCode", $"{errorCode}"), new Field("ErrorUrl", WebhookAddress.WithoutFragment(webhook.Url))],
        };
        return await Deliver(fallback);
    }

    private async Task<WebhookAnswer> Deliver(Webhook webhook)
    {
        var address = WebhookAddress.Parse(webhook.Url, options.WebhookTimeout);
        Attempt attempt;
        var number = 1;
        while (true)
        {
            attempt = await post.Try(webhook, address, number);
            if (attempt.End == AttemptEnd.Answered) return new WebhookAnswer(WebhookEnd.Answered, attempt.Status, attempt.Body, attempt.ContentType);
            if (number > address.Retries || !address.RetriesAfter(attempt.End)) break;
            number++;
        }
        if (!string.IsNullOrEmpty(webhook.FallbackUrl)) return await AskFallback(webhook, attempt.ErrorCode);
        return new WebhookAnswer(WebhookEnd.Failed, attempt.Status, attempt.Body, attempt.ContentType, attempt.ErrorCode);
    }

    private async Task<WebhookAnswer> DeliverCopies(Webhook webhook, Fault fault)
    {
        if (fault.Together) return (await Task.WhenAll(Enumerable.Range(0, fault.Copies).Select(_ => Deliver(webhook))))[0];
        var answer = await Deliver(webhook);
        for (var copy = 1; copy < fault.Copies; copy++) await Deliver(webhook);
        return answer;
    }

    private Fault? Take(Webhook webhook, params ReadOnlySpan<FaultKind> kinds)
    {
        var url = WebhookAddress.WithoutFragment(webhook.Url);
        var fault = faults.Take(FaultSide.Webhook, webhook.What, url, webhook.Method, webhook.Phone, kinds);
        if (fault is not null) journal.Note(webhook.What, $"{fault.Kind} strikes a webhook", webhook.Sid, fault.Kind.ToString());
        return fault;
    }

    private void Hold(Webhook webhook, Fault fault)
    {
        var one = new Held(webhook, fault);
        lock (gate) held.Add(one);
        one.TakeOff = agenda.After(TimeSpan.FromMilliseconds(fault.DelayMs), Waiting.Delivery, $"held {webhook.What}", () =>
        {
            lock (gate) if (!held.Remove(one)) return Task.CompletedTask;
            return Deliver(webhook);
        });
    }

    private HashSet<Held> HeldFor(Webhook webhook)
    {
        lock (gate) return held.Where(one => one.Fault.What is null || one.Fault.What == webhook.What).ToHashSet();
    }

    private void Release(Func<Held, bool> which)
    {
        List<Held> going;
        lock (gate)
        {
            going = held.Where(which).ToList();
            held.RemoveAll(going.Contains);
        }
        foreach (var one in going)
        {
            one.TakeOff();
            agenda.Start($"held {one.Webhook.What}", () => Deliver(one.Webhook));
        }
    }

    private sealed class Held(Webhook webhook, Fault fault)
    {
        public Webhook Webhook { get; } = webhook;
        public Fault Fault { get; } = fault;
        public Action TakeOff { get; set; } = () => { };
    }
}
