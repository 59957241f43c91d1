using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// Houses and firms that everybody knows by name, however they are written ("McDonald s"; in small letters where the tagger sees a name): where the networks found nothing,
/// or a person or a place of that name. What they call an organisation stays one, and a longer name is left alone.
/// </summary>
internal sealed class NameChains(NameWords words)
{
    private const int MostWords = 4, MostLetters = 32;

    /// <param name="doc">The document, with for each word the place of its name in the list.</param>
    /// <param name="found">Its names in text order.</param>
    /// <param name="better">Gets such names, in text order.</param>
    public void Find(Document doc, List<EntityMention> found, List<EntityMention> better)
    {
        for (var token = 0; token < doc.Words.Length; token++)
        {
            if (!words.BeginsChain(doc.Words[token].Norm) || Longest(doc, token) is not { } chain) continue;
            if (MayBe(doc, found, chain.Tokens)) better.Add(chain);
            token = chain.Tokens.End - 1;
        }
    }

    private EntityMention? Longest(Document doc, int start)
    {
        Span<char> letters = stackalloc char[MostLetters];
        EntityMention? longest = null;
        var count = 0;
        for (var end = start; end < doc.Words.Length && end < start + MostWords && doc.Words[end].Sentence == doc.Words[start].Sentence; end++)
        {
            var before = count;
            foreach (var c in doc.Words[end].Norm)
            {
                if (!char.IsLetterOrDigit(c)) continue;
                if (count == MostLetters) return longest;
                letters[count++] = c;
            }
            if (count > before && words.Chain(letters[..count]) is not EntityKind.None and var kind) longest = new EntityMention(new TokenRange(start, end + 1), kind);
        }
        return longest;
    }

    /// <summary>It is no common word ("five guys"), no name that is found there reaches beyond it, and the whole is not found as what it may be.</summary>
    private static bool MayBe(Document doc, List<EntityMention> found, TokenRange chain)
    {
        ref readonly var first = ref doc.Words[chain.Start];
        if (!char.IsUpper(doc.Text[first.Span.Start]) && first.Upos != Upos.Propn) return false;
        for (var token = chain.Start; token < chain.End; token++)
        {
            if (doc.Words[token].Entity is not (>= 0 and var at)) continue;
            var name = found[at];
            if (name.Tokens.Start < chain.Start || name.Tokens.End > chain.End) return false;
            if (name.Tokens == chain && name.Kind is EntityKind.Organization or EntityKind.Facility) return false;
        }
        return true;
    }
}
