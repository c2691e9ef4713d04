namespace Hotline.Simulator.Numbers;

/// <summary>A number of the account and where its calls and texts go. Addresses may carry a fragment (see WebhookAddress).</summary>
public sealed record CarrierNumber
{
    public required string Number { get; init; }
    public string? VoiceUrl { get; init; }
    public string VoiceMethod { get; init; } = "POST";
    public string? VoiceFallbackUrl { get; init; }
    public string VoiceFallbackMethod { get; init; } = "POST";
    public string? SmsUrl { get; init; }
    public string SmsMethod { get; init; } = "POST";
    public string? SmsFallbackUrl { get; init; }
    public string SmsFallbackMethod { get; init; } = "POST";

    /// <summary>Where calls to this number report their end.</summary>
    public string? StatusCallback { get; init; }

    public Region Region { get; init; } = new();

    /// <summary>The host's usual webhooks; texts are tried three times more on any failure, as a careful operator configures it.</summary>
    public static CarrierNumber Of(string number, string hostUrl)
    {
        var host = hostUrl.TrimEnd('/');
        return new CarrierNumber
        {
            Number = number,
            VoiceUrl = $"{host}/carrier/voice",
            SmsUrl = $"{host}/carrier/sms#rc=3&rp=all",
            StatusCallback = $"{host}/carrier/voice/status",
        };
    }
}
