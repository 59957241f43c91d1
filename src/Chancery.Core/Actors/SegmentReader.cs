using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// Cuts a sentence into noun-phrase segments by tags and letters, not by the tree: a parser's slip then costs one attachment, not the actor.
/// </summary>
internal sealed class SegmentReader(World world, Document doc, SenseFinder finder)
{
    /// <summary>Longest proper name that is read as one.</summary>
    private const int MaxName = 12;

    private readonly List<Item> _items = [];
    private readonly ActorWords _words = world.Words;

    /// <summary>The range is a noun phrase that somebody marked, so tags do not end it.</summary>
    public bool Given { get => finder.TrustsLetters; set => finder.TrustsLetters = value; }

    /// <summary>Reads the sentence's segments and composes the drafts in them.</summary>
    public void Read(TokenRange sentence, PhraseComposer composer, List<Segment> segments, List<Draft> drafts)
    {
        var at = sentence.Start;
        while (at < sentence.End)
        {
            if (TryPronoun(at, sentence.End, composer, segments, drafts)) { at++; continue; }
            var start = at;
            var determined = doc.Words[at].Upos is Upos.Det;
            if (determined) at++;
            _items.Clear();
            var end = ReadItems(at, sentence.End);
            if (end == at) { at = Math.Max(start + 1, at); continue; }
            var first = drafts.Count;
            composer.Compose(_items, _words.Definite.Contains(doc.Words[start].Norm), drafts);
            segments.Add(new Segment(start, end, first, drafts.Count - first, determined));
            at = end;
        }
    }

    private bool TryPronoun(int at, int end, PhraseComposer composer, List<Segment> segments, List<Draft> drafts)
    {
        ref readonly var word = ref doc.Words[at];
        if (word.Upos is not (Upos.Pron or Upos.Det or Upos.Sconj)) return false;
        var norm = word.Norm;
        if (!(_words.He.Contains(norm) || _words.She.Contains(norm) || _words.It.Contains(norm) || _words.They.Contains(norm) || _words.Who.Contains(norm) && word.Upos is Upos.Pron)) return false;
        if (word.Dep is Dep.Expl || at + 1 < end && IsKnown(at, end)) return false;
        segments.Add(new Segment(at, at + 1, drafts.Count, 1, true));
        drafts.Add(composer.Pronoun(at));
        return true;
    }

    private bool IsKnown(int at, int end) => finder.Find(at, end, out var sense) > 0 && sense.Case is LetterCase.Exact;

    private int ReadItems(int at, int end)
    {
        while (at < end)
        {
            var length = finder.Find(at, end, out var sense);
            if (length > 0 && !Prefixed(at, sense) && !Suffixed(at + length, end, sense)) _items.Add(new Item(ItemKind.Known, at, at + length, sense));
            else if (length == 0 && NameLength(at, end) is > 0 and var name)
            {
                length = name;
                _items.Add(new Item(ItemKind.Name, at, at + length, null));
            }
            else if (length > 0 || InPhrase(at, end))
            {
                length = Math.Max(length, 1);
                _items.Add(new Item(ItemKind.Word, at, at + length, null));
            }
            else break;
            at += length;
            if (IsSetting(at)) break;
        }
        return at;
    }

    /// <summary>"In Yerevan | crowds stormed": a town that only says where is no part of the phrase behind it.</summary>
    private bool IsSetting(int at)
    {
        if (Given || _items is not [{ Kind: ItemKind.Known, Start: > 0 and var start, Sense.Kind: SenseKind.Country or SenseKind.Metonym or SenseKind.Region }] || doc.Words[at - 1].Dep is not Dep.Obl || !_words.Locative.Contains(doc.Words[start - 1].Norm)) return false;
        return at < doc.Words.Length && doc.Words[at].Head != at - 1 && doc.Words[start - 1] is { Head: var head } before && head == at - 1 && before.Sentence == doc.Words[at].Sentence && (start == 1 || doc.Words[start - 2].Sentence != before.Sentence);
    }

