using System.Collections.Frozen;

namespace Chancery.Core.Language;

/// <summary>Forms of the verbs by which reports say at the end of a sentence who told them: "…, residents and an official said". Lower case.</summary>
public sealed class Tellers
{
    private readonly FrozenSet<string> _all, _hearers;

    /// <param name="all">"said", "told".</param>
    /// <param name="hearers">Those of them that need who was told: "told Reuters".</param>
    public Tellers(IEnumerable<string> all, IEnumerable<string> hearers)
    {
        _all = all.ToFrozenSet(StringComparer.Ordinal);
        _hearers = hearers.ToFrozenSet(StringComparer.Ordinal);
    }

    public bool Has(string form) => _all.Contains(form);

    public bool NeedsHearer(string form) => _hearers.Contains(form);
}
