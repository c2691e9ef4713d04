// Deliberate violations of what the rules may know. See HostViolations.cs.

namespace Hotline.Tests.Architecture.Violations.Dispatch.Tickets
{
    public sealed class RuleThatReadsTheClock { public static bool IsLate(DateTimeOffset dueAt) => dueAt < DateTimeOffset.UtcNow; }

    public sealed class RuleThatRollsDice
    {
        public static int Roll() => new Random().Next(6);
        public static int RollFairly(int seed) => new Random(seed).Next(6);
    }

    public sealed class RuleThatReadsAFile { public static IEnumerable<string> Areas() => File.ReadLines("areas.csv").Select(line => line.Trim()); }

    public sealed class RuleThatKnowsMatching { public static Matching.Matcher Matcher => new(); }
}

namespace Hotline.Tests.Architecture.Violations.Dispatch.Matching
{
    public sealed class Matcher { public static Tickets.RuleThatRollsDice? Known => null; }
}
