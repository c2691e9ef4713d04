using System.Text.Json;
using Hotline.Api.Carrier.Twilio;
using Hotline.Api.Data.Histories;
using Hotline.Api.Data.Model;
using Hotline.Api.Data.Outbox;
using Hotline.Api.Data.Writing;
using Hotline.Dispatch;

namespace Hotline.Api.Calls;

/// <summary>One turn of a call of ours: the notice is spoken, a key is awaited, what was pressed is carried out.</summary>
public sealed class SpeakNotice(TicketWriting writing, OutboxFate fate, PressedKey pressed)
{
    /// <summary>After so many turns without a key that means anything the call ends.</summary>
    private const int LastTurn = 3;

    private static readonly Wording Goodbye = new("再见。", "Goodbye.");
    private static readonly Wording NotUnderstood = new("按键无效。", "This key means nothing here.");

    /// <param name="outboxId">The notice; null when the address named none.</param>
    /// <param name="turn">0 when the call is answered, then one more each time a key is reported.</param>
    /// <param name="callSid">The call.</param>
    /// <param name="keys">What was pressed.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>TwiML.</returns>
    public async Task<string> RunAsync(long? outboxId, int turn, string callSid, string keys, CancellationToken stop)
    {
        await using var scope = await writing.BeginAsync(stop);
        if (outboxId is not { } id || await fate.ClaimAsync(id, stop) is not { } entry) return Twiml.Of(new Hangup());
        // Somebody picked up: whatever the answer to our posting was, the notice is there.
        await fate.DeliveredAsync(entry, callSid, stop);
        var twiml = await TurnAsync(entry, turn, keys, stop);
        await scope.CommitAsync(stop);
        return twiml;
    }

    private async Task<string> TurnAsync(OutboxEntry entry, int turn, string keys, CancellationToken stop)
    {
        var words = SpokenWords.Of(entry.Template, entry.Language, JsonSerializer.Deserialize<Dictionary<string, string>>(entry.Arguments, HistoryWriter.Json)!);
        if (!PressedKey.IsAsked(entry.Template)) return Twiml.Of(Voice(words, entry) with { Times = 2 }, new Hangup());
        if (turn == 0) return Ask(entry, turn, words);
        if (await pressed.RunAsync(entry, keys, stop) is { } result) return Twiml.Of(Voice(result, entry), Voice(Goodbye, entry), new Hangup());
        return turn >= LastTurn ? Twiml.Of(Voice(Goodbye, entry), new Hangup()) : Ask(entry, turn, In(NotUnderstood, entry) + words);
    }

    /// <summary>Asks twice, then lets go: silence is no answer, and the offer or survey goes on without it.</summary>
    private static string Ask(OutboxEntry entry, int turn, string words)
    {
        var gather = new Gather(new Uri($"/carrier/voice/notice?outbox={entry.Id}&turn={turn + 1}", UriKind.Relative))
        {
            NumDigits = 1, FinishOnKey = "", Timeout = TimeSpan.FromSeconds(6), Prompts = [Voice(words, entry)],
        };
        return Twiml.Of(gather, gather, Voice(Goodbye, entry), new Hangup());
    }

    private static Say Voice(Wording words, OutboxEntry entry) => Voice(In(words, entry), entry);

    private static Say Voice(string words, OutboxEntry entry) => entry.Language == "en" ? new Say(words) { Language = SpokenLanguage.English, Voice = null } : new Say(words);

    private static string In(Wording words, OutboxEntry entry) => entry.Language == "en" ? words.En : words.Zh;
}
