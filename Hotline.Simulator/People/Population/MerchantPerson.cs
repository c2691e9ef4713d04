using System.Globalization;

namespace Hotline.Simulator.People.Population;

/// <summary>A merchant: takes a job, declines it, ignores it or answers too late; then goes, arrives and finishes, in texts as merchants write them.</summary>
internal sealed class MerchantPerson(Community community, MerchantSeed seed) : Person(community, seed.Phone)
{
    // How often one code is answered at most: a hotline that asks for ever would otherwise be answered for ever.
    private const int MostAnswers = 2;
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> answers = [];
    private readonly HashSet<string> open = [];
    private readonly HashSet<string> jobs = [];
    private readonly HashSet<string> lost = [];
    private readonly Dictionary<string, string> codeByTicket = [];
    private readonly Dictionary<string, int> prices = [];

    public override void Read(PhoneText text)
    {
        var read = HotlineText.Read(text.Body);
        if (read.TakesBack && read.TicketNumber is { } taken)
        {
            lock (gate) if (codeByTicket.TryGetValue(taken, out var gone)) lost.Add(gone);
            return;
        }
        foreach (var code in read.Confirmed)
        {
            lock (gate)
            {
                if (read.TicketNumber is { } number) codeByTicket[number] = code;
                open.Remove(code);
                if (!jobs.Add(code)) continue;
            }
            Work(code, text.From);
        }
        if (read.Confirmed.Count > 0) return;
        foreach (var code in read.Offered)
        {
            lock (gate)
            {
                var given = answers.GetValueOrDefault(code);
                if (given >= MostAnswers || jobs.Contains(code)) continue;
                answers[code] = given + 1;
                open.Add(code);
                if (read.GuidePrice is { } price) prices[code] = price;
            }
            Consider(code, text.From, read.Limit ?? 10);
        }
    }

    public override string? Press(HotlineText heard, string words)
    {
        if (heard.AsksForScore || !heard.AsksForKey) return null;
        var draw = Community.Dice.Draw($"{Phone} call {words}");
        var key = draw < seed.Acceptance ? "1" : draw < (1 + seed.Acceptance) / 2 ? "2" : null;
        Community.Count(key switch { "1" => "acceptedByKey", "2" => "declinedByKey", _ => "silentOnPhone" });
        return key;
    }

    private void Consider(string code, string line, int limit)
    {
        var dice = Community.Dice;
        var key = $"{Phone} offer {code}";
        var draw = dice.Draw(key);
        // A short limit makes people quick, but a few misjudge it.
        // Of those who do not take it half say so, a third never answer, the rest would take it when it is too late.
        var rest = (draw - seed.Acceptance) / (1 - Math.Min(seed.Acceptance, 0.999));
        if (draw < seed.Acceptance) Answer(code, line, dice.Between(0.2, Math.Min(6, 1.1 * limit), $"{key} after"), "1", ["好", "接", "1"], "accepted");
        else if (rest < 0.5) Answer(code, line, dice.Between(0.2, Math.Min(5, limit), $"{key} after"), "2", ["不接", "2", "没空"], "declined");
        else if (rest < 0.83)
        {
            Community.Count("ignored");
            // Offers carry a limit; after a while nobody thinks of this one any more.
            Community.Later(TimeSpan.FromMinutes(15), () => { lock (gate) open.Remove(code); });
        }
        else Answer(code, line, dice.Between(1.2 * limit, 2.5 * limit, $"{key} after"), "1", [], "late");
    }

    private void Answer(string code, string line, TimeSpan after, string verb, string[] bare, string count) => Community.Later(after, () =>
    {
        bool isOnly;
        lock (gate)
        {
            isOnly = open.Count == 1 && open.Contains(code) && answers[code] == 1;
            open.Remove(code);
        }
        var key = $"{Phone} answer {code}";
        var style = Community.Dice.Draw(key);
        // Only somebody who knows of one offer leaves the code out.
        var text = isOnly && bare.Length > 0 && style < 0.25 ? Community.Dice.Pick(bare, $"{key} bare")
            : style < 0.35 ? $"{Wide(verb)}　{Wide(code)}"
            : style < 0.5 ? $"{verb}，{code}"
            : style < 0.6 ? $"{verb}{code}"
            : $"{verb} {code}";
        Community.Write(TimeSpan.Zero, Phone, line, text, count);
    });

    private void Work(string code, string line)
    {
        var dice = Community.Dice;
        var key = $"{Phone} job {code}";
        if (dice.Is(0.03, $"{key} no-show")) { Community.Count("noShows"); return; }
        var leaves = dice.Between(3, 20, $"{key} leaves");
        var arrives = leaves + dice.Between(8, 35, $"{key} arrives");
        var finishes = arrives + dice.Between(15, 90, $"{key} finishes");
        Report(leaves, $"3 {code}", "departed");
        // Some only press when they are done.
        if (!dice.Is(0.08, $"{key} forgets")) Report(arrives, $"4 {code}", "arrived");
        Report(finishes, $"5 {code} {Price(code, key)}", "finished");

        void Report(TimeSpan after, string text, string count) => Community.Later(after, () =>
        {
            lock (gate) if (lost.Contains(code)) return;
            Community.Write(TimeSpan.Zero, Phone, line, text, count);
        });
    }

    private string Price(string code, string key)
    {
        int guide;
        lock (gate) guide = prices.GetValueOrDefault(code, 80);
        var factor = Community.Dice.Is(0.04, $"{key} dear") ? 2.5 : 1 + 0.5 * Community.Dice.Draw($"{key} price");
        return ((int)(guide * factor / 5) * 5).ToString(CultureInfo.InvariantCulture);
    }

    private static string Wide(string digits) => string.Concat(digits.Select(digit => (char)(digit - '0' + '０')));
}
