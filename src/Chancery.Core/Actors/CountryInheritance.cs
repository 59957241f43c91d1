using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Takes the country of an actor from the text around, where that is safe, and says so.</summary>
internal sealed class CountryInheritance(World world, Document doc)
{
    private readonly ActorWords _words = world.Words;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string? _place;
    private int _total;

    /// <summary>Counts the countries that the document's phrases name outright.</summary>
    public void Count(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Code is not { } code || code.Length != 3 || !IsState(draft)) continue;
            Count(code);
            foreach (var other in draft.OtherCodes) Count(other);
            if (draft.Place && draft.Known?.Kind is not SenseKind.Metonym) _place ??= code;
        }
    }

    private void Count(string code)
    {
        _counts[code] = _counts.GetValueOrDefault(code) + 1;
        _total++;
    }

    public void Country(Draft draft, List<Draft> drafts, int index)
    {
        if (draft.Code is not null || draft.Regional || draft.Modifier && _counts.Count != 1 || draft.Known is { Kind: SenseKind.Organisation } || draft.Role is { Use: RoleUse.Kin } || Refers(draft)) return;
        if (draft.Kind is ActorKind.Name && draft.Role is null && (_counts.Count != 1 || !draft.IsPerson)) return;
        var (code, reason) = Choose(drafts, index, draft);
        if (code is null) return;
        (draft.Code, draft.Inherited) = (code, true);
        draft.Because($"country {code} inherited: {reason}");
    }

    /// <summary>"the two sides" are the two countries that were spoken of last.</summary>
    public void Pair(Draft draft, List<Draft> drafts, int index)
    {
        if (draft.Code is not null || draft.Holder is not null || draft.Role is not { Plural: true } role || !_words.Pair.Contains(role.Name) || !Numbered(draft)) return;
        string? second = null;
        for (var i = index - 1; i >= 0; i--)
        {
            if (drafts[i].Code is not { } code || drafts[i].Place || drafts[i].Cluster == Attachments.Merged || drafts[i].Inherited) continue;
            foreach (var found in (string[])[.. drafts[i].OtherCodes.AsEnumerable().Reverse(), code])
            {
                if (second is null) second = found;
                else if (found != second && Often(found, second))
                {
                    (draft.Code, draft.Inherited) = (found, true);
                    draft.OtherCodes.Add(second);
                    draft.Because($"the two of {found} and {second}, spoken of last");
                    return;
                }
            }
        }
    }

    /// <summary>A host that is named once does not become one of the two sides.</summary>
    private bool Often(string found, string second) => _counts.Count <= 2 || _counts.GetValueOrDefault(found) >= 2 || _counts.GetValueOrDefault(second) < 2;

    private bool Numbered(Draft draft)
    {
        for (var i = Math.Max(0, draft.Start - 1); i < draft.End; i++)
        {
            if (_words.PairNumbers.Contains(doc.Words[i].Norm)) return true;
        }
        return false;
    }

    private (string? Code, string Reason) Choose(List<Draft> drafts, int index, Draft draft)
    {
        if (_counts.Count == 1) return (_counts.Keys.First(), "the only country of the report");
        if (NearestPlace(drafts, index, draft) is { } near) return (near, "the place named before in the sentence");
        if (draft.Definite && draft.Role?.Use is RoleUse.Body or RoleUse.Land && NearestSubject(drafts, index, draft) is { } subject) return (subject, "the country spoken of just before");
        if (draft.Sector is "BUS") return (null, "");
        if (draft.Sector is "CVL" or "REF" or "MED" or "AGR" or "EDU" && _place is not null && _counts.GetValueOrDefault(_place) * 4 >= _total) return (_place, "the report's place");
        var (best, count) = Most();
        if (best is not null && count * 2 > _total) return (best, "most of the report is about it");
        if (_place is not null && _counts.GetValueOrDefault(_place) * 3 >= _total) return (_place, "the report's place");
        if (NearestSubject(drafts, index, draft) is { } last && draft.Role?.Use is not null) return (last, "the country spoken of just before");
        return (null, "");
    }

    private (string? Code, int Count) Most()
    {
        string? best = null;
        var count = 0;
        foreach (var (code, n) in _counts)
        {
            if (n > count || n == count && string.CompareOrdinal(code, best) < 0) (best, count) = (code, n);
        }
        return (best, count);
    }

    private static string? NearestPlace(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == draft.Sentence; i--)
        {
            if (drafts[i] is { Place: true, Code: { } code }) return code;
        }
        return null;
    }

    private static string? NearestSubject(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= 1; i--)
        {
            if (drafts[i] is { Code: { } code, Inherited: false } && drafts[i].Cluster != Attachments.Merged && IsState(drafts[i])) return code;
        }
        return null;
    }

    /// <summary>Armed men at sea have no country; a wife, a critic, a holder that is unknown has none to give.</summary>
    private bool Refers(Draft draft) => draft.Sector is "UAF" && Sea() || draft.Holder is { Kind: not ActorKind.Pronoun } && draft.HolderBy is not (",") && draft.Holder.Code is null && draft.Holder.HasName;

    private bool Sea()
    {
        foreach (ref readonly var word in doc.Words)
        {
            if (word.Upos is Upos.Noun && _words.Seas.Contains(word.Norm)) return true;
        }
        return false;
    }

    private static bool IsState(Draft draft) => Nationality.IsState(draft.Code);
}
