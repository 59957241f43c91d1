using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Takes the country of an actor from the text around, where that is safe, and says so.</summary>
internal sealed class CountryInheritance(World world, Document doc)
{
    private const int MaximalClimb = 6;

    private readonly ActorWords _words = world.Words;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string? _place, _lead;
    private int _total;

    // what each role was of so far, while that is one country; how many drafts are taken in
    private readonly Dictionary<string, string?> _told = new(StringComparer.Ordinal);
    private int _read;
    private bool? _sea;

    /// <summary>Counts the countries that the document's phrases name outright.</summary>
    public void Count(List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Code is not { } code || code.Length != 3 || !IsState(draft)) continue;
            Count(code);
            foreach (var other in draft.OtherCodes) Count(other);
            if (draft.Place && draft.Known?.Kind is not SenseKind.Metonym) _place ??= code;
            if (draft.Sentence == 0 && !draft.Place && doc.Words[draft.Head].Dep is Dep.Nsubj or Dep.NsubjPass) _lead ??= code;
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
            if (drafts[i].Code is not { } code || drafts[i].Place || drafts[i].Cluster == Attachments.Merged || drafts[i].Inherited || IsAgainst(draft, drafts[i])) continue;
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

    /// <summary>"Togo offered to mediate between the two": whoever is the subject is none of those it acts on.</summary>
    private bool IsAgainst(Draft pair, Draft other)
    {
        if (other.Sentence != pair.Sentence || doc.Words[other.Head].Dep is not Dep.Nsubj) return false;
        var at = pair.Head;
        for (var climbed = 0; climbed < MaximalClimb && doc.Words[at].Head >= 0; climbed++)
        {
            if (doc.Words[at].Dep is Dep.Nsubj or Dep.Ccomp or Dep.Parataxis) return false;
            at = doc.Words[at].Head;
            if (at == doc.Words[other.Head].Head) return true;
        }
        return false;
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
        if (draft.Definite && SameWord(drafts, index, draft) is { } told) return (told, "named so before");
        if (Host(drafts, index, draft) is { } host) return (host, "where it is said to be");
        if (NearestPlace(drafts, index, draft) is { } near) return (near, "the place named before in the sentence");
        if (draft.Definite && draft.Role?.Use is RoleUse.Body or RoleUse.Land && NearestSubject(drafts, index, draft) is { } subject) return (subject, "the country spoken of just before");
        if (draft.Sector is "BUS") return (null, "");
        if (draft.Sector is "GOV" && draft.Role?.Use is RoleUse.Holder or RoleUse.Person && Speaker(drafts, index, draft) is { } own) return (own, "the state whose doings are told");
        if (draft.Sector is "CVL" or "REF" or "MED" or "AGR" or "EDU" or "LAB" or "OPP" or "REL" && PlaceBehind(drafts, index, draft) is { } scene) return (scene, "the place of what they do");
        if (draft.Sector is "CVL" or "REF" or "MED" or "AGR" or "EDU" && _place is not null && _counts.GetValueOrDefault(_place) * 4 >= _total) return (_place, "the report's place");
        var (best, count) = Most();
        if (best is not null && count * 2 > _total) return (best, "most of the report is about it");
        if (_place is not null && _counts.GetValueOrDefault(_place) * 3 >= _total) return (_place, "the report's place");
        // whose gunmen they are, nobody knows
        if (draft.Sector is not "UAF" && NearestSubject(drafts, index, draft) is { } last && draft.Role?.Use is not null) return (last, "the country spoken of just before");
        // "a Peruvian court …": nobody else is spoken of more
        if (_lead is not null && _counts.GetValueOrDefault(_lead) >= count && draft.Sector is not null and not "UAF") return (_lead, "the state that the report opens with");
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

    /// <summary>"The army" is the army that was named with its country before.</summary>
    private string? SameWord(List<Draft> drafts, int index, Draft draft)
    {
        if (draft.Role is not { } role || draft.HasName) return null;
        for (; _read < index; _read++)
        {
            if (drafts[_read] is not { Code: { } code, Inherited: false, OtherCodes.Count: 0, Role.Name: { } name } || !IsState(drafts[_read])) continue;
            _told[name] = _told.TryGetValue(name, out var before) && before != code ? null : code;
        }
        return _told.GetValueOrDefault(role.Name);
    }

    /// <summary>"Visited Tunis, where he met President …": the clause is of a place.</summary>
    private string? Host(List<Draft> drafts, int index, Draft draft)
    {
        var at = draft.Head;
        for (var climbed = 0; climbed < MaximalClimb && doc.Words[at].Head >= 0; climbed++, at = doc.Words[at].Head)
        {
            if (doc.Words[at].Dep is not Dep.AclRelcl) continue;
            var place = doc.Words[at].Head;
            if (!HasWhere(place, at)) return null;
            var first = index;
            while (first > 0 && drafts[first - 1].Sentence == draft.Sentence) first--;
            for (var i = first; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
            {
                if (drafts[i].Head == place && drafts[i].Code is not null && IsState(drafts[i])) return drafts[i].Code;
            }
            return null;
        }
        return null;
    }

    private bool HasWhere(int place, int verb)
    {
        for (var i = place + 1; i < verb; i++)
        {
            if (doc.Words[i].Norm is "where") return true;
        }
        return false;
    }

    /// <summary>"Mexico will close the border, its minister said"; "Moldova expelled two diplomats. The minister …".</summary>
    private string? Speaker(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= 1; i--)
        {
            if (drafts[i] is not { Code: { } code, Inherited: false, Kind: ActorKind.Country } || !IsState(drafts[i]) || doc.Words[drafts[i].Head] is not { Dep: Dep.Nsubj, Head: >= 0 and var verb }) continue;
            if (doc.Words[verb].Dep is Dep.Root || doc.Words[verb].Dep is Dep.Ccomp && drafts[i].Sentence == draft.Sentence) return code;
        }
        return null;
    }

    private static string? NearestPlace(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == draft.Sentence; i--)
        {
            if (drafts[i] is { Place: true, Code: { } code }) return code;
        }
        return null;
    }

