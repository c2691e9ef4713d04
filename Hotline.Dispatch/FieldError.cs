namespace Hotline.Dispatch;

/// <summary>What is wrong with one field of something that a person entered; becomes an entry of <c>errors</c> in a 400 answer.</summary>
/// <param name="Field">Path of the field in camel case, for example <c>windows[2].to</c>.</param>
/// <param name="Code">Stable, kebab case, for example <c>overlap</c>.</param>
/// <param name="Sentence">One sentence for the person.</param>
public sealed record FieldError(string Field, string Code, string Sentence);
