namespace Hotline.Dispatch.Messages;

/// <summary>What a sender's or caller's address is, and so which ways lead back to it. Names are stored and sent: append only.</summary>
public enum PhoneKind
{
    /// <summary>No number came: empty, withheld, or one of the carrier's stand-ins for it. Nothing leads back.</summary>
    Withheld,

    /// <summary>A mobile number of mainland China: takes texts and calls.</summary>
    Mobile,

    /// <summary>A fixed line or a 400/800 number of mainland China: takes calls, no texts.</summary>
    Landline,

    /// <summary>A number of another country in E.164, or of a plan that is not known here: takes calls and, as far as we can tell, texts.</summary>
    International,

    /// <summary>A short or service number such as 12345, 95598 or a text gateway 106…: can be dialled inside the country only.</summary>
    ShortCode,

    /// <summary>A sender's name of letters instead of a number. Nothing leads back.</summary>
    SenderName,

    /// <summary>A browser telephone, <c>client:name</c>: one of our own desks.</summary>
    Client,

    /// <summary>An address of internet telephony, <c>sip:user@host</c>.</summary>
    Sip,

    /// <summary>Something else. It is kept, cleaned, for a person to read.</summary>
    Unreadable,
}
