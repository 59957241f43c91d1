using System.Collections.Frozen;

namespace Chancery.Core.Language;

/// <summary>Forms of verbs by which a slip of the network is told from what a text says: those of telling at the end of a sentence ("…, residents and an official said"), and those that nothing is done by to anybody ("docked"). Lower case.</summary>
public sealed class Tellers
{
    private readonly FrozenSet<string> _all, _hearers, _doing, _infinitives;

    /// <param name="all">"said", "told".</param>
    /// <param name="hearers">Those of them that need who was told: "told Reuters".</param>
    /// <param name="doing">"docked", "marched": what looks like a participle and is a past tense.</param>
    /// <param name="infinitives">"free": verbs that are also adjectives.</param>
    public Tellers(IEnumerable<string> all, IEnumerable<string> hearers, IEnumerable<string>? doing = null, IEnumerable<string>? infinitives = null)
    {
        _all = all.ToFrozenSet(StringComparer.Ordinal);
        _hearers = hearers.ToFrozenSet(StringComparer.Ordinal);
        _doing = (doing ?? []).ToFrozenSet(StringComparer.Ordinal);
        _infinitives = (infinitives ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool Has(string form) => _all.Contains(form);

    public bool NeedsHearer(string form) => _hearers.Contains(form);

    public bool IsDoing(string form) => _doing.Contains(form);

    public bool IsInfinitive(string form) => _infinitives.Contains(form);
}
