namespace Chancery.Core.Merging;

/// <summary>When events of two documents are one event. What the user changes with <c>merge --rule</c>.</summary>
public sealed record EventRule
{
    /// <summary>Days between two dates that rest on the day of the report.</summary>
    public int WindowDays { get; init; } = 2;

    /// <summary>Kilometres between two points of one event.</summary>
    public double DistanceKm { get; init; } = 50;

    /// <summary>Slots that both must fill and agree in: "actor", "recipient", "place", "date".</summary>
    public IReadOnlyList<string> MustAgree { get; init; } = [];

    /// <summary>Events of other data sets may be one event with those that documents tell, and with those of other sets.</summary>
    public bool Imported { get; init; }
}
