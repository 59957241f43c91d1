namespace Chancery.Core.Record.Store;

/// <summary>Which events of a record are asked for. What is empty or null asks for nothing in particular.</summary>
public sealed record EventQuery
{
    public const int DefaultLimit = 100;

    /// <summary>First day: events that are over before it are left out.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Code of an actor or a recipient, or of the country where it happened: "VEN". Two with a hyphen are actor and recipient: "USA-VEN".</summary>
    public string? Country { get; init; }

    /// <summary>Part of the name of an actor or recipient, in any letter case.</summary>
    public string? Actor { get; init; }

    /// <summary>PLOVER's type: "CONSULT".</summary>
    public string? Type { get; init; }

    public string? Context { get; init; }

    /// <summary>Hash of a document.</summary>
    public string? Document { get; init; }

    /// <summary>Also what is denied, supposed or planned. Otherwise only what happened.</summary>
    public bool All { get; init; }

    public double LeastConfidence { get; init; }

    /// <summary>The newest first; otherwise the oldest.</summary>
    public bool NewestFirst { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Rows that are passed over.</summary>
    public int Offset { get; init; }
}
