using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Takes the country of an actor from the text around, where that is safe, and says so.</summary>
internal sealed class CountryInheritance(World world, Document doc)
{
    private const int MaximalClimb = 6, Opening = 8;
    private const string AtHome = "the country that the report is at home in";

    private readonly ActorWords _words = world.Words;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private string? _place, _lead;
    private int _total;

    // what each role was of so far, while that is one country; how many drafts are taken in
    private readonly Dictionary<string, string?> _told = new(StringComparer.Ordinal);
    private int _read;
    private bool? _sea;

    // "Cameroon: Police …": the countries that paragraphs of a round-up begin with
    private readonly Dictionary<int, string> _labels = [];
    private readonly StateSets _sets = new(world, doc);
    private readonly ReportHome _home = new(world, doc);
    private readonly Elsewhere _elsewhere = new(world, doc);
    private readonly ActedOn _acted = new(doc);

    /// <summary>Begins with what the parts before have counted.</summary>
    public void Remember(ActorMemory memory)
    {
        foreach (var (code, count) in memory.Countries)
        {
            _counts[code] = count;
            _total += count;
        }
        (_place, _lead) = (memory.Place, memory.Lead);
        _home.Remember(memory);
    }

    /// <summary>Hands on what the next part has to know.</summary>
    public void Keep(ActorMemory memory)
    {
        foreach (var (code, count) in _counts) memory.Countries[code] = count;
        (memory.Place, memory.Lead) = (_place, _lead);
        _home.Keep(memory);
    }

    /// <summary>Counts the countries that the document's phrases name outright.</summary>
    public void Count(List<Draft> drafts)
    {
        var leadIn = doc.LeadIn;
        foreach (var draft in drafts)
        {
            if (draft.Code is not { } code || code.Length != 3 || !IsState(draft)) continue;
            if (IsLabel(draft)) _labels[doc.Sentences[draft.Sentence].Paragraph] = code;
            _home.See(draft);
            // the part before has counted them
            if (draft.Sentence < leadIn) continue;
            Count(code);
            foreach (var other in draft.OtherCodes) Count(other);
            // a place that a report comes to once, and late, is not where it is set
            if (draft.Place && draft.Known?.Kind is not SenseKind.Metonym && _place is null && draft.Sentence < Opening) _place = code;
            if (draft.Sentence == 0 && doc.Part is null or { Number: 1 } && !draft.Place && doc.Words[draft.Head].Dep is Dep.Nsubj or Dep.NsubjPass) _lead ??= code;
        }
    }

    private bool IsLabel(Draft draft)
    {
        var sentence = doc.Sentences[draft.Sentence];
        return draft is { Kind: ActorKind.Country, Start: var start, End: var end } && start == sentence.Tokens.Start && end + 1 < sentence.Tokens.End
            && (draft.Sentence == 0 || doc.Sentences[draft.Sentence - 1].Paragraph != sentence.Paragraph)
            && (doc.Words[end].Norm is ":" || LeadingPlaceStage.Label(world, doc, sentence.Tokens) == end - start);
    }

    /// <summary>The country that the report is at home in; null where that is open, and in round-ups.</summary>
    private string? Home => _labels.Count > 1 ? null : _home.Of(_counts, _lead);

    private void Count(string code)
    {
        _counts[code] = _counts.GetValueOrDefault(code) + 1;
        _total++;
    }

    public void Country(Draft draft, List<Draft> drafts, int index)
    {
        if (draft.Foreign)
        {
            draft.Code = Other(draft.Holder!.Code!);
            draft.Inherited = draft.Code is not null;
            if (draft.Inherited) draft.Because($"country {draft.Code} inherited: the other state of which the report speaks");
            return;
        }
        if (draft.Code is not null || draft.Regional || draft.Modifier && _counts.Count != 1 || draft.Known is { Kind: SenseKind.Organisation } || draft.Role is { Use: RoleUse.Kin } || Refers(draft)) return;
        if (_elsewhere.IsOfMany(draft))
        {
            // states, though nobody says which
            if (draft.Role?.Use is RoleUse.Land) draft.Sector ??= "GOV";
            // "the ministers of the two neighbours": which they are may be known
            if (draft.Holder is { Code: null } many && drafts.IndexOf(many) is >= 0 and var at)
            {
                Pair(many, drafts, at);
                HolderResolver.Resolve(draft);
            }
            return;
        }
        if (draft.Kind is ActorKind.Name && draft.Role is null && (_counts.Count != 1 || !draft.IsPerson)) return;
        // "its director", and nobody knows whose
        if (draft.Role is { } plain && !draft.HasName && draft.Body is null && draft.Holder is null && _words.PlainRoles.Contains(plain.Name)) return;
        var (code, reason) = Choose(drafts, index, draft);
        if (code is null || _elsewhere.Of(draft, drafts, index) == code) return;
        (draft.Code, draft.Inherited) = (code, true);
        draft.Because($"country {code} inherited: {reason}");
    }

