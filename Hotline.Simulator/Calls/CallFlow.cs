using Hotline.Simulator.Hosting;
using Hotline.Simulator.Journal;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.People;
using Hotline.Simulator.Time;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>The life of a call from dialling to its end; what is said in between is a <see cref="VoiceSession"/>.</summary>
public sealed class CallFlow(
    SimulatorOptions options, CallBook book, PhoneBook phones, WebhookSender webhooks, CallReports reports, Recordings recordings, WireJournal journal, Agenda agenda)
{
    // Two rings before a person picks up; a ring in China is one second and four of silence.
    private static readonly TimeSpan PicksUpAfter = TimeSpan.FromSeconds(6);
    private readonly Lock gate = new();
    private DateTimeOffset nextStartAt;

    internal SimulatorOptions Options => options;
    internal WebhookSender Webhooks => webhooks;
    internal CallReports Reports => reports;
    internal Recordings Recordings => recordings;
    internal WireJournal Journal => journal;
    internal DateTimeOffset Now => agenda.Now;

    /// <summary>The carrier calls somebody because the host asked it to.</summary>
    public void Dial(Call call, Turn first, TimeSpan timeout)
    {
        phones.Note(call.To, book.Add(call));
        call.QueueTime = Slot();
        agenda.After(call.QueueTime, Waiting.Delivery, $"dial {call.Sid}", () => Live(call, async () =>
        {
            reports.Report(call, "initiated", "initiated");
            if (!await Ring(call, timeout)) return;
            if (call.SendDigits is { Length: > 0 } keys) call.Write(agenda.Now, CallLine.Played, keys);
            await new VoiceSession(call, this).Run(first);
        }));
    }

    /// <summary>Somebody calls one of the account's numbers.</summary>
    public Call Receive(string from, CarrierNumber number, CallPerson person)
    {
        var call = book.Add(new Call
        {
            Sid = Sid.New("CA"), From = from, To = number.Number, Direction = "inbound", CreatedAt = agenda.Now, UpdatedAt = agenda.Now, Person = person,
            FallbackUrl = number.VoiceFallbackUrl, StatusCallback = number.StatusCallback,
        });
        phones.Note(from, call);
        agenda.Start($"call {call.Sid}", () => Live(call, async () =>
        {
            call.Status = "ringing";
            if (string.IsNullOrEmpty(number.VoiceUrl)) { call.Status = "busy"; return; }
            await new VoiceSession(call, this).Run(new Turn(number.VoiceUrl, number.VoiceMethod));
        }));
        return call;
    }

    /// <summary>A second leg for a bridge: rings and is answered or not. It rings no longer than the caller is there.</summary>
    internal async Task<bool> RingLeg(Call leg, Call caller, TimeSpan timeout)
    {
        phones.Note(leg.To, book.Add(leg));
        reports.Report(leg, "initiated", "initiated");
        using var gone = caller.Control.Token.Register(() => leg.Control.Give(new Instruction(null, "canceled")));
        return await Ring(leg, timeout);
    }

    internal void Answer(Call call)
    {
        if (call.Status is not ("queued" or "ringing")) return;
        call.Status = "in-progress";
        call.AnsweredAt = call.UpdatedAt = agenda.Now;
        call.TakeOffLimit = agenda.After(call.TimeLimit, Waiting.Hold, $"limit {call.Sid}", () =>
        {
            call.Control.Give(new Instruction(null, "completed"));
            return Task.CompletedTask;
        });
        reports.Report(call, "answered", call.Status);
    }

    /// <summary>Ends a call; its first end counts.</summary>
    internal void End(Call call, string status)
    {
        if (call.IsOver) return;
        call.TakeOffLimit();
        call.Status = status;
        call.EndedAt = call.UpdatedAt = agenda.Now;
        reports.Report(call, "completed", status);
        call.Ended.TrySetResult();
    }

    /// <summary>Time on a call, cut short when the call is told something.</summary>
    internal Task Pass(Call call, TimeSpan span, Waiting kind = Waiting.Hold) => agenda.Wait(span * options.Pace, kind, call.Control.Token);

    /// <summary>Time that passes at its true length whatever the pace: waiting in a queue has no end of its own.</summary>
    internal Task PassTrue(Call call, TimeSpan span) => agenda.Wait(span, Waiting.Hold, call.Control.Token);

    internal void Note(Call call, string note) => journal.Note("calls", note, call.Sid);

    private async Task Live(Call call, Func<Task> life)
    {
        try { await life(); }
        catch (OperationCanceledException) when (call.Control.Token.IsCancellationRequested) { /* Told to end while ringing. */ }
        finally
        {
            var told = call.Control.Take()?.EndStatus;
            End(call, call.Status is "busy" or "no-answer" or "failed" ? call.Status : told ?? (call.AnsweredAt is null ? "failed" : "completed"));
        }
    }

    private async Task<bool> Ring(Call call, TimeSpan timeout)
    {
        call.Status = "ringing";
        call.UpdatedAt = agenda.Now;
        reports.Report(call, "ringing", call.Status);
        var habit = phones.Meet(call);
        switch (habit)
        {
            case CallHabit.Busy: call.Status = "busy"; return false;
            case CallHabit.Unreachable: call.Status = "failed"; return false;
        }
        var ringing = habit == CallHabit.Ignore || timeout < PicksUpAfter ? timeout : PicksUpAfter;
        await Pass(call, ringing, Waiting.Delivery);
        if (habit == CallHabit.Ignore || timeout < PicksUpAfter) { call.Status = "no-answer"; return false; }
        Answer(call);
        return true;
    }

    /// <summary>Outbound calls start at the account's rate; further ones queue.</summary>
    private TimeSpan Slot()
    {
        if (options.CallsPerSecond <= 0) return TimeSpan.Zero;
        lock (gate)
        {
            var now = agenda.Now;
            var startAt = nextStartAt > now ? nextStartAt : now;
            nextStartAt = startAt + TimeSpan.FromSeconds(1 / options.CallsPerSecond);
            return startAt - now;
        }
    }
}
