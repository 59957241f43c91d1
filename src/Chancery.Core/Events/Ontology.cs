namespace Chancery.Core.Events;

/// <summary>One event type of the ontology.</summary>
/// <param name="Name">"CONSULT".</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Score">PLOVER score, -10 to +10.</param>
/// <param name="NeedsRecipient">An event of this type is not coded without a recipient.</param>
/// <param name="Modes">Mode to score; null where the manual gives none.</param>
/// <param name="CameoRoot">CAMEO root code ("04"), for users of older data.</param>
/// <param name="Future">What such an event becomes while it is only planned or announced; null when it keeps its type.</param>
public sealed record EventType(string Name, int Quad, double Score, bool NeedsRecipient, IReadOnlyDictionary<string, double?> Modes, string CameoRoot, FutureType? Future)
{
    /// <summary>Modes whose CAMEO root is another than the type's.</summary>
    public IReadOnlyDictionary<string, string> CameoModes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names of the type in earlier versions of the ontology.</summary>
    public IReadOnlyList<string> Formerly { get; init; } = [];
}

/// <summary>The type, and the mode, of an event that is announced.</summary>
public sealed record FutureType(string Type, string? Mode);

/// <summary>The event types, contexts and sectors of PLOVER 2.0, read from the pack.</summary>
public sealed class Ontology(string codebook, IEnumerable<EventType> types, IEnumerable<string> contexts, IEnumerable<string> sectors, IEnumerable<string> nonstate)
{
    /// <summary>"plover-2.0".</summary>
    public string Codebook { get; } = codebook;

    public IReadOnlyDictionary<string, EventType> Types { get; } = types.ToDictionary(type => type.Name, StringComparer.Ordinal);

    public IReadOnlySet<string> Contexts { get; } = contexts.ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> Sectors { get; } = sectors.ToHashSet(StringComparer.Ordinal);

    /// <summary>Codes of actors that belong to no state (IGO, UNO, …).</summary>
    public IReadOnlySet<string> NonStateCodes { get; } = nonstate.ToHashSet(StringComparer.Ordinal);

    public int QuadOf(string type) => Types.TryGetValue(type, out var known) ? known.Quad : 0;

    /// <summary>PLOVER's score of a type with modes: that of the mode furthest from zero which has one, the type's own otherwise.</summary>
    public double ScoreOf(string type, IReadOnlyList<string> modes) =>
        !Types.TryGetValue(type, out var known) ? 0 : modes.Select(mode => known.Modes.GetValueOrDefault(mode)).OfType<double>().OrderByDescending(Math.Abs).FirstOrDefault(known.Score);

    /// <summary>A context as this ontology writes it ("pro-democracy" is pro_democracy, "natural_resources" natural_resource); null for what is none.</summary>
    public string? ContextNamed(string name)
    {
        var written = name.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        return Contexts.Contains(written) ? written : written.EndsWith('s') && Contexts.Contains(written[..^1]) ? written[..^1] : Contexts.Contains(written + "s") ? written + "s" : null;
    }

    /// <summary>CAMEO's root of a type: the highest of its modes' roots, the type's own otherwise.</summary>
    public string CameoOf(string type, IReadOnlyList<string> modes)
    {
        if (!Types.TryGetValue(type, out var known)) return "";
        string? root = null;
        foreach (var mode in modes)
        {
            if (known.CameoModes.TryGetValue(mode, out var other) && string.CompareOrdinal(other, root) > 0) root = other;
        }
        return root ?? known.CameoRoot;
    }

    /// <summary>CAMEO's quad class of a root: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict; 0 for no root.</summary>
    public static int CameoQuadOf(string root) => string.CompareOrdinal(root, "01") < 0 ? 0
        : string.CompareOrdinal(root, "05") <= 0 ? 1 : string.CompareOrdinal(root, "08") <= 0 ? 2 : string.CompareOrdinal(root, "13") <= 0 ? 3 : 4;

    /// <summary>The types that a name of any version means; empty for a name that is none.</summary>
    public IReadOnlyList<string> Named(string name)
    {
        var upper = name.Trim().ToUpperInvariant();
        return Types.ContainsKey(upper) ? [upper] : [.. Types.Values.Where(type => type.Formerly.Contains(upper, StringComparer.Ordinal)).Select(type => type.Name)];
    }

    /// <summary>The score of the strongest mode that has one, of the type otherwise.</summary>
    public double ScaleOf(string type, IReadOnlyList<string> modes)
    {
        if (!Types.TryGetValue(type, out var known)) return 0;
        double? best = null;
        foreach (var mode in modes)
        {
            if (!known.Modes.TryGetValue(mode, out var score) || score is not { } value) continue;
            if (best is not { } so || Math.Abs(value) > Math.Abs(so)) best = value;
        }
        return best ?? known.Score;
    }
}
