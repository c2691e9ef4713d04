using Hotline.Dispatch.Matching.Terms;

namespace Hotline.Dispatch.Matching;

/// <summary>How much each soft rule counts. A version is never changed once a decision used it. There is no weight for revenue or commission, and there will be none: a public body may not favour a shop.</summary>
public sealed record MatchPolicy
{
    /// <summary>Which version of the line's policy this is; stored with each decision.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Weight by term name. Only the proportions matter; a term that is not named does not count.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>
    {
        // Chosen by simulated years, see docs/decisions/default-weights.md.
        [TravelTerm.TermName] = 40,
        [FairShareTerm.TermName] = 25,
        [RatingTerm.TermName] = 12,
        [AcceptanceTerm.TermName] = 7,
        [PunctualityTerm.TermName] = 6,
        [PriceGuideTerm.TermName] = 4,
        [PreviousMerchantTerm.TermName] = 3,
        [NewcomerTerm.TermName] = 3,
    };

    /// <summary>Minutes of travel at and beyond which the travel term is 0.</summary>
    public double FarMinutes { get; init; } = 40;

    /// <summary>Days in the register after which a merchant is no longer a newcomer.</summary>
    public double NewcomerDays { get; init; } = 30;

    /// <summary>Most offers that a merchant gets in one day unless it names another number.</summary>
    public int PingsPerDay { get; init; } = 20;

    /// <summary>The district's own policy until a line sets another: version 0, which no line wrote.</summary>
    public static MatchPolicy Default { get; } = new() { Version = 0 };

    /// <summary>Names that <see cref="Weights"/> may use, in the order in which a verdict lists them.</summary>
    public static IReadOnlyList<string> TermNames { get; } = [.. SoftTerm.All.Select(term => term.Name)];

    /// <summary>Everything wrong with the policy, with the field named; empty when it can be used.</summary>
    public IReadOnlyList<FieldError> Validate()
    {
        var errors = new List<FieldError>();
        foreach (var (name, weight) in Weights)
        {
            var field = $"weights.{name}";
            if (!TermNames.Contains(name))
                errors.Add(new(field, "unknown-term", $"There is no term \"{name}\"; terms are {string.Join(", ", TermNames)}."));
            if (!double.IsFinite(weight))
                errors.Add(new(field, "not-a-number", "A weight must be a number."));
            else if (weight < 0)
                errors.Add(new(field, "negative", "A weight cannot be below 0."));
        }

        if (errors.Count == 0 && Weights.Values.Sum() is not (> 0 and < double.PositiveInfinity))
            errors.Add(new("weights", "sum-of-zero", "At least one weight must be above 0."));
        if (!double.IsFinite(FarMinutes) || FarMinutes <= 0)
            errors.Add(new("farMinutes", "out-of-range", "Far is a number of minutes above 0."));
        if (NewcomerDays is not (> 0 and <= 3_660))
            errors.Add(new("newcomerDays", "out-of-range", "A newcomer is one for more than 0 days and at most ten years."));
        if (PingsPerDay < 1)
            errors.Add(new("pingsPerDay", "out-of-range", "A merchant gets at least one offer a day, or none could be made."));
        return errors;
    }

    /// <summary>The policy itself when it can be used.</summary>
    /// <exception cref="Refused"><c>policy-invalid</c> with the first of the field errors.</exception>
    public MatchPolicy Checked()
        => Validate() is [var first, ..] ? throw new Refused("policy-invalid", $"The matching policy cannot be used: {first.Field}: {first.Sentence}") : this;
}
