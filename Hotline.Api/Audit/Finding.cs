namespace Hotline.Api.Audit;

/// <summary>One thing that is not as it was written.</summary>
/// <param name="Code">What kind of thing; stable, kebab case.</param>
/// <param name="Where">The ticket's number, or what else is affected.</param>
/// <param name="Text">What was found, for a person.</param>
public sealed record Finding(string Code, string Where, string Text);
