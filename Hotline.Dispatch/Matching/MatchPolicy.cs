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
        [TravelTerm.TermName] = 35,
        [RatingTerm.TermName] = 25,
        [FairShareTerm.TermName] = 30,
        [PreviousMerchantTerm.TermName] = 10,
    };

    /// <summary>Minutes of travel at and beyond which the travel term is 0.</summary>
    public double FarMinutes { get; init; } = 60;

    /// <summary>How many imagined scores every merchant starts with, so that a newcomer is neither best nor hopeless.</summary>
    public double PriorScores { get; init; } = 5;

    /// <summary>Mean of the imagined scores, 1 to 5.</summary>
    public double PriorMean { get; init; } = 4;

    /// <summary>The district's own policy until a line sets another.</summary>
    public static MatchPolicy Default { get; } = new();

    /// <summary>Everything wrong with the policy, with the field named; empty when it can be used.</summary>
    public IReadOnlyList<FieldError> Validate()
    {
        var errors = new List<FieldError>();
        foreach (var (name, weight) in Weights)
        {
            var field = $"weights.{name}";
            if (!SoftTerm.Names.Contains(name))
                errors.Add(new(field, "unknown-term", $"There is no term \"{name}\"; terms are {string.Join(", ", SoftTerm.Names)}."));
            if (!double.IsFinite(weight))
                errors.Add(new(field, "not-a-number", "A weight must be a number."));
            else if (weight < 0)
                errors.Add(new(field, "negative", "A weight cannot be below 0."));
        }

        if (errors.Count == 0 && Weights.Values.Sum() is not (> 0 and < double.PositiveInfinity))
            errors.Add(new("weights", "sum-of-zero", "At least one weight must be above 0."));
        if (!double.IsFinite(FarMinutes) || FarMinutes <= 0)
            errors.Add(new("farMinutes", "out-of-range", "Far is a number of minutes above 0."));
        if (!double.IsFinite(PriorScores) || PriorScores < 0)
            errors.Add(new("priorScores", "out-of-range", "The number of imagined scores cannot be below 0."));
        if (PriorMean is not (>= 1 and <= 5))
            errors.Add(new("priorMean", "out-of-range", "A score is between 1 and 5."));
        return errors;
    }

    /// <summary>The policy itself when it can be used.</summary>
    /// <exception cref="Refused"><c>policy-invalid</c> with the first of the field errors.</exception>
    public MatchPolicy Checked()
        => Validate() is [var first, ..] ? throw new Refused("policy-invalid", $"The matching policy cannot be used: {first.Field}: {first.Sentence}") : this;
}
