using Hotline.Tests.Support;

namespace Hotline.Tests.Crashes;

/// <summary>Where the host is killed.</summary>
/// <param name="Calls">The system calls at whose <paramref name="Nth"/> it dies; null: at no call, but some time after something happened.</param>
/// <param name="Nth">Counted in each thread from the moment the host serves; or how many things cross the wire before.</param>
/// <param name="Delay">With no call: how long after that.</param>
internal sealed record CrashPoint(string? Calls, int Nth, TimeSpan Delay)
{
    /// <summary>SQLite writes a page or a frame of its log.</summary>
    private const string Writing = "pwrite64";

    /// <summary>SQLite waits for the disk: the last moment before a commit counts.</summary>
    private const string Flushing = "fsync,fdatasync";

    /// <summary>Something is told to the world: an answer to a webhook after its commit, a notice to the carrier after it was marked.</summary>
    private const string Telling = "sendto,sendmsg";

    /// <param name="random">Seeded.</param>
    /// <param name="engine">Over PostgreSQL every statement is told to a server, and nothing is written by the host itself.</param>
    public static CrashPoint Draw(Random random, Engine engine) => engine == Engine.PostgreSql ? DrawTold(random) : random.Next(8) switch
    {
        0 or 1 => new CrashPoint(Writing, random.Next(1, 120), TimeSpan.Zero),
        2 => new CrashPoint(Flushing, random.Next(1, 25), TimeSpan.Zero),
        3 or 4 => new CrashPoint(Telling, random.Next(1, 25), TimeSpan.Zero),
        _ => new CrashPoint(null, random.Next(1, 120), TimeSpan.FromMilliseconds(random.Next(120))),
    };

    private static CrashPoint DrawTold(Random random) => random.Next(2) == 0
        ? new CrashPoint(Telling, random.Next(1, 250), TimeSpan.Zero)
        : new CrashPoint(null, random.Next(1, 120), TimeSpan.FromMilliseconds(random.Next(120)));

    public override string ToString() => Calls is null ? $"{Delay.TotalMilliseconds:0} ms after {Nth} crossings" : $"{Calls} {Nth}";
}
