namespace Hotline.Simulator.People.Population;

/// <summary>A resident: asks for something, gives the address late, chases, and answers surveys, or does not.</summary>
internal sealed class CallerPerson(Community community, CallerSeed seed) : Person(community, seed.Phone)
{
    private readonly string address = Needs.Address(seed.Estate, community.Dice, seed.Phone);
    private readonly Lock gate = new();
    private int asked;
    private int surveys;
    private bool isHelped = true;

    /// <summary>The next thing this person needs.</summary>
    public void Ask(string line, bool byPhone)
    {
        int n;
        lock (gate)
        {
            n = ++asked;
            isHelped = false;
        }
        var dice = Community.Dice;
        var key = $"{Phone} need {n}";
        var kind = dice.Draw(key);
        var words = kind switch
        {
            < 0.015 => Needs.Hazards,
            < 0.05 => Needs.Questions,
            < 0.08 => Needs.Noise,
            _ => Needs.Ordinary,
        };
        var need = dice.Pick(words, $"{key} words");
        var isLate = need.Contains("{0}", StringComparison.Ordinal) && kind >= 0.05 && dice.Is(0.12, $"{key} late address");
        var text = dice.Pick(Needs.Greetings, $"{key} greeting") + need.Replace("{0}", isLate ? "" : address, StringComparison.Ordinal).Trim('，') + dice.Pick(Needs.Farewells, $"{key} farewell");
        if (byPhone)
        {
            Community.Ring(this, line, text);
            return;
        }
        Community.Count("asked");
        Community.Write(TimeSpan.Zero, Phone, line, text);
        if (isLate) Community.Write(dice.Between(0.5, 4, $"{key} address after"), Phone, line, $"地址是{address}", "gave the address later");
        if (dice.Is(0.2, $"{key} chases"))
        {
            Community.Later(dice.Between(25, 60, $"{key} chase after"), () =>
            {
                lock (gate) if (isHelped || asked != n) return;
                Community.Count("chased");
                Community.Write(TimeSpan.Zero, Phone, line, dice.Pick(Needs.Chases, $"{key} chase"));
            });
        }
    }

    public override void Read(PhoneText text)
    {
        var read = HotlineText.Read(text.Body);
        if (read.BringsHelp || read.AsksForScore) lock (gate) isHelped = true;
        if (!read.AsksForScore) return;
        int n;
        lock (gate) n = ++surveys;
        if (!Community.Dice.Is(0.75, $"{Phone} answers survey {n}")) { Community.Count("surveysIgnored"); return; }
        Community.Write(Community.Dice.Between(1, 40, $"{Phone} survey after {n}"), Phone, text.From, Score($"{n}"), "scored");
    }

    public override string? Press(HotlineText heard, string words)
    {
        if (!heard.AsksForScore) return null;
        Community.Count("scored");
        lock (gate) return Score($"{++surveys}");
    }
}
