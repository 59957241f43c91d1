using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>What the sentences of an event are about, in words that two reports can share whatever they call the deed.</summary>
internal static class EventTopic
{
    private const int Most = 24, ShortestWord = 3, Stem = 5, ShortStem = 4;

    /// <summary>Dictionary forms of the nouns, names, verbs and adjectives of its sentences, in order, without the parties, the day and what every report says.</summary>
    public static IReadOnlyList<string> Of(CodedEvent ev, FrameLexicon lexicon)
    {
        var doc = ev.Document;
        List<string> words = [];
        // where it was is compared by itself
        var place = ev.Best.Place is { } where ? $"{where.Extracted} {where.Place.Name}".ToLowerInvariant().Split(' ') : [];
        foreach (var mention in ev.Mentions)
        {
            if (mention.Repeated) continue;
            var range = doc.Sentences[mention.Sentence].Tokens;
            for (var i = range.Start; i < range.End && words.Count < Most; i++)
            {
                ref readonly var word = ref doc.Words[i];
                if (word.Upos is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj) || IsParty(mention, i) || doc.KindAt(i) is EntityKind.Date || place.Contains(word.Norm)) continue;
                var lemma = word.Lemma is { Length: > 0 } ? word.Lemma.ToLowerInvariant() : word.Norm;
                if (lexicon.Synonyms.TryGetValue(lemma, out var same)) lemma = same;
                if (lemma.Length >= ShortestWord && !lexicon.Plain.Contains(lemma) && !words.Contains(lemma)) words.Add(lemma);
            }
        }
        return words;
    }

    /// <summary>How many words of one the other has too, in whatever form: "bomb", "bombing".</summary>
    public static int Shared(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        var shared = 0;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (!Akin(one, other)) continue;
                shared++;
                break;
            }
        }
        return shared;
    }

    private static bool Akin(string one, string other)
    {
        if (one == other) return true;
        var common = one.AsSpan().CommonPrefixLength(other);
        var shorter = Math.Min(one.Length, other.Length);
        return common >= Stem && common >= shorter - 2 || common >= ShortStem && common == shorter;
    }

    private static bool IsParty(EventMention mention, int token) =>
        mention.Actors.Any(actor => actor.Tokens.Contains(token)) || mention.Recipients.Any(actor => actor.Tokens.Contains(token));
}
