namespace Hotline.Simulator.Messages;

/// <summary>Who told which number to stop, by the carrier's own (English) words. Chinese words are the host's affair.</summary>
public sealed class OptOuts
{
    private const int Capacity = 50_000;
    private static readonly HashSet<string> StopWords =
        new(["STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> StartWords = new(["START", "YES", "UNSTOP"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> HelpWords = new(["HELP", "INFO"], StringComparer.OrdinalIgnoreCase);

    private readonly Lock gate = new();
    private readonly HashSet<(string Number, string Phone)> stopped = [];

    public bool Contains(string number, string phone) { lock (gate) return stopped.Contains((number, phone)); }

    /// <returns>What the text was to the carrier (the webhook's OptOutType), or null.</returns>
    public string? Hear(string number, string phone, string body)
    {
        var word = body.Trim();
        lock (gate)
        {
            if (StopWords.Contains(word))
            {
                if (stopped.Count < Capacity) stopped.Add((number, phone));
                return "STOP";
            }
            if (StartWords.Contains(word)) { stopped.Remove((number, phone)); return "START"; }
            return HelpWords.Contains(word) ? "HELP" : null;
        }
    }
}
