namespace Hotline.Api.Hosting;

/// <summary>
/// Something outside that lives by our manual clock (the simulator). It is told each step, and answers when everything due there is done
/// with the instant at which it will do something next. Without that instant we would jump past it, and its texts would reach us late.
/// </summary>
public sealed record ClockFollower(Func<DateTimeOffset, CancellationToken, Task<DateTimeOffset?>> FollowAsync);
