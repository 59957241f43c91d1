using System.Globalization;

namespace Chancery.Core.Record.Store;

/// <summary>Which events of a record are asked for. What is empty or null asks for nothing in particular; of a list, one is enough.</summary>
public sealed record EventQuery
{
    public const int DefaultLimit = 100;

    private const string NoDay = "-";

    /// <summary>First day: events that are over before it are left out.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Code of an actor or a recipient, or of the country where it happened: "VEN". Two with a hyphen are actor and recipient: "USA-VEN".</summary>
    public string? Country { get; init; }

    /// <summary>With a pair as <see cref="Country"/>: whoever of the two acts on the other.</summary>
    public bool EitherWay { get; init; }

    /// <summary>Part of the name of an actor or recipient, in any letter case.</summary>
    public string? Actor { get; init; }

    /// <summary>Primary sector of an actor or recipient: "MIL".</summary>
    public string? Sector { get; init; }

    /// <summary>PLOVER's types: "CONSULT".</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Modes { get; init; } = [];

    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Auxiliary modes. With one that did not happen <see cref="All"/> is needed to find anything.</summary>
    public IReadOnlyList<string> Aux { get; init; } = [];

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public IReadOnlyList<int> Quads { get; init; } = [];

    /// <summary>Identifiers of events.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Hash of a document.</summary>
    public string? Document { get; init; }

    /// <summary>Part of the sentence that tells it best, in any letter case.</summary>
    public string? Text { get; init; }

    /// <summary>Part of the name of who says so, in any letter case.</summary>
    public string? Attribution { get; init; }

    /// <summary>Also what is denied, supposed or planned. Otherwise only what happened.</summary>
    public bool All { get; init; }

    /// <summary>Only events in which reports contradict each other.</summary>
    public bool Disputed { get; init; }

    /// <summary>Only what runs behind this one wrote: events that are new, and events that a new report tells. 0 asks for all.</summary>
    public int AfterRun { get; init; }

    public double LeastConfidence { get; init; }

    /// <summary>Places at least as fine as this: 1 a country, 4 a city.</summary>
    public int LeastResolution { get; init; }

    /// <summary>The newest first; otherwise the oldest.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Instead by confidence, the nearest to an even chance first: for people who judge. Cursors do not count in this order.</summary>
    public bool Uncertain { get; init; }

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Rows that are passed over.</summary>
    public int Offset { get; init; }

    /// <summary>Only events behind this one in the order asked for: what <see cref="CursorOf"/> gave for the last of the page before. The next page costs no more than the first.</summary>
    public string? After { get; init; }

    /// <summary>Where an event stands in the order.</summary>
    public static string CursorOf(StoredEvent ev) => $"{ev.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? NoDay}_{ev.Id}";

    /// <summary>False when the text is no cursor.</summary>
    public static bool TryReadCursor(string cursor, out DateOnly? day, out string id)
    {
        var at = cursor.IndexOf('_', StringComparison.Ordinal);
        (day, id) = (null, at < 0 ? "" : cursor[(at + 1)..]);
        if (at < 0 || id.Length == 0) return false;
        if (cursor[..at] == NoDay) return true;
        var read = DateOnly.TryParseExact(cursor[..at], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = date;
        return read;
    }
}
