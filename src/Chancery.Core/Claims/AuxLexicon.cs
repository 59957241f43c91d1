using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Words that tell how the text stands to an event. Lower case; predicates are lemmas. Frozen.</summary>
public sealed class AuxLexicon
{
    private static readonly HashSet<string> None = [];

    /// <summary>"not", "never", "no", "neither".</summary>
    public IReadOnlySet<string> Negators { get; init; } = None;

    /// <summary>Predicates whose complement did not happen: "deny", "fail", "avoid".</summary>
    public IReadOnlySet<string> NegativePredicates { get; init; } = None;

    /// <summary>Verbs that negate with a particle: "rule" with "out".</summary>
    public IReadOnlyDictionary<string, string> NegativeParticles { get; init; } = new Dictionary<string, string>();

    /// <summary>What asks or warns with "for", "of" or "to": "call", "appeal", "tell".</summary>
    public IReadOnlySet<string> Asking { get; init; } = None;

    /// <summary>"yet", before "to".</summary>
    public IReadOnlySet<string> Pending { get; init; } = None;

    /// <summary>"without", "instead".</summary>
    public IReadOnlySet<string> NegativePrepositions { get; init; } = None;

    /// <summary>Verbs by which somebody says that it is not so: "deny", "reject".</summary>
    public IReadOnlySet<string> Denials { get; init; } = None;

    /// <summary>What is denied without being told again: "accusation", "responsibility".</summary>
    public IReadOnlySet<string> Denied { get; init; } = None;

    /// <summary>What is said of a report that is not so: "false", "fabrication".</summary>
    public IReadOnlySet<string> Falsehoods { get; init; } = None;

    /// <summary>What is said of one that is so: "true".</summary>
    public IReadOnlySet<string> Truths { get; init; } = None;

    /// <summary>"will", "shall".</summary>
    public IReadOnlySet<string> FutureAuxiliaries { get; init; } = None;

    /// <summary>Predicates whose complement is still to come: "plan", "expect", "due".</summary>
    public IReadOnlySet<string> FuturePredicates { get; init; } = None;

    /// <summary>Prepositions before what is still to come: "ahead", "before".</summary>
    public IReadOnlySet<string> FuturePrepositions { get; init; } = None;

    /// <summary>"could", "may", "might".</summary>
    public IReadOnlySet<string> HypotheticalAuxiliaries { get; init; } = None;

    /// <summary>"if", "unless", "in case".</summary>
    /// <summary>Markers of what something still to come waits for ("until").</summary>
    public IReadOnlySet<string> Awaiting { get; init; } = None;

    public PhraseTrie<string> HypotheticalMarkers { get; init; } = new();

    /// <summary>The markers of one word: "if", "unless".</summary>
    public IReadOnlySet<string> Conditions { get; init; } = None;

    /// <summary>Predicates whose complement may or may not be: "consider", "fear", "possible".</summary>
    public IReadOnlySet<string> HypotheticalPredicates { get; init; } = None;

    /// <summary>Verbs that only say that their event noun takes place: "hold", "begin", "happen".</summary>
    public IReadOnlySet<string> Carriers { get; init; } = None;

    /// <summary>"would": future behind a report in the past, hypothetical elsewhere.</summary>
    public IReadOnlySet<string> ConditionalAuxiliaries { get; init; } = None;
}
