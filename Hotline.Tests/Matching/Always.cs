using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Hotline.Tests.Support;
using Xunit.Abstractions;

namespace Hotline.Tests.Matching;

/// <summary>A property of everything that can be made from random numbers; the seed is printed.</summary>
internal static class Always
{
    public static void Holds(ITestOutputHelper output, Func<Random, bool> property, int whenShort = 100, int whenFull = 2_000, [CallerMemberName] string test = "")
        => Prop.ForAll<DoNotSize<int>>(seed => property(new Random(seed.Item)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(FullRun.Times(whenShort, whenFull)).WithReplay((ulong)Seeds.Take(output, test), 1));
}
