namespace Chancery.Core.Record.Store;

/// <summary>What events are counted by.</summary>
public enum Grouping
{
    /// <summary>The day on which they began: "2026-01-13".</summary>
    Day,

    /// <summary>The Monday of that week.</summary>
    Week,

    /// <summary>The first day of that month.</summary>
    Month,

    /// <summary>The first day of that year.</summary>
    Year,

    /// <summary>The country where they happened: "VEN".</summary>
    Place,

    /// <summary>PLOVER's type: "CONSULT".</summary>
    Type,

    /// <summary>PLOVER's mode: "visit".</summary>
    Mode,

    /// <summary>PLOVER's context: "military".</summary>
    Context,

    /// <summary>Ordered pairs of codes: "USA-VEN".</summary>
    Dyad,

    /// <summary>Who published a report of them.</summary>
    Publisher,
}
