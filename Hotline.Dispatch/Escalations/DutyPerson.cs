namespace Hotline.Dispatch.Escalations;

/// <summary>A named person of a line who answers its calls, or who is rung or texted when something cannot wait for the desk (值班表).</summary>
public sealed class DutyPerson
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>The line.</summary>
    public long LineId { get; set; }

    /// <summary>At the desk's telephone, on call, or as a supervisor.</summary>
    public RungAudience Duty { get; set; }

    /// <summary>Order in which people are rung, from 1: the next is rung when the one before does not answer.</summary>
    public int Position { get; set; }

    /// <summary>Name, as histories say it.</summary>
    public required string Name { get; set; }

    /// <summary>E.164.</summary>
    public required string Phone { get; set; }
}
