namespace Hotline.Dispatch.Hours;

/// <summary>What somebody said about one local day, whatever the calendar says: it works, or it does not.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsOpen">Whether it works.</param>
public readonly record struct DayAnswer(DateOnly Day, bool IsOpen);
