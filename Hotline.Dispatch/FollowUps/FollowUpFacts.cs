namespace Hotline.Dispatch.FollowUps;

/// <summary>The caller is asked by text how it went.</summary>
public sealed record FollowUpAsked(FollowUp FollowUp) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { followUp = FollowUp.Id };
}

/// <summary>Nobody answered the text, or the last call reached nobody: an agent calls.</summary>
public sealed record FollowUpCallDue(FollowUp FollowUp) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { followUp = FollowUp.Id };
}

/// <summary>The caller answered, or the try is recorded.</summary>
public sealed record FollowUpAnswered(FollowUp FollowUp) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { followUp = FollowUp.Id, outcome = FollowUp.Outcome, score = FollowUp.Score, comment = FollowUp.Comment };
}

/// <summary>A person chose what happens to work that the caller was unhappy with.</summary>
/// <param name="Remedy">What happens.</param>
/// <param name="MerchantId">Who did the work.</param>
/// <param name="CostBearer">Who pays for what follows.</param>
/// <param name="IsMerchantRefused">True when the caller wants this merchant no more.</param>
/// <param name="Note">The person's words.</param>
public sealed record RemedyChosen(Remedy Remedy, long? MerchantId, CostBearer CostBearer, bool IsMerchantRefused, string? Note) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { remedy = Remedy, merchant = MerchantId, costBearer = CostBearer, refused = IsMerchantRefused ? "refused" : null, note = Note };
}

/// <summary>The complaint was answered.</summary>
public sealed record ComplaintAnswered(string Text) : Fact
{
    /// <inheritdoc/>
    public override object Data => new { text = Text };
}
