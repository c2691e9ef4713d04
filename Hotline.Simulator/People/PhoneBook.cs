using Hotline.Simulator.Calls;

namespace Hotline.Simulator.People;

/// <summary>All phones outside that something happened to; the oldest is forgotten when there are too many.</summary>
public sealed class PhoneBook
{
    private const int Capacity = 20_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Phone> phones = [];
    private readonly Queue<string> order = new();

    /// <summary>Raised when a text has arrived, after it can be seen on the phone.</summary>
    public event Action<PhoneText>? TextArrived;

    public Phone Of(string number)
    {
        lock (gate)
        {
            if (phones.TryGetValue(number, out var phone)) return phone;
            if (phones.Count >= Capacity) phones.Remove(order.Dequeue());
            order.Enqueue(number);
            return phones[number] = new Phone(number);
        }
    }

    public void Note(string number, PhoneText text)
    {
        var phone = Of(number);
        lock (gate)
        {
            phone.Texts.Add(text);
            if (phone.Texts.Count > Phone.MostTexts) phone.Texts.RemoveAt(0);
        }
    }

    public void Deliver(string number, PhoneText text)
    {
        Note(number, text);
        TextArrived?.Invoke(text);
    }

    public void Note(string number, Call call)
    {
        var phone = Of(number);
        lock (gate)
        {
            phone.Calls.Add(call);
            if (phone.Calls.Count > Phone.MostCalls) phone.Calls.RemoveAt(0);
        }
    }

    /// <summary>The call reaches its person, who will do as the phone's habits say.</summary>
    internal CallHabit Meet(Call call)
    {
        var phone = Of(call.To);
        lock (gate)
        {
            call.Person = phone.Owner?.Invoke() ?? new ScriptedPerson(phone.Habits.Script);
            return phone.Habits.Calls;
        }
    }

    public PhoneView View(string number)
    {
        var phone = Of(number);
        lock (gate) return new PhoneView(number, phone.Habits, [.. phone.Texts], phone.Calls.Select(PhoneCall.Of).ToList());
    }

    public void Set(string number, PhoneHabits habits)
    {
        var phone = Of(number);
        lock (gate) phone.Habits = habits;
    }
}

/// <summary>What a phone received and sent, oldest first.</summary>
public sealed record PhoneView(string Number, PhoneHabits Habits, IReadOnlyList<PhoneText> Texts, IReadOnlyList<PhoneCall> Calls);

internal static class PhoneEndpoints
{
    public static void MapPhones(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sim/phones/{number}", (string number, PhoneBook phones) => phones.View(number));
        app.MapPost("/sim/phones/{number}", SetHabits);
    }

    private static IResult SetHabits(string number, PhoneHabits habits, PhoneBook phones)
    {
        try { foreach (var step in habits.Script) CallStep.Parse(step); }
        catch (FormatException problem) { return Results.Problem(problem.Message, statusCode: 400); }
        phones.Set(number, habits);
        return Results.Ok(phones.View(number));
    }
}