    /// <summary>"pro-Russian": Russian, but not Russia.</summary>
    private bool Prefixed(int at, Sense sense) =>
        sense.Kind is SenseKind.Country or SenseKind.Adjective && at >= 2 && Joined(at - 1) && doc.Words[at - 2].Upos is not Upos.Propn && !char.IsUpper(doc.TextOf(at - 2)[0])
        && !_words.Former.Contains(doc.Words[at - 2].Norm);

    /// <summary>"Greek-owned": a property of what follows, not an actor.</summary>
    private bool Suffixed(int after, int end, Sense sense) =>
        sense.Kind is not (SenseKind.Role or SenseKind.Title) && after + 1 < end && Joined(after) && !char.IsUpper(doc.TextOf(after + 1)[0]);

    /// <summary>A hyphen that touches both its neighbours.</summary>
    private bool Joined(int at)
    {
        var words = doc.Words;
        return words[at].Norm is "-" or "‐" or "–" && at > 0 && at + 1 < words.Length
            && words[at - 1].Span.End == words[at].Span.Start && words[at].Span.End == words[at + 1].Span.Start;
    }

    private bool InPhrase(int at, int end)
    {
        ref readonly var word = ref doc.Words[at];
        if (Given && word.Upos is Upos.Verb or Upos.Adv or Upos.X or Upos.Intj) return true;
        return word.Upos switch
        {
            Upos.Adj or Upos.Noun or Upos.Num or Upos.Propn => !(_words.NoNames.Contains(word.Norm) && char.IsUpper(doc.TextOf(at)[0])),
            Upos.Verb => (word.Dep is Dep.Amod or Dep.Compound || _words.Former.Contains(word.Norm) && (at == 0 || doc.Words[at - 1].Upos is Upos.Det or Upos.Adp)) && NounFollows(at, end),
            Upos.Adv => at + 1 < end && doc.Words[at + 1].Upos is Upos.Adj && word.Dep is Dep.Advmod && word.Head == at + 1,
            Upos.Punct => Joined(at),
            _ => _words.Former.Contains(word.Norm) && NounFollows(at, end),
        };
    }

    private bool NounFollows(int at, int end) => at + 1 < end && doc.Words[at + 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Punct;

    private int NameLength(int start, int end)
    {
        if (!NameWord(start)) return 0;
        var entity = doc.Words[start].Entity;
        var at = start + 1;
        while (at < end && at - start < MaxName)
        {
            if (doc.Words[at].Entity != entity && (entity >= 0 && doc.Entities[entity].Kind is EntityKind.Person) && doc.Words[at].Entity >= 0) break;
            if (finder.Find(at, end, out var sense) > 0 && !(entity >= 0 && doc.Words[at].Entity == entity && sense.Kind is SenseKind.Country or SenseKind.Metonym)) break;
            if (NameWord(at)) { at++; continue; }
            var skip = Particles(at, end);
            if (skip == 0) break;
            at += skip + 1;
        }
        return at - start;
    }

    /// <summary>Small words and hyphens that lead on to a further word of the name ("Ansar al-Haqq", "Muhammad bin Salman").</summary>
    private int Particles(int at, int end)
    {
        var skip = 0;
        while (at + skip < end && (_words.Particles.Contains(doc.Words[at + skip].Norm) || Joined(at + skip))) skip++;
        return skip > 0 && at + skip < end && (NameWord(at + skip) || Joined(at + skip - 1) && doc.Words[at + skip].Upos is Upos.Propn) ? skip : 0;
    }

    private bool NameWord(int at)
    {
        ref readonly var word = ref doc.Words[at];
        if (_words.NoNames.Contains(word.Norm) || _words.Regions.Contains(word.Norm) || !char.IsLetter(doc.TextOf(at)[0])) return false;
        var named = word.Entity >= 0 && doc.Entities[word.Entity].Kind is EntityKind.Person or EntityKind.Organization or EntityKind.Location or EntityKind.Norp;
        if (!char.IsUpper(doc.TextOf(at)[0])) return named && word.Upos is Upos.Propn && _words.Particles.Contains(word.Norm);
        return word.Upos is Upos.Propn || Given && !_words.Of.Contains(word.Norm) && word.Upos is not (Upos.Det or Upos.Adp or Upos.Adj or Upos.Noun) || named && word.Upos is not (Upos.Det or Upos.Adp);
    }
}
