using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Finds the phrase of the world pack at a token and chooses its meaning by letters, tags, names around and the rest of the document.</summary>
internal sealed class SenseFinder(World world, Document doc, DocumentClues clues)
{
    /// <summary>Tags are not asked: the phrase was given as a noun phrase.</summary>
    public bool TrustsLetters { get; set; }

    /// <returns>The number of tokens of the phrase, 0 for none.</returns>
    public int Find(int start, int end, out Sense sense)
    {
        var words = doc.Words;
        var length = world.Phrases.Match(words, start, end, out var senses);
        sense = null!;
        while (length > 0)
        {
            if (Choose(senses, start, start + length) is { } chosen)
            {
                sense = chosen;
                return length;
            }
            length = world.Phrases.Match(words, start, start + length - 1, out senses);
        }
        return 0;
    }

    private Sense? Choose(Sense[] senses, int start, int end)
    {
        Sense? best = null;
        foreach (var candidate in senses)
        {
            var sense = candidate;
            if (!Written(sense, start, end) || !TrustsLetters && !Tagged(sense, start, end) || InsideOtherName(sense, start, end)) continue;
            if (sense.Ambiguity is { } ambiguity)
            {
                if (clues.Decide(ambiguity) is not { } code) continue;
                sense = sense with { Code = code };
            }
            if (sense.Kind is SenseKind.Person && start + 1 == end && (!Standing.Timely(sense, doc.Article.Published) && !clues.Names(sense.Code) || BehindOtherName(start))) continue;
            if (sense.NeedsCountry && !clues.Names(sense.Code)) continue;
            if (best is null || Better(sense, best, start, end)) best = sense;
        }
        return best;
    }

    private bool Better(Sense sense, Sense best, int start, int end)
    {
        // "Georgia" chosen by clues beats nothing else; of an adjective and a people the tag decides
        var noun = doc.Words[end - 1].Upos is Upos.Noun or Upos.Propn;
        return (sense.Kind, best.Kind) switch
        {
            (SenseKind.People, SenseKind.Adjective) => noun && !FollowedByNoun(end),
            (SenseKind.Person, SenseKind.Person) => Closeness(sense) > Closeness(best),
            (SenseKind.Title, SenseKind.Role) => FollowedByName(end),
            (SenseKind.Role, SenseKind.Title) => !FollowedByName(end),
            (SenseKind.Adjective, SenseKind.People) => !noun || FollowedByNoun(end),
            _ => sense.Case > best.Case || start + 1 == end && sense.Case == best.Case && clues.Names(sense.Code) && !clues.Names(best.Code),
        };
    }

    private int Closeness(Sense person) => 2 * Standing.Rank(person, doc.Article.Published) + (clues.Names(person.Code) ? 3 : 0);

    /// <summary>"Maria Ramos" is not the Ramos of the pack.</summary>
    private bool BehindOtherName(int start)
    {
        if (start == 0 || doc.Words[start - 1] is not { Upos: Upos.Propn } before || before.Sentence != doc.Words[start].Sentence || !char.IsUpper(doc.TextOf(start - 1)[0])) return false;
        var entity = doc.Words[start].Entity;
        return entity >= 0 && before.Entity == entity && doc.Entities[entity].Kind is EntityKind.Person && world.Phrases.Match(doc.Words, start - 1, start, out _) == 0;
    }

    private bool FollowedByName(int end) => end < doc.Words.Length && doc.Words[end].Upos is Upos.Propn && doc.Words[end].Sentence == doc.Words[end - 1].Sentence;

    private bool FollowedByNoun(int end) =>
        end < doc.Words.Length && doc.Words[end].Upos is Upos.Noun or Upos.Propn or Upos.Adj && doc.Words[end].Sentence == doc.Words[end - 1].Sentence;

    private bool Written(Sense sense, int start, int end)
    {
        if (sense.Case is LetterCase.Any) return true;
        var text = doc.TextOf(new TokenRange(start, end).Start);
        if (sense.Case is LetterCase.Capital)
        {
            // the first capital of the form must be a capital in the text ("al-Qaeda" starts small)
            return char.IsUpper(text[0]) || !char.IsUpper(sense.Form[0]);
        }
        return SameLetters(doc.SpanOf(new TokenRange(start, end)).In(doc.Text), sense.Form);
    }

    private static bool SameLetters(ReadOnlySpan<char> text, ReadOnlySpan<char> form)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < text.Length && text[i] is '.' or ' ' or '-') i++;
            while (j < form.Length && form[j] is '.' or ' ' or '-') j++;
            if (i == text.Length || j == form.Length) return i == text.Length && j == form.Length;
            if (text[i++] != form[j++]) return false;
        }
    }

    private bool Tagged(Sense sense, int start, int end)
    {
        ref readonly var last = ref doc.Words[end - 1];
        if (sense.Kind is SenseKind.Role)
        {
            if (end - start > 1) return true;
            return last.Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X || last.Upos is Upos.Num or Upos.Verb && last.Dep is Dep.Compound or Dep.Nsubj or Dep.Obj;
        }
        if (sense.Kind is SenseKind.Title) return true;
        return last.Upos is not (Upos.Verb or Upos.Aux or Upos.Adp or Upos.Sconj or Upos.Pron) || sense.Case is LetterCase.Exact && last.Upos is not Upos.Verb;
    }

    /// <summary>A country's name inside a longer name of a person ("Michael Jordan") is not the country.</summary>
    private bool InsideOtherName(Sense sense, int start, int end)
    {
        // "Plaza Murillo" is no person
        if (sense.Kind is SenseKind.Person && start + 1 == end) return start > 0 && world.Words.PlaceWords.Contains(doc.Words[start - 1].Norm) && char.IsUpper(doc.TextOf(start - 1)[0]);
        if (sense.Kind is SenseKind.Person or SenseKind.Title or SenseKind.Role) return false;
        var entity = doc.Words[start].Entity;
        if (entity < 0) return false;
        var mention = doc.Entities[entity];
        return mention.Kind is EntityKind.Person && mention.Tokens.Length > end - start && !RoleInside(mention.Tokens);
    }

    private bool RoleInside(TokenRange range)
    {
        // recognisers sometimes swallow the title: "Kenyan President Ruto" as one person
        for (var i = range.Start; i < range.End; i++)
        {
            if (world.Phrases.Match(doc.Words, i, range.End, out var senses) > 0 && Array.Exists(senses, sense => sense.Kind is SenseKind.Role or SenseKind.Title)) return true;
        }
        return false;
    }
}
