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

    /// <summary>Not open at the wanted time for as long as the work takes.</summary>
    Closed = 3,

    /// <summary>The licence is not valid on the day of the visit.</summary>
    Licence = 4,

    /// <summary>Suspended, or no longer in the register.</summary>
    Suspended = 5,

    /// <summary>Holds as many open jobs as it takes; ends when one ends.</summary>
    Capacity = 6,

    /// <summary>Declined this ticket; ends with the round.</summary>
    Declined = 7,

    /// <summary>Let an offer of this ticket lapse; ends with the round.</summary>
    Expired = 8,

    /// <summary>The caller refuses this merchant.</summary>
    Blocked = 9,

    /// <summary>Does not speak the language asked for.</summary>
    Language = 10,

    /// <summary>Has as many visits on the day as it makes.</summary>
    DayFull = 11,

    /// <summary>Everybody it could send is with another caller at the wanted time.</summary>
    Overlap = 12,

    /// <summary>The merchant refuses this caller.</summary>
    Refuses = 13,

    /// <summary>No woman can be sent, and one was asked for.</summary>
    Women = 14,

    /// <summary>Another merchant has the first refusal under warranty; ends with its answer.</summary>
    Warranty = 15,

    /// <summary>Somebody who decides about the ticket has an interest in the merchant.</summary>
    Conflict = 16,

    /// <summary>Got as many offers today as one day allows; ends with the day.</summary>
    Pings = 17,

    /// <summary>Said that it does not work on the day of the visit; ends with the day.</summary>
    Holiday = 18,
}

/// <summary>A hard rule that a merchant failed.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Text">The reason as a person reads it.</param>
public sealed record Exclusion(ExclusionCode Code, Wording Text);
