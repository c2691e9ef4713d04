namespace Hotline.Simulator.Time;

/// <summary>Why something waits; it decides whether the world counts as idle meanwhile.</summary>
public enum Waiting
{
    /// <summary>The carrier owes this shortly: a delivery, a status callback, a ring.</summary>
    Delivery,

    /// <summary>Somebody is on the line and may stay there: a pause, a queue, an open question.</summary>
    Hold,

    /// <summary>A person of the population will do something in their own time.</summary>
    Person,
}

/// <summary>What the agenda holds. Idle: nothing runs, and (system clock) no delivery is owed or (manual clock) nothing is due.</summary>
public sealed record AgendaView(
    bool Idle, bool Manual, DateTimeOffset Now, DateTimeOffset? NextAt, int Running, int Deliveries, int Holds, int People);
