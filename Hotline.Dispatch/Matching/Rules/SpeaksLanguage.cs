using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Matching.Indexes;

namespace Hotline.Dispatch.Matching.Rules;

/// <summary>The language, when one was asked for.</summary>
internal sealed class SpeaksLanguage : HardRule
{
    public override ExclusionCode Code => ExclusionCode.Language;

    public override bool CanBeWaived => true;

    public override bool Excludes(MatchContext context, MerchantCandidate merchant)
        => context.Request.Language is { } wanted && !merchant.Languages.Contains(wanted);

    public override void Narrow(MatchContext context, Mask mask)
    {
        if (context.Request.Language is not { } wanted)
            return;
        var language = context.Snapshot.Numbers.Languages.Of(wanted);
        for (var i = 0; i < mask.Words.Length; i++)
            mask.Words[i] &= mask.Blocks[i].Speaking(language);
    }

    public override Wording Remedy => new("登记所需语言", "Somebody who speaks the language asked for");

    public override Wording Text(MatchContext context, MerchantCandidate merchant)
    {
        var name = SpokenLanguages.NameOf(context.Request.Language ?? "");
        return new($"不会说所需语言（{name.Zh}）", $"Does not speak the language asked for ({name.En})");
    }
}
