using System.Diagnostics;

namespace Hotline.Tests.Support;

/// <summary>Waits for what must come true by itself, and measures how long it took.</summary>
public static class Eventually
{
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> TrueAsync(Func<Task<bool>> holds, TimeSpan limit, string otherwise)
    {
        var waiting = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(waiting.Elapsed < limit, $"{otherwise} Waited {waiting.Elapsed.TotalSeconds:0.0} s.");
            await Task.Delay(10);
        }
        return waiting.Elapsed;
    }

    public static Task<TimeSpan> TrueAsync(Func<bool> holds, TimeSpan limit, string otherwise) => TrueAsync(() => Task.FromResult(holds()), limit, otherwise);
}
