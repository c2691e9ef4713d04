namespace Hotline.Api.Hosting;

/// <summary>Something outside that lives by our manual clock (the simulator). It is told each step and answers when everything due there is done.</summary>
public sealed record ClockFollower(Func<DateTimeOffset, CancellationToken, Task> FollowAsync);
