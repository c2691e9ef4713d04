namespace Hotline.Dispatch.Messages;

/// <summary>What must be known about a phone to say what its text means.</summary>
public sealed record PhoneState
{
    /// <summary>Codes of offers that wait for this phone's answer.</summary>
    public IReadOnlyCollection<string> OpenOffers { get; init; } = [];

    /// <summary>Codes of offers that ended lately without becoming a job (declined, expired, withdrawn): a late answer is told so instead of becoming a new ticket.</summary>
    public IReadOnlyCollection<string> EndedOffers { get; init; } = [];

    /// <summary>Codes of jobs that this phone's merchant holds or lately finished.</summary>
    public IReadOnlyCollection<string> Jobs { get; init; } = [];

    /// <summary>Whether the number is a merchant's or a technician's.</summary>
    public bool IsMerchant { get; init; }

    /// <summary>Whether a follow-up question was sent to this phone and waits for a score.</summary>
    public bool IsSurveyed { get; init; }

    /// <summary>Whether the number's merchant was asked about coming holidays.</summary>
    public bool IsAskedHoliday { get; init; }

    /// <summary>Whether the phone opted out of texts.</summary>
    public bool IsOptedOut { get; init; }

    /// <summary>Whether the code is one this phone was given and may still speak about.</summary>
    public bool Knows(string code) => OpenOffers.Contains(code) || Jobs.Contains(code) || EndedOffers.Contains(code);
}
