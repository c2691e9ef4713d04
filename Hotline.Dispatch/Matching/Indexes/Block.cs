using Hotline.Dispatch.Matching.Rules;
using Hotline.Dispatch.Merchants;

namespace Hotline.Dispatch.Matching.Indexes;

/// <summary>Up to 64 merchants of one trade: a row each, and for every question that can be asked beforehand one word with a bit each.</summary>
internal sealed class Block
{
    public const int Size = 64;

    private readonly ulong[] _skilled = new ulong[4];
    private ulong[] _serving = [];
    private ulong[] _speaking = [];

    public Row[] Rows { get; } = new Row[Size];

    public ulong Present { get; private set; }

    public ulong Active { get; private set; }

    public ulong Sound { get; private set; }

    public ulong Roomy { get; private set; }

    public ulong WithWomen { get; private set; }

    /// <summary>Those with so many appointments that one may be in the way.</summary>
    public ulong Booked { get; private set; }

    /// <summary>Those who limit their jobs per day.</summary>
    public ulong DayLimited { get; private set; }

    /// <summary>Those who said something about holidays.</summary>
    public ulong Holidaying { get; private set; }

    public Block()
    {
    }

    public Block(Block other)
    {
        other.Rows.CopyTo(Rows, 0);
        other._skilled.CopyTo(_skilled, 0);
        (_serving, _speaking) = ([.. other._serving], [.. other._speaking]);
        (Present, Active, Sound, Roomy) = (other.Present, other.Active, other.Sound, other.Roomy);
        (WithWomen, Booked, DayLimited, Holidaying) = (other.WithWomen, other.Booked, other.DayLimited, other.Holidaying);
    }

    public ulong Skilled(int least) => least > 3 ? 0 : _skilled[Math.Max(least, 0)];

    public ulong Serving(int area) => (uint)area < (uint)_serving.Length ? _serving[area] : 0;

    public ulong Speaking(int language) => (uint)language < (uint)_speaking.Length ? _speaking[language] : 0;

    /// <summary>Only while the block is made: a block that a snapshot holds never changes.</summary>
    public void Put(int place, MerchantCandidate merchant, TradeSkill trade, IndexNumbers numbers)
    {
        Clear(place);
        var bit = 1UL << place;
        var row = Rows[place] = Row.Of(merchant, trade, numbers);
        Present |= bit;
        for (var skill = 0; skill <= 3; skill++)
            _skilled[skill] |= trade.Skill >= skill ? bit : 0;
        foreach (var area in merchant.AreaIds)
            Raise(ref _serving, numbers.Areas.Of(area), numbers.Areas.Count, bit);
        foreach (var language in merchant.Languages)
            Raise(ref _speaking, numbers.Languages.Of(language), numbers.Languages.Count, bit);
        Active |= merchant.Status == MerchantStatus.Active ? bit : 0;
        Sound |= row.Calendar != IndexNumbers.NoCalendar && HasConsistentData.Fault(merchant) is null ? bit : 0;
        Roomy |= merchant.OpenJobs < merchant.Capacity ? bit : 0;
        WithWomen |= merchant.SendsWomanFor(trade.TradeId) ? bit : 0;
        Booked |= merchant.Appointments.Count >= Math.Max(1, merchant.Crew) ? bit : 0;
        DayLimited |= merchant.JobsPerDay is not null ? bit : 0;
        Holidaying |= merchant.Holidays.Count > 0 ? bit : 0;
    }

    /// <summary>Only while the block is made.</summary>
    public void Clear(int place)
    {
        var others = ~(1UL << place);
        Rows[place] = default;
        Present &= others;
        foreach (var words in (ulong[][])[_skilled, _serving, _speaking])
        {
            for (var i = 0; i < words.Length; i++)
                words[i] &= others;
        }

        Active &= others;
        Sound &= others;
        Roomy &= others;
        WithWomen &= others;
        Booked &= others;
        DayLimited &= others;
        Holidaying &= others;
    }

    private static void Raise(ref ulong[] words, int number, int count, ulong bit)
    {
        if (number >= words.Length)
            Array.Resize(ref words, count);
        words[number] |= bit;
    }
}
