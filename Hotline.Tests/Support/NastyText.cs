using FsCheck;
using FsCheck.Fluent;

namespace Hotline.Tests.Support;

/// <summary>Texts that break careless programs, for property tests: fragments that are trouble, glued at random.</summary>
public static class NastyText
{
    public static readonly string[] Fragments =
    [
        "\0", "\u000B", "\u0085", "\u009F", "\uFFFE", "\uFFFF", "\uFEFF", "\uFDD0", "\uD83D", "\uDE00", "\uD800\uD800", "\u202E", "\u2066", "\u2028",
        "\r\n", "\r", "\n", "\t", " ", "　", "", "&", "<", ">", "\"", "'", "]]>", "<script>", "</Say><Dial>", "' OR 1=1--", "=HYPERLINK(", "%00", "%", "+", "=", ";",
        "🚰", "👨‍👩‍👧", "水管坏了", "１２３", "＋８６", "13800000001", "0577-88881234", "转8001", "client:", "sip:", "anonymous", "abc", "e\u0301", "ﷺ", "{0}", "\\u0000",
    ];

    public static Gen<string> Texts() =>
        Gen.OneOf(
            Gen.ListOf(Gen.Elements(Fragments)).Select(string.Concat),
            Gen.ListOf(Gen.Choose(char.MinValue, char.MaxValue)).Select(units => string.Concat(units.Select(unit => (char)unit))),
            Gen.Elements(Fragments).Select(fragment => string.Concat(Enumerable.Repeat(fragment, 1600))));

    public static void Always(Func<string, bool> claim) => Prop.ForAll(Texts().ToArbitrary(), claim).QuickCheckThrowOnFailure();
}
