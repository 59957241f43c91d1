using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Whether a name is used as a place at all, and whether it stands for who governs there.</summary>
internal sealed class PlaceUse(PlaceLexicon lexicon)
{
    private const int MaximalClimb = 3, Spot = 5, LargeTown = 15_000, LargeDivision = 1_000_000, Phrase = 8;

    public static bool MayStart(Document doc, int token)
    {
        ref readonly var word = ref doc.Words[token];
        return word.Span.Length > 1 && char.IsUpper(doc.Text[word.Span.Start]) && word.Upos is not (Upos.Pron or Upos.Adp or Upos.Aux or Upos.Sconj or Upos.Cconj or Upos.Punct);
    }

    public bool IsPlace(Document doc, Sentence sentence, TokenRange range)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var entity = doc.Words[range.Start].Entity;
        var kind = entity < 0 ? EntityKind.None : doc.Entities[entity].Kind;
        if (kind is EntityKind.Location) return true;
        if (kind is EntityKind.Facility or EntityKind.Organization or EntityKind.Event && doc.Entities[entity].Tokens is var named && named != range)
        {
            if (IsVenue(doc, range, named)) return true;
            // two names that the recogniser took for one: "Carcassonne and Trebes"
            if (IsConjunct(doc, range, named)) kind = EntityKind.None;
        }
        if (kind is not (EntityKind.None or EntityKind.Norp or EntityKind.Misc) && doc.Entities[entity].Tokens != range) return false;
        if (kind is EntityKind.Organization && IsLiteral(doc, range) && IsLarge(doc, range)) kind = EntityKind.None;
        if (kind is EntityKind.Person or EntityKind.Date or EntityKind.Money or EntityKind.Product or EntityKind.Event) return false;
        if (IsInsideName(doc, sentence, range)) return false;
        if (IsDateline(doc, range)) return true;
        var literal = IsLiteral(doc, range);
        var candidates = lexicon.Gazetteer.Find(buffer[..PlaceFold.Fold(doc.SpanOf(range).In(doc.Text), buffer)]);
        var large = false;
        while (candidates.MoveNext())
        {
            if (candidates.Name is NameKind.Demonym or NameKind.Abbreviation) continue;
            ref readonly var row = ref lexicon.Gazetteer.Row(candidates.Row);
            if (candidates.Name is NameKind.Main && row.Kind is PlaceKind.Country or PlaceKind.Capital or PlaceKind.Region or PlaceKind.Water or PlaceKind.Continent or PlaceKind.Site && !lexicon.Doubtful.Contains(doc.Words[range.Start].Norm)) return true;
            // a hamlet that nobody recognised as a name is rather a word or a person
            // the recogniser takes "Texas" for the government there, or for a team
            if (kind is EntityKind.Organization && candidates.Name is NameKind.Main or NameKind.Bare && row is { Kind: PlaceKind.Division, Population: >= LargeDivision } && !lexicon.Doubtful.Contains(doc.Words[range.Start].Norm)) return true;
            large |= row.Population >= LargeTown || row.Kind is not (PlaceKind.Town or PlaceKind.Quarter or PlaceKind.Former);
        }
        return large && literal && kind is EntityKind.None && doc.Words[range.End - 1].Upos is Upos.Propn;
    }

    // "at Merowe airport", "on the Moscow metro": something in the town that its name begins with
    private bool IsVenue(Document doc, TokenRange range, TokenRange name)
    {
        var words = doc.Words;
        var last = name.End - 1;
        if (range.Start != name.Start || !lexicon.Venues.Contains(words[last].Norm)) return false;
        if (IsObject(doc, last)) return true;
        for (var i = Math.Max(name.Start - 2, 0); i < name.Start; i++)
        {
            if (words[i].Dep is Dep.Case && words[i].Head >= name.Start && words[i].Head < name.End) return true;
        }
        return false;
    }

    private static bool IsConjunct(Document doc, TokenRange range, TokenRange name)
    {
        var words = doc.Words;
        var opens = range.Start == name.Start || words[range.Start - 1].Upos is Upos.Cconj;
        var closes = range.End == name.End || words[range.End].Upos is Upos.Cconj;
        return opens && closes;
    }

    /// <summary>"Captured Herat", "Belgrade was bombed": what is done to the place is done there.</summary>
    private bool IsObject(Document doc, int token)
    {
        var words = doc.Words;
        for (var climbed = 0; climbed < MaximalClimb && words[token].Dep is Dep.Conj && words[token].Head >= 0; climbed++) token = words[token].Head;
        return words[token].Dep is Dep.Obj or Dep.NsubjPass && words[token].Head >= 0 && lexicon.PlaceVerbs.Contains(words[words[token].Head].Lemma);
    }

    private bool IsLarge(Document doc, TokenRange range)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var candidates = lexicon.Gazetteer.Find(buffer[..PlaceFold.Fold(doc.SpanOf(range).In(doc.Text), buffer)]);
        while (candidates.MoveNext())
        {
            if (candidates.Name is not (NameKind.Demonym or NameKind.Abbreviation) && lexicon.Gazetteer.Row(candidates.Row).Population >= LargeTown) return true;
        }
        return false;
    }

    public bool IsMetonym(Document doc, TokenRange range, int place)
    {
        // a palace stands for who sits in it, a region seldom
        ref readonly var row = ref lexicon.Gazetteer.Row(place);
        var stands = row.Kind is PlaceKind.Country or PlaceKind.Capital || (row.Kind is PlaceKind.Site && row.Level == Spot);
        if (!stands) return false;
        if (IsLiteral(doc, range) || IsDateline(doc, range)) return false;
        ref readonly var word = ref doc.Words[Head(doc, range)];
        return word.Dep switch
        {
            Dep.Nsubj or Dep.NsubjPass or Dep.Obj or Dep.Iobj or Dep.OblAgent or Dep.NmodPoss => true,
            Dep.Obl or Dep.Nmod or Dep.Conj or Dep.Amod or Dep.Compound => word.Head >= 0,
            _ => false,
        };
    }

    /// <summary>A preposition of place before the name, or before the noun that it names ("off the coast of Benin").</summary>
    public bool IsLiteral(Document doc, TokenRange range)
    {
        var words = doc.Words;
        // in "in Washington's approach" the preposition belongs to the approach
        var owned = words[Head(doc, range)].Dep is Dep.NmodPoss or Dep.Compound;
        for (var i = range.Start - 1; !owned && i >= 0 && i >= range.Start - 2 && words[i].Sentence == words[range.Start].Sentence; i--)
        {
            if (lexicon.Literal.Contains(words[i].Norm)) return true;
            if (words[i].Upos is not (Upos.Det or Upos.Adj)) break;
        }
        var at = Head(doc, range);
        if (HasCase(doc, at) || IsObject(doc, at)) return true;
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            // "Syria's Idlib province", "the coast of Benin"; but in "Washington's approach" nothing is at a place
            var head = words[at].Head;
            if (words[at].Dep is not (Dep.Nmod or Dep.NmodPoss or Dep.Compound or Dep.Appos or Dep.Flat or Dep.Conj) || head < 0) return false;
            // "on the Moscow metro", whatever the preposition; "the airport of Asmara", whatever is done to it
            if (lexicon.Venues.Contains(words[head].Norm) && (words[at].Dep is Dep.Nmod || words[at].Dep is Dep.Compound && HasAnyCase(doc, head))) return true;
            if (words[at].Dep is not (Dep.Conj or Dep.Appos or Dep.Flat) && !IsPart(words[head])) return false;
            if (HasCase(doc, head)) return true;
            at = head;
        }
        return false;
    }

    /// <summary>"GENEVA - …", "KYIV, Ukraine (…) - …": the place where the report was written.</summary>
    public static bool IsDateline(Document doc, TokenRange range)
    {
        const int Farthest = 8;
        var sentence = doc.Sentences[doc.Words[range.Start].Sentence];
        if (doc.Sentences[0] != sentence && doc.Sentences[doc.Words[range.Start].Sentence - 1].Paragraph == sentence.Paragraph) return false;
        if (range.Start != sentence.Tokens.Start) return false;
        for (var i = range.End; i < sentence.Tokens.End && i < range.End + Farthest; i++)
        {
            if (doc.Words[i].Norm is "-" or "--" or "–" or "—") return doc.Words[i].Span.Start > doc.Words[i - 1].Span.End;
            if (doc.Words[i].Upos is Upos.Verb or Upos.Aux) return false;
        }
        return false;
    }

    /// <summary>The token of a range whose head lies outside of it.</summary>
    public static int Head(Document doc, TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(doc.Words[i].Head)) return i;
        }
        return range.End - 1;
    }

    // "the city", "the towns", "the outskirts"
    private bool IsPart(in Token noun) => lexicon.DivisionWords.Contains(noun.Norm) || lexicon.TownWords.Contains(noun.Norm) || lexicon.TownWords.Contains(noun.Lemma) || lexicon.AreaWords.Contains(noun.Norm);

    private static bool HasAnyCase(Document doc, int token)
    {
        var words = doc.Words;
        for (var i = token - 1; i >= 0 && words[i].Sentence == words[token].Sentence && token - i < Phrase; i--)
        {
            if (words[i].Head == token && words[i].Dep is Dep.Case) return true;
        }
        return false;
    }

    private bool HasCase(Document doc, int token)
    {
        var words = doc.Words;
        for (var i = token - 1; i >= 0 && words[i].Sentence == words[token].Sentence && token - i < Phrase; i--)
        {
            if (words[i].Head == token && words[i].Dep is Dep.Case && lexicon.Literal.Contains(words[i].Norm)) return true;
        }
        return false;
    }

    // "Washington Post", "Paris Hilton": a capitalised neighbour that the name recogniser did not take apart
    private bool IsInsideName(Document doc, Sentence sentence, TokenRange range)
    {
        var words = doc.Words;
        if (range.End >= sentence.Tokens.End || words[range.End].Upos is not Upos.Propn || lexicon.DivisionWords.Contains(words[range.End].Norm)) return false;
        return words[range.End].Span.Start == words[range.End - 1].Span.End + 1 && words[range.End].Head != words[range.End - 1].Head;
    }
}
