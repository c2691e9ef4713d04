using Hotline.Simulator.Hosting;
using Hotline.Simulator.Wire;

namespace Hotline.Simulator.Calls;

/// <summary>What people left as voicemail; the newest thousand. The sound is silence of the right length, the words are kept beside it.</summary>
public sealed class Recordings(SimulatorOptions options)
{
    private const int Capacity = 1_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Recording> bySid = [];
    private readonly Queue<string> order = new();

    /// <summary>Where this process is reached; recordings are fetched from here.</summary>
    public string Address { get; set; } = Loopback.Default;

    public Recording Add(string callSid, string words, TimeSpan length, DateTimeOffset at)
    {
        var sid = Sid.New("RE");
        var recording = new Recording(sid, callSid, words, length, at, $"{Address}/2010-04-01/Accounts/{options.AccountSid}/Recordings/{sid}");
        lock (gate)
        {
            bySid.Add(sid, recording);
            order.Enqueue(sid);
            if (order.Count > Capacity) bySid.Remove(order.Dequeue());
        }
        return recording;
    }

    public Recording? Find(string sid) { lock (gate) return bySid.GetValueOrDefault(sid); }

    public bool Remove(string sid) { lock (gate) return bySid.Remove(sid); }
}

/// <summary>A recording and, since the simulator has no voice, the words that it stands for.</summary>
public sealed record Recording(string Sid, string CallSid, string Words, TimeSpan Length, DateTimeOffset At, string Url)
{
    /// <summary>Telephone quality: 8 kHz, 8 bits, one channel; at most a minute.</summary>
    public byte[] Sound()
    {
        var samples = (int)Math.Min(Length.TotalSeconds, 60) * 8_000;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8); writer.Write(36 + samples); writer.Write("WAVEfmt "u8); writer.Write(16);
        writer.Write((short)1); writer.Write((short)1); writer.Write(8_000); writer.Write(8_000); writer.Write((short)1); writer.Write((short)8);
        writer.Write("data"u8); writer.Write(samples);
        var silence = new byte[samples];
        Array.Fill(silence, (byte)128);
        writer.Write(silence);
        return stream.ToArray();
    }
}
