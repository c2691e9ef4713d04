using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Simulator.People.Population;

/// <summary>
/// Chance that can be repeated: each draw depends on the seed and on what is decided, never on the order in which people happen to
/// act. The same merchant asked for the same code decides alike, however the network raced.
/// </summary>
internal sealed class Dice(int seed)
{
    /// <summary>0 inclusive to 1 exclusive.</summary>
    public double Draw(string decision)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{decision}"));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) / (double)(1UL << 53);
    }

    public bool Is(double probability, string decision) => Draw(decision) < probability;

    public int Below(int limit, string decision) => (int)(Draw(decision) * limit);

    public T Pick<T>(IReadOnlyList<T> choices, string decision) => choices[Below(choices.Count, decision)];

    /// <summary>Nearer the shorter end: most people are quick, some take long.</summary>
    public TimeSpan Between(double shortest, double longest, string decision)
    {
        var draw = Draw(decision);
        return TimeSpan.FromMinutes(shortest + (longest - shortest) * draw * draw);
    }
}