    /// <summary>"Demonstrators stormed the embassy in Tripoli": they are of the place where they do it.</summary>
    private string? PlaceBehind(List<Draft> drafts, int index, Draft draft)
    {
        if (doc.Words[draft.Head].Dep is not (Dep.Nsubj or Dep.NsubjPass)) return null;
        var verb = doc.Words[draft.Head].Head;
        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i] is not { Place: true, Code: { } code } || !IsState(drafts[i])) continue;
            var at = drafts[i].Head;
            if (doc.Words[at].Head == verb) return code;
            var held = doc.Words[at].Dep is Dep.Nmod ? doc.Words[at].Head : -1;
            if (held >= 0 && doc.Words[held].Head == verb && doc.Words[held].Dep is Dep.Obj or Dep.Obl) return code;
        }
        return null;
    }

    private static string? NearestSubject(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= 1; i--)
        {
            // "a Chinese dam builder" speaks of no state
            if (drafts[i] is { Code: { } code, Inherited: false, Modifier: false } && drafts[i].Cluster != Attachments.Merged && IsState(drafts[i])) return code;
        }
        return null;
    }

    /// <summary>Armed men at sea have no country; a wife, a critic, a holder that is unknown has none to give.</summary>
    private bool Refers(Draft draft) => draft.Sector is "UAF" && Sea() || draft.Holder is { Kind: not ActorKind.Pronoun } && draft.HolderBy is not (",") && draft.Holder.Code is null && draft.Holder.HasName;

    private bool Sea() => _sea ??= NamesSea();

    private bool NamesSea()
    {
        foreach (ref readonly var word in doc.Words)
        {
            if (word.Upos is Upos.Noun && _words.Seas.Contains(word.Norm)) return true;
        }
        return false;
    }

    private static bool IsState(Draft draft) => Nationality.IsState(draft.Code);
}
