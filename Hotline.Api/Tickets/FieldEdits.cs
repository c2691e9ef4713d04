using System.Globalization;
using Hotline.Dispatch.Tickets;

namespace Hotline.Api.Tickets;

/// <summary>Collects what an edit changed, in words that the history keeps.</summary>
internal sealed class FieldEdits
{
    private readonly Dictionary<string, FieldChange> changes = [];

    internal IReadOnlyDictionary<string, FieldChange> Changes => changes;

    internal void Note(string field, string? from, string? to)
    {
        if ((from ?? "") != (to ?? "")) changes[field] = new FieldChange(from, to);
    }

    internal void Note(string field, DateTimeOffset? from, DateTimeOffset? to) => Note(field, Text(from), Text(to));

    private static string? Text(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
