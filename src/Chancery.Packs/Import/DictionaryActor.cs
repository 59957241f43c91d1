namespace Chancery.Packs.Import;

/// <summary>An entry of an .actors file: its phrases, the code that holds always, and codes by date.</summary>
internal sealed class DictionaryActor(string name)
{
    public string Name { get; } = name;

    public List<string> Synonyms { get; } = [];

    public DictionaryCode? Default { get; set; }

    public List<DictionaryTerm> Dated { get; } = [];

    /// <summary>Some code was read; an entry without one is not written.</summary>
    public bool HasCode => Default is not null || Dated.Count > 0;

    /// <summary>The dated codes in order, cut where they overlap, the gaps filled by the default.</summary>
    public IReadOnlyList<DictionaryTerm> Terms()
    {
        var terms = new List<DictionaryTerm>();
        DateOnly? reached = null;
        foreach (var term in Dated.OrderBy(static term => term.Range.From ?? DateOnly.MinValue))
        {
            var from = term.Range.From;
            var starts = from ?? DateOnly.MinValue;
            if (terms.Count > 0 && reached is null) break;
            if (reached is { } end && starts < end) (from, starts) = (end, end);
            if (term.Range.Until is { } until && until <= starts) continue;
            if (Default is not null && starts > (reached ?? DateOnly.MinValue)) terms.Add(new DictionaryTerm(Default, new DictionaryRange(reached, starts)));
            terms.Add(term with { Range = new DictionaryRange(from, term.Range.Until) });
            reached = term.Range.Until;
        }
        if (Default is not null && reached is not null) terms.Add(new DictionaryTerm(Default, new DictionaryRange(reached, null)));
        return terms;
    }
}
