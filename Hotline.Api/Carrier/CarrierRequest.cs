namespace Hotline.Api.Carrier;

/// <summary>A webhook whose signature has been verified. Only <see cref="CarrierGuard"/> makes one, so who holds it may believe it.</summary>
/// <remarks>Fields are as they came, NUL and all: clean them before they go anywhere but the inbox.</remarks>
public sealed class CarrierRequest
{
    internal CarrierRequest() { }

    public required CarrierName Carrier { get; init; }

    /// <summary>The account that the webhook names, or ours when it names none.</summary>
    public required string AccountSid { get; init; }

    /// <summary>Exactly the bytes that arrived.</summary>
    public required byte[] RawBody { get; init; }

    /// <summary>The form's fields; empty when the body is no form.</summary>
    public required CarrierFields Fields { get; init; }

    /// <summary>The address as the carrier called it: our public address, path and query.</summary>
    public required string Url { get; init; }

    /// <summary>Same on every repetition of one delivery; null when the carrier sends none.</summary>
    public required string? IdempotencyToken { get; init; }

    /// <summary>Lets a handler take it as a parameter.</summary>
    public static ValueTask<CarrierRequest?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<CarrierRequest>());
}

/// <summary>The fields of a webhook in the order in which they came, several of one name included.</summary>
public sealed class CarrierFields(IReadOnlyList<FormField> all)
{
    private readonly ILookup<string, string> byName = all.ToLookup(field => field.Key, field => field.Value, StringComparer.Ordinal);

    public IReadOnlyList<FormField> All => all;

    /// <summary>The first value of that name; empty when there is none. Carriers leave fields out and send them empty, and mean the same.</summary>
    public string this[string name] => byName[name].FirstOrDefault() ?? "";

    /// <summary>Every value of that name.</summary>
    public IEnumerable<string> Every(string name) => byName[name];
}