    /// <inheritdoc cref="StateSets.Read"/>
    public void Pair(Draft draft, List<Draft> drafts, int index) => _sets.Read(draft, drafts, index, _counts);

    private (string? Code, string Reason) Choose(List<Draft> drafts, int index, Draft draft)
    {
        var (code, reason) = Around(drafts, index, draft);
        // a minister who accuses Iran is not Iran's
        return code is not null && _counts.Count > 1 && draft.Sector is "GOV" or "MIL" && Addresses(drafts, index, draft, code) ? Opposite(code) : (code, reason);
    }

    private (string? Code, string Reason) Opposite(string code)
    {
        if (Home is { } home && home != code) return (home, AtHome);
        return Other(code) is { } other ? (other, "the other state of which the report speaks") : (null, "");
    }

    /// <summary>Whether somebody does something to a state that is named: "the minister urged Myanmar".</summary>
    private bool Addresses(List<Draft> drafts, int index, Draft draft, string code)
    {
        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i] is { Kind: ActorKind.Country, Known.Kind: SenseKind.Country, Modifier: false } && drafts[i].Code == code && _acted.Doer(drafts, i, out _) == draft) return true;
        }
        return false;
    }

    private (string? Code, string Reason) Around(List<Draft> drafts, int index, Draft draft)
    {
        if (_counts.Count == 1) return (_counts.Keys.First(), "the only country of the report");
        if (_labels.TryGetValue(doc.Sentences[draft.Sentence].Paragraph, out var label)) return (label, "the country that its paragraph begins with");
        if (draft.Definite && SameWord(drafts, index, draft) is { } told) return (told, "named so before");
        if (Host(drafts, index, draft) is { } host) return (host, "where it is said to be");
        if (OwnPeople(drafts, index, draft) is { } people) return (people, "its own people speak of it");
        if (NearestPlace(drafts, index, draft) is { } near) return (near, "the place named before in the sentence");
        if (draft.Definite && draft.Role?.Use is RoleUse.Body or RoleUse.Land && NearestSubject(drafts, index, draft) is { } subject) return Nearer(drafts, draft, subject);
        if (draft.Sector is "BUS") return (null, "");
        if (draft.Sector is "MIL" or "COP" && Sender(drafts, index, draft) is { } sender) return (sender, "whoever sends them");
        if (draft.Sector is "GOV" && draft.Role?.Use is RoleUse.Holder or RoleUse.Person && Speaker(drafts, index, draft) is { Code: { } own } speaker && !IsNews(draft, speaker) && !GoesTo(drafts, index, draft, own)) return (own, "the state whose doings are told");
        if (draft.Sector is "CVL" or "REF" or "MED" or "AGR" or "EDU" or "LAB" or "OPP" or "REL" or "REB" or "CRM" or "PRM" or "SOC" && PlaceBehind(drafts, index, draft) is { } scene) return (scene, "the place of what they do");
        if (draft.Sector is "CVL" or "REF" or "MED" or "AGR" or "EDU" && _place is not null && (Home is null || Home == _place) && _counts.GetValueOrDefault(_place) * 4 >= _total) return (_place, "the report's place");
        var (best, count) = Most();
        if (best is not null && count * 2 > _total && (Home is null || Home == best)) return (best, "most of the report is about it");
        if (_place is not null && (Home is null || Home == _place) && _counts.GetValueOrDefault(_place) * 3 >= _total) return (_place, "the report's place");
        // whose gunmen they are, nobody knows
        if (draft.Sector is not "UAF" && NearestSubject(drafts, index, draft) is { } last && draft.Role?.Use is not null) return Nearer(drafts, draft, last);
        if (draft.Definite && draft.Sector is "JUD" or "COP" or "LEG" && NearestAny(drafts, index, draft) is { } scene2) return (scene2, "the country whose doings are told");
        // "a Peruvian court …": nobody else is spoken of more
        if (_lead is not null && _counts.GetValueOrDefault(_lead) >= count && draft.Sector is not null and not "UAF") return (_lead, "the state that the report opens with");
        // soldiers that nobody has named belong to whoever sends them
        if (Home is { } home && draft.Sector is not (null or "UAF" or "BUS" or "JRN") && (draft.Definite || draft.Holder is not null || draft.Sector is not "MIL")) return (home, AtHome);
        return (null, "");
    }

    /// <summary>The country spoken of just before; in a new paragraph the report's own, if it has one.</summary>
    private (string Code, string Reason) Nearer(List<Draft> drafts, Draft draft, string before)
    {
        if (Home is not { } home || home == before) return (before, "the country spoken of just before");
        var paragraph = doc.Sentences[draft.Sentence].Paragraph;
        for (var i = 0; i < drafts.Count && drafts[i].Start < draft.Start; i++)
        {
            if (drafts[i].Code == before && doc.Sentences[drafts[i].Sentence].Paragraph == paragraph) return (before, "the country spoken of just before");
        }
        return (home, AtHome);
    }

    /// <summary>Nobody travels abroad to his own country: "the minister flew to Tehran" is not of the state that was told of before, if that is Iran.</summary>
    private bool GoesTo(List<Draft> drafts, int index, Draft draft, string country)
    {
        if (doc.Words[draft.Head] is not { Dep: Dep.Nsubj, Head: >= 0 and var verb }) return false;
        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i] is { Place: true, Start: > 0 } goal && goal.Code == country && doc.Words[goal.Head] is { Dep: Dep.Obl } where && where.Head == verb && _words.Goals.Contains(doc.Words[goal.Start - 1].Norm)) return true;
        }
        return false;
    }

    /// <summary>"Poland advised its neighbour": the other state of which the report speaks most, if no third is spoken of as much.</summary>
    private string? Other(string own)
    {
        var (best, most, second) = ((string?)null, 0, 0);
        foreach (var (code, n) in _counts)
        {
            if (code == own) continue;
            if (n > most) (best, most, second) = (code, n, most);
            else if (n > second) second = n;
        }
        return most > 1 && most > second ? best : null;
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

    /// <summary>"Indian opposition parties accused Prime Minister …": those who are governed speak of whoever governs them.</summary>
    private string? OwnPeople(List<Draft> drafts, int index, Draft draft)
    {
        if (draft.Sector is not "GOV" || !draft.HasName || doc.Words[draft.Head] is not { Dep: Dep.Obj or Dep.Obl or Dep.Iobj or Dep.NmodPoss }) return null;
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == draft.Sentence; i--)
        {
            if (drafts[i] is { Code: { } code, Inherited: false, Sector: "PTY" or "OPP" or "LEG" or "LAB" or "EDU" } && IsState(drafts[i]) && doc.Words[drafts[i].Head].Dep is Dep.Nsubj) return code;
        }
        return null;
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
    private Draft? Speaker(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= 1; i--)
        {
            if (drafts[i] is not { Code: { } code, Inherited: false, Kind: ActorKind.Country } || !IsState(drafts[i]) || doc.Words[drafts[i].Head] is not { Dep: Dep.Nsubj, Head: >= 0 and var verb }) continue;
            if (doc.Words[verb].Dep is Dep.Root || doc.Words[verb].Dep is Dep.Ccomp && drafts[i].Sentence == draft.Sentence) return drafts[i];
        }
        return null;
    }

    /// <summary>"President Ana Ruiz" at the head of a paragraph is of the country that the report is about, not of a neighbour who was named once, at the end of the paragraph before.</summary>
    private bool IsNews(Draft draft, Draft speaker) =>
        draft.HasName && speaker.Code is { } told && told != _lead && doc.Sentences[draft.Sentence].Paragraph != doc.Sentences[speaker.Sentence].Paragraph
        && (Home is { } home && home != told || _counts.GetValueOrDefault(told) == 1 && Most() is ({ } most, var count) && count * 2 > _total && most != told);

    /// <summary>"Brazil deployed army engineers": they are its own.</summary>
    private string? Sender(List<Draft> drafts, int index, Draft draft)
    {
        if (draft.Definite || draft.HasName || doc.Words[draft.Head] is not { Dep: Dep.Obj, Head: >= 0 and var verb } || !_words.OwnVerbs.Contains(doc.Words[verb].Lemma)) return null;
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == draft.Sentence; i--)
        {
            if (drafts[i] is { Code: { } code, Cluster: not Attachments.Merged } && doc.Words[drafts[i].Head] is { Dep: Dep.Nsubj } subject && subject.Head == verb) return code;
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
        // "dozens of demonstrators stormed"
        var doer = doc.Words[draft.Head] is { Dep: Dep.Nmod, Head: >= 0 and var container } && doc.Words[container].Head >= 0 ? container : draft.Head;
        if (doc.Words[doer].Dep is not (Dep.Nsubj or Dep.NsubjPass)) return null;
        var verb = doc.Words[doer].Head;
        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i] is not { Place: true, Code: { } code } || !IsState(drafts[i])) continue;
            var at = drafts[i].Head;
            if (doc.Words[at].Head == verb || doc.Words[at] is { Dep: Dep.Obl, Head: >= 0 and var other } && doc.Words[other].Dep is Dep.Conj && doc.Words[other].Head == verb) return code;
            var held = doc.Words[at].Dep is Dep.Nmod ? doc.Words[at].Head : -1;
            if (held >= 0 && doc.Words[held].Head == verb && doc.Words[held].Dep is Dep.Obj or Dep.Obl) return code;
        }
        return null;
    }

    private string? NearestSubject(List<Draft> drafts, int index, Draft draft)
    {
        var reach = 1;
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= reach; i--)
        {
            // "Venezuela, Cuba and Nicaragua refused": of several that did it together, the last is not more spoken of than the others
            if (drafts[i].Kind is ActorKind.Country && doc.Words[drafts[i].Head].Dep is Dep.Conj && i > 0 && drafts[i - 1].Kind is ActorKind.Country && drafts[i - 1].Sentence == drafts[i].Sentence && (drafts[i].Sentence < draft.Sentence || draft.Definite && !IsPossessed(draft))) return null;
            // "a Chinese dam builder", "a French journalist" speak of no state
            if (drafts[i] is not { Code: { } code, Inherited: false, Modifier: false } || drafts[i].Cluster == Attachments.Merged || !IsState(drafts[i]) || !IsPublic(drafts[i])) continue;
            // "the protesters condemned France": it is their country that is spoken of
            var subject = -1;
            if (draft.Sector is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY" && _acted.Doer(drafts, i, out subject) is { Code: { } own } doer && IsState(doer) && IsPublic(doer)) return own;
            if (subject < 0) return code;
            reach = 2;
        }
        return null;
    }

    private static bool IsPossessed(Draft draft) => draft.HolderBy is "'s";

    /// <summary>"The presenter walked free. An association praised the judges": of the country that was last spoken of, even if it was not named.</summary>
    private static string? NearestAny(List<Draft> drafts, int index, Draft draft)
    {
        for (var i = index - 1; i >= 0 && draft.Sentence - drafts[i].Sentence <= 1; i--)
        {
            if (drafts[i] is { Code: { } code, Cluster: >= 0 } && IsState(drafts[i])) return code;
        }
        return null;
    }

    /// <summary>Armed men at sea have no country; a wife, a critic, a holder that is unknown has none to give.</summary>
    private bool Refers(Draft draft) => draft.Sector is "UAF" && Sea() || draft.Holder is { Kind: not ActorKind.Pronoun } && draft.HolderBy is not (",") && draft.Holder.Code is null && draft.Holder.HasName && !IsPortfolio(draft, draft.Holder);

    /// <summary>"The Ministry of Energy", "the Minister of the Environment": what an office is for, which has no country, though it is written like a name.</summary>
    private bool IsPortfolio(Draft draft, Draft holder) =>
        draft is { HolderBy: "of" or "for", Role: { Sector: "GOV", Name: { } name } } && _words.Portfolios.Contains(name) && holder is { Kind: ActorKind.Name, Known: null, Role: null, IsPerson: false };

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

    private static bool IsPublic(Draft draft) => draft.Kind is ActorKind.Country || (draft.Sector ?? draft.Role?.Sector) is not ("BUS" or "JRN" or "CVL" or "REF" or "MED" or "EDU" or "LAB" or "CRM" or "AGR");
}
