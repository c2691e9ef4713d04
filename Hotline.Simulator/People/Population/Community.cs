using System.Collections.Concurrent;
using Hotline.Simulator.Calls;
using Hotline.Simulator.Messages;
using Hotline.Simulator.Numbers;
using Hotline.Simulator.Time;

namespace Hotline.Simulator.People.Population;

/// <summary>One population from its start to its end: who belongs to it, what they are about to do, and what they have done.</summary>
internal sealed class Community
{
    // Above it something runs in a circle; the people stop rather than the machine.
    private const int MostTexts = 200_000;
    private readonly PopulationRequest request;
    private readonly Agenda agenda;
    private readonly TextHotline hotline;
    private readonly CallFlow flow;
    private readonly PhoneBook phones;
    private readonly IReadOnlyList<CarrierNumber> lines;
    private readonly ConcurrentDictionary<string, int> counts = [];
    private readonly ConcurrentDictionary<string, Person> people = [];
    private readonly List<CallerPerson> callers = [];
    private readonly bool isOpen;
    private readonly Random arrivals;
    private int strangers;
    private int pending;
    private int texts;
    private volatile bool isStopped;

    public Community(PopulationRequest request, Agenda agenda, TextHotline hotline, CallFlow flow, PhoneBook phones, IReadOnlyList<CarrierNumber> lines)
    {
        (this.request, this.agenda, this.hotline, this.flow, this.phones, this.lines) = (request, agenda, hotline, flow, phones, lines);
        Dice = new Dice(request.Seed);
        arrivals = new Random(request.Seed);
        foreach (var seed in request.ReadCallers(Dice)) callers.Add((CallerPerson)Settle(new CallerPerson(this, seed)));
        var merchants = request.ReadMerchants();
        isOpen = merchants is null;
        foreach (var seed in merchants ?? []) Settle(new MerchantPerson(this, seed));
        StartedAt = agenda.Now;
    }

    public Dice Dice { get; }
    public DateTimeOffset StartedAt { get; }
    public DateTimeOffset NewRequestsUntil => StartedAt + TimeSpan.FromMinutes(request.Minutes);
    public bool IsOver => isStopped || (agenda.Now >= NewRequestsUntil && Volatile.Read(ref pending) == 0);

    public void Begin() => NextArrival();

    public void Stop()
    {
        isStopped = true;
        foreach (var person in people.Values) phones.Of(person.Phone).Owner = null;
    }

    public void Arrive(PhoneText text)
    {
        if (isStopped) return;
        if (!people.TryGetValue(text.To, out var person))
        {
            if (!isOpen || HotlineText.Read(text.Body).Offered.Count == 0 || Interlocked.Increment(ref strangers) > request.MostStrangers) return;
            person = Settle(new MerchantPerson(this, new MerchantSeed(text.To, request.Acceptance)));
        }
        person.Read(text);
    }

    public void Count(string what) => counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Something that a person does after a time as long as in life; the population's speed shortens it.</summary>
    public void Later(TimeSpan after, Action action)
    {
        Interlocked.Increment(ref pending);
        agenda.After(after / request.Speed, Waiting.Person, "person", () =>
        {
            Interlocked.Decrement(ref pending);
            if (!isStopped) action();
            return Task.CompletedTask;
        });
    }

    public void Write(TimeSpan after, string phone, string line, string text, string? count = null)
    {
        if (after > TimeSpan.Zero) { Later(after, () => Write(TimeSpan.Zero, phone, line, text, count)); return; }
        if (Interlocked.Increment(ref texts) > MostTexts) { Stop(); return; }
        if (count is not null) Count(count);
        agenda.Start($"text from {phone}", async () => Count("texts" + (await hotline.Send(phone, line, text)).Outcome));
    }

    public void Ring(Person person, string line, string wish)
    {
        if (lines.FirstOrDefault(one => one.Number == line) is not { } number) return;
        Count("called");
        flow.Receive(person.Phone, number, new PersonOnPhone(person, wish));
    }

    public PopulationView View() => new(
        IsOver ? isStopped ? "stopped" : "over" : agenda.Now < NewRequestsUntil ? "arriving" : "settling",
        request.Seed, StartedAt, NewRequestsUntil, callers.Count, people.Count - callers.Count, Volatile.Read(ref pending), new SortedDictionary<string, int>(counts));

    private void NextArrival()
    {
        // Exponential gaps: calls that come independently of each other (a Poisson stream).
        var gap = TimeSpan.FromMinutes(-Math.Log(1 - arrivals.NextDouble()) / request.Rate);
        if (agenda.Now + gap > NewRequestsUntil) return;
        agenda.After(gap, Waiting.Person, "arrival", () =>
        {
            if (isStopped) return Task.CompletedTask;
            var caller = callers[arrivals.Next(callers.Count)];
            var line = lines[arrivals.Next(lines.Count)].Number;
            caller.Ask(line, arrivals.NextDouble() < request.CallShare);
            NextArrival();
            return Task.CompletedTask;
        });
    }

    private Person Settle(Person person)
    {
        var settled = people.GetOrAdd(person.Phone, person);
        phones.Of(person.Phone).Owner = () => new PersonOnPhone(settled, null);
        return person;
    }
}

/// <summary>How a population is doing. Phase: arriving, settling (no new requests, people still react), over, stopped.</summary>
internal sealed record PopulationView(
    string Phase, int Seed, DateTimeOffset StartedAt, DateTimeOffset NewRequestsUntil, int Callers, int Merchants, int Pending, IReadOnlyDictionary<string, int> Counts);
