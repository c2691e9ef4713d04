namespace Hotline.Simulator.Time;

/// <summary>
/// The carrier's and the people's time: what is going on now, and what is due later. Under the manual clock everything due is
/// done in order of due time, one after another, each with all it causes; under the system clock a loop starts what is due.
/// All work inside the simulator that takes time runs through here, otherwise nobody could say that the world is idle.
/// </summary>
public sealed class Agenda
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Entry, (DateTimeOffset DueAt, long Order)> queue = new();
    private readonly int[] pending = new int[Enum.GetValues<Waiting>().Length];
    private readonly List<TaskCompletionSource> quiet = [];
    private readonly SemaphoreSlim advancing = new(1, 1);
    private readonly SemaphoreSlim woken = new(0);
    private readonly ILogger<Agenda> log;
    private DateTimeOffset manualNow;
    private long order;
    private int busy;

    public Agenda(string clock, ILogger<Agenda> log)
    {
        this.log = log;
        if (clock.StartsWith("Manual:", StringComparison.OrdinalIgnoreCase))
        {
            IsManual = true;
            manualNow = DateTimeOffset.Parse(clock["Manual:".Length..], System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
        }
        else if (!clock.Equals("System", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The clock '{clock}' is neither System nor Manual:<ISO instant>.", nameof(clock));
    }

    public bool IsManual { get; }

    /// <summary>Whole milliseconds, like every instant in the house.</summary>
    public DateTimeOffset Now
    {
        get
        {
            if (IsManual) lock (gate) return manualNow;
            var now = TimeProvider.System.GetUtcNow();
            return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        }
    }

    /// <summary>Starts work at once. Its failure is logged: nothing waits for it.</summary>
    public void Start(string what, Func<Task> work)
    {
        lock (gate) busy++;
        Run(what, work);
    }

    /// <summary>Starts work at once for somebody outside the agenda who waits for its result, such as an HTTP request.</summary>
    public Task<T> Do<T>(string what, Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Start(what, async () =>
        {
            try { done.TrySetResult(await work()); }
            catch (Exception problem) { done.TrySetException(problem); throw; }
        });
        return done.Task;
    }

    /// <summary>Does work later.</summary>
    /// <returns>Takes it off the agenda again, unless it has begun.</returns>
    public Action After(TimeSpan delay, Waiting kind, string what, Func<Task> work)
    {
        var entry = new Entry { Kind = kind, DueAt = Now + Whole(delay) };
        entry.Fire = () => Run(what, work);
        lock (gate) Add(entry);
        Wake();
        return () => { lock (gate) Remove(entry); };
    }

    /// <summary>Pauses work that was begun by <see cref="Start"/> or <see cref="After"/>; calling it elsewhere is an error.</summary>
    public Task Wait(TimeSpan span, Waiting kind, CancellationToken stop = default)
    {
        if (stop.IsCancellationRequested) return Task.FromCanceled(stop);
        if (span <= TimeSpan.Zero) return Task.CompletedTask;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var entry = new Entry { Kind = kind, DueAt = Now + Whole(span), Fire = () => done.TrySetResult() };
        lock (gate)
        {
            Add(entry);
            Leave();
        }
        Wake();
        if (!stop.CanBeCanceled) return done.Task;
        var registration = stop.Register(() =>
        {
            lock (gate)
            {
                if (!Remove(entry)) return;
                busy++;
            }
            done.TrySetCanceled(stop);
        });
        return Released(done.Task, registration);
    }

    /// <summary>What is going on and what is due, as <c>GET /sim/idle</c> shows it.</summary>
    public AgendaView View()
    {
        var now = Now;
        lock (gate)
        {
            var nextAt = NextAt();
            var delivering = pending[(int)Waiting.Delivery];
            var idle = busy == 0 && (IsManual ? !(nextAt <= now) : delivering == 0);
            return new AgendaView(idle, IsManual, now, nextAt, busy, delivering, pending[(int)Waiting.Hold], pending[(int)Waiting.Person]);
        }
    }

    /// <summary>Moves the manual clock and returns when everything due has been done.</summary>
    /// <exception cref="InvalidOperationException">The clock is the system's, or would run backwards.</exception>
    public async Task<AgendaView> AdvanceTo(DateTimeOffset target, CancellationToken stop)
    {
        if (!IsManual) throw new InvalidOperationException("The clock is the system's; start with --clock Manual:<ISO instant>.");
        await advancing.WaitAsync(stop);
        try
        {
            if (target < Now) throw new InvalidOperationException($"The clock shows {Now:O}; it does not run backwards.");
            await Quiet(stop);
            while (FireNext(target)) await Quiet(stop);
            lock (gate) manualNow = target > manualNow ? target : manualNow;
        }
        finally { advancing.Release(); }
        return View();
    }

    /// <summary>Completes when no work is running; waiting work does not count.</summary>
    public Task Quiet(CancellationToken stop)
    {
        lock (gate)
        {
            if (busy == 0) return Task.CompletedTask;
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            quiet.Add(done);
            return done.Task.WaitAsync(stop);
        }
    }

    /// <summary>Starts what is due by the system clock, until stopped.</summary>
    public async Task FollowSystemClock(CancellationToken stop)
    {
        if (IsManual) return;
        while (!stop.IsCancellationRequested)
        {
            while (FireNext(Now)) { }
            DateTimeOffset? nextAt;
            lock (gate) nextAt = NextAt();
            // A minute at most: after a suspended machine wakes, the long wait would be wrong.
            var pause = nextAt is { } at ? at - Now : TimeSpan.FromMinutes(1);
            pause = pause > TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(1) : Positive(pause);
            try { await woken.WaitAsync(pause + TimeSpan.FromMilliseconds(1), stop); }
            catch (OperationCanceledException) { return; }
        }
    }

    private static async Task Released(Task task, CancellationTokenRegistration registration)
    {
        try { await task; }
        finally { await registration.DisposeAsync(); }
    }

    /// <summary>Never shorter than asked: somebody who waits for a time-out must find it passed.</summary>
    private static TimeSpan Whole(TimeSpan span) => TimeSpan.FromMilliseconds(Math.Ceiling(Positive(span).TotalMilliseconds));

    private static TimeSpan Positive(TimeSpan span) => span < TimeSpan.Zero ? TimeSpan.Zero : span;

    private async void Run(string what, Func<Task> work)
    {
        // Off the caller's stack: work may be started under its own locks.
        await Task.Yield();
        try { await work(); }
        catch (OperationCanceledException) { }
#pragma warning disable CA1031 // One failed delivery must not take the carrier down.
        catch (Exception problem) { log.LogError(problem, "Failed: {What}", what); }
#pragma warning restore CA1031
        finally { lock (gate) Leave(); }
    }

    private bool FireNext(DateTimeOffset until)
    {
        Entry entry;
        lock (gate)
        {
            if (NextAt() is not { } dueAt || dueAt > until) return false;
            entry = queue.Dequeue();
            Remove(entry);
            busy++;
            if (IsManual && dueAt > manualNow) manualNow = dueAt;
        }
        entry.Fire();
        return true;
    }

    private DateTimeOffset? NextAt()
    {
        while (queue.TryPeek(out var entry, out _))
        {
            if (entry.IsWaiting) return entry.DueAt;
            queue.Dequeue();
        }
        return null;
    }

    private void Add(Entry entry)
    {
        entry.IsWaiting = true;
        pending[(int)entry.Kind]++;
        queue.Enqueue(entry, (entry.DueAt, order++));
    }

    private bool Remove(Entry entry)
    {
        if (!entry.IsWaiting) return false;
        entry.IsWaiting = false;
        pending[(int)entry.Kind]--;
        return true;
    }

    private void Leave()
    {
        if (busy == 0) throw new InvalidOperationException("Only work of the agenda may wait on it.");
        if (--busy > 0) return;
        foreach (var waiter in quiet) waiter.TrySetResult();
        quiet.Clear();
    }

    private void Wake() { if (!IsManual && woken.CurrentCount == 0) woken.Release(); }

    private sealed class Entry
    {
        internal required Waiting Kind;
        internal required DateTimeOffset DueAt;
        internal Action Fire = () => { };
        internal bool IsWaiting;
    }
}
