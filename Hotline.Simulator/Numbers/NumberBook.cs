using Hotline.Simulator.Hosting;

namespace Hotline.Simulator.Numbers;

/// <summary>The account's numbers.</summary>
public sealed class NumberBook
{
    private const int MostNumbers = 1_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, CarrierNumber> numbers;

    public NumberBook(SimulatorOptions options)
    {
        Region = options.Region.Equals("Restricted", StringComparison.OrdinalIgnoreCase) ? Region.Restricted : new Region();
        numbers = SimulatorOptions.Split(options.Numbers).Distinct()
            .ToDictionary(number => number, number => CarrierNumber.Of(number, options.HostUrl) with { Region = Region });
    }

    /// <summary>The rules that a number gets when it brings none of its own.</summary>
    public Region Region { get; set; }

    public IReadOnlyList<CarrierNumber> All { get { lock (gate) return numbers.Values.ToList(); } }

    public CarrierNumber? Find(string number) { lock (gate) return numbers.GetValueOrDefault(number); }

    public bool Set(CarrierNumber number)
    {
        lock (gate)
        {
            if (numbers.Count >= MostNumbers && !numbers.ContainsKey(number.Number)) return false;
            numbers[number.Number] = number;
            return true;
        }
    }
}

internal static class NumberEndpoints
{
    public static void MapNumbers(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sim/numbers", (NumberBook book) => new { items = book.All });
        app.MapPost("/sim/numbers", SetNumber);
        app.MapPost("/sim/region", SetRegion);
    }

    /// <summary>Adds or replaces a number. With <c>hostUrl</c> the addresses that are left out become the host's usual webhooks.</summary>
    private static IResult SetNumber(NumberRequest request, NumberBook book)
    {
        var usual = request.HostUrl is null ? new CarrierNumber { Number = request.Number } : CarrierNumber.Of(request.Number, request.HostUrl);
        var number = usual with
        {
            VoiceUrl = request.VoiceUrl ?? usual.VoiceUrl,
            VoiceMethod = request.VoiceMethod ?? usual.VoiceMethod,
            VoiceFallbackUrl = request.VoiceFallbackUrl,
            SmsUrl = request.SmsUrl ?? usual.SmsUrl,
            SmsMethod = request.SmsMethod ?? usual.SmsMethod,
            SmsFallbackUrl = request.SmsFallbackUrl,
            StatusCallback = request.StatusCallback ?? usual.StatusCallback,
            // A host that points its numbers here again does not change the country.
            Region = request.Region ?? book.Find(request.Number)?.Region ?? book.Region,
        };
        return book.Set(number) ? Results.Json(number, statusCode: 201) : Results.Problem("There are too many numbers.", statusCode: 409);
    }

    /// <summary>Gives one number, or without <c>number</c> the whole account, the rules of a region. <c>restricted</c> is a ready set of rules.</summary>
    private static IResult SetRegion(RegionRequest request, NumberBook book)
    {
        var region = request.Restricted == true ? Region.Restricted with { Templates = request.Region?.Templates ?? [] } : request.Region ?? new Region();
        if (request.Number is null) book.Region = region;
        foreach (var number in book.All.Where(one => request.Number is null || one.Number == request.Number)) book.Set(number with { Region = region });
        return Results.Ok(region);
    }

    private sealed record NumberRequest(
        string Number, string? HostUrl, string? VoiceUrl, string? VoiceMethod, string? VoiceFallbackUrl,
        string? SmsUrl, string? SmsMethod, string? SmsFallbackUrl, string? StatusCallback, Region? Region);

    private sealed record RegionRequest(string? Number, bool? Restricted, Region? Region);
}
