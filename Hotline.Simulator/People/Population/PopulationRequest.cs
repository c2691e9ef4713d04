using System.Text.Json;

namespace Hotline.Simulator.People.Population;

/// <summary>Who lives for a while, and how. Everything may be left out.</summary>
internal sealed record PopulationRequest
{
    /// <summary>How many, with phones made up from the seed; or a list of <c>{phone, name?, estate?}</c>. The estate may be a whole address.</summary>
    public JsonElement? Callers { get; init; }

    /// <summary>A list of <c>{phone, acceptance?}</c>; or how many: then whoever is offered a job is one, up to that number.</summary>
    public JsonElement? Merchants { get; init; }

    /// <summary>The numbers that people text and call; without, all of the account.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>New requests in a minute of the clock.</summary>
    public double Rate { get; init; } = 6;

    /// <summary>How long new requests come, minutes of the clock. What they caused goes on until it is finished.</summary>
    public double Minutes { get; init; } = 5;

    /// <summary>How much quicker than in life people are: at 60 a repair of an hour takes a minute.</summary>
    public double Speed { get; init; } = 60;

    /// <summary>Share of callers who ring instead of writing.</summary>
    public double CallShare { get; init; }

    /// <summary>Acceptance of merchants for whom none is given.</summary>
    public double Acceptance { get; init; } = 0.6;

    /// <exception cref="FormatException">Something is out of bounds; the sentence says what.</exception>
    public IReadOnlyList<CallerSeed> ReadCallers(Dice dice)
    {
        Check();
        if (Callers is not { ValueKind: JsonValueKind.Array } list)
        {
            var count = Callers is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 20;
            Within(count, 1, 5_000, "callers");
            return Enumerable.Range(0, count).Select(n => new CallerSeed($"+861420{dice.Below(1_000, "phones"):000}{n:0000}", "", "")).ToList();
        }
        Within(list.GetArrayLength(), 1, 5_000, "callers");
        return list.EnumerateArray().Select(one => new CallerSeed(Phone(one), Text(one, "name"), Text(one, "estate"))).ToList();
    }

    /// <summary>The listed ones; null when anybody who is offered a job counts.</summary>
    public IReadOnlyList<MerchantSeed>? ReadMerchants()
    {
        if (Merchants is not { ValueKind: JsonValueKind.Array } list) return null;
        Within(list.GetArrayLength(), 0, 5_000, "merchants");
        return list.EnumerateArray()
            .Select(one => new MerchantSeed(Phone(one), one.ValueKind == JsonValueKind.Object && one.TryGetProperty("acceptance", out var given) ? given.GetDouble() : Acceptance))
            .ToList();
    }

    public int MostStrangers => Merchants is { ValueKind: JsonValueKind.Number } number ? Math.Clamp(number.GetInt32(), 0, 5_000) : 5_000;

    private void Check()
    {
        Within(Rate, 0.01, 1_000, "rate");
        Within(Minutes, 0.01, 7 * 24 * 60, "minutes");
        Within(Rate * Minutes, 0, 100_000, "rate times minutes");
        Within(Speed, 0.1, 100_000, "speed");
        Within(CallShare, 0, 1, "callShare");
        Within(Acceptance, 0, 1, "acceptance");
    }

    private static void Within(double value, double least, double most, string name)
    {
        if (!(value >= least && value <= most)) throw new FormatException($"{name} lies between {least} and {most}.");
    }

    private static string Phone(JsonElement one)
    {
        var phone = one.ValueKind == JsonValueKind.String ? one.GetString()! : Text(one, "phone");
        return PhoneNumber.IsE164(phone) ? phone : throw new FormatException($"'{phone}' is not a phone number like +8613800138000.");
    }

    private static string Text(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

internal sealed record CallerSeed(string Phone, string Name, string Estate);

internal sealed record MerchantSeed(string Phone, double Acceptance);
