namespace Hotline.Dispatch.Matching;

/// <summary>Why a merchant cannot be picked. Names are wire contract: append only.</summary>
public enum ExclusionCode
{
    /// <summary>The record contradicts itself; holds until somebody corrects it.</summary>
    BadData = 0,

    /// <summary>Does not master the trade at the skill asked for.</summary>
    Trade = 1,

    /// <summary>Does not serve the area.</summary>
    Area = 2,

    /// <summary>Not open at the wanted time.</summary>
    Closed = 3,

    /// <summary>The licence is not valid on the day of the visit.</summary>
    Licence = 4,

    /// <summary>Suspended, or no longer in the register.</summary>
    Suspended = 5,

    /// <summary>No capacity is left.</summary>
    Capacity = 6,

    /// <summary>Declined this ticket; ends with the round.</summary>
    Declined = 7,

    /// <summary>Let an offer of this ticket lapse; ends with the round.</summary>
    Expired = 8,

    /// <summary>The caller refuses this merchant, or the merchant this caller.</summary>
    Blocked = 9,

    /// <summary>Does not speak the language asked for.</summary>
    Language = 10,
}

/// <summary>A hard rule that a merchant failed.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Text">The reason as a person reads it.</param>
public sealed record Exclusion(ExclusionCode Code, Wording Text);
