namespace Hotline.Dispatch.Lines;

/// <summary>Something that a resident can ask for (服务项目), with its trade and its price guide.</summary>
public sealed class ServiceType
{
    /// <summary>Identity in the database.</summary>
    public long Id { get; set; }

    /// <summary>Stable code used in the API.</summary>
    public required string Code { get; set; }

    /// <summary>Name in Chinese.</summary>
    public required string NameZh { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEn { get; set; }

    /// <summary>The trade that does it; null for services that agents answer themselves.</summary>
    public long? TradeId { get; set; }

    /// <summary>How a ticket of this service is worked.</summary>
    public ServiceMode Mode { get; set; }

    /// <summary>True when a ticket of this service starts as urgent.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>Lower end of the price guide in fen; null when there is none.</summary>
    public long? PriceMinFen { get; set; }

    /// <summary>Upper end of the price guide in fen; null when there is none.</summary>
    public long? PriceMaxFen { get; set; }

    /// <summary>What the price is for, for example "次" or "hour".</summary>
    public string Unit { get; set; } = "次";

    /// <summary>Expected duration of a visit in minutes.</summary>
    public int ExpectedMinutes { get; set; } = 60;

    /// <summary>Its own service hours; null means those of the line.</summary>
    public long? CalendarId { get; set; }

    /// <summary>Days of warranty after the job is done; 0 when there is none.</summary>
    public int WarrantyDays { get; set; }
}

/// <summary>How a ticket of a service is worked.</summary>
public enum ServiceMode
{
    /// <summary>Offered to merchants by the dispatch engine.</summary>
    Dispatch = 0,

    /// <summary>Answered by the agent; no merchant is asked.</summary>
    Answer = 1,

    /// <summary>Put on the open board, where merchants and volunteers claim it.</summary>
    Board = 2,
}
