using System.Runtime.InteropServices;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// What the form of a letter says of its names: in quotation marks before an address of mail in angle brackets stands its owner ("Fenwick, Ada" &lt;ada@fenwick.example&gt;,
/// one name with its comma), a line of one word and a comma greets a person, and one word behind a closing line, or alone at the very end, signs.
/// </summary>
internal sealed class NameLetters(PhraseTable phrases, NameWords words)
{
    private const int MostWords = 6, LongestClosing = 4, LeastSentences = 3;
    private const int Known = 1 << (int)PhraseKind.Country | 1 << (int)PhraseKind.LargeTown | 1 << (int)PhraseKind.Organisation;

    /// <summary>Finds owners, who is greeted and who signs.</summary>
    /// <param name="doc">The document, with tags and for each word the place of its name in the list.</param>
    /// <param name="found">Its names in text order.</param>
    /// <param name="better">Gets these persons, in text order.</param>
    public void Find(Document doc, List<EntityMention> found, List<EntityMention> better)
    {
        foreach (var sentence in CollectionsMarshal.AsSpan(doc.Sentences))
        {
            var tokens = sentence.Tokens;
            if (tokens.Length > 0 && IsWriter(doc, tokens.Start)) better.Add(new EntityMention(new TokenRange(tokens.Start, tokens.Start + 1), EntityKind.Person));
            for (var token = tokens.Start + 2; token + 1 < tokens.End; token++)
            {
                if (doc.TextOf(token) is not "<" || !NameBarriers.IsAddress(doc.TextOf(token + 1)) || Owner(doc, tokens.Start, token - 1) is not { } owner) continue;
                if (!IsFirm(doc, found, owner)) better.Add(new EntityMention(owner, EntityKind.Person));
            }
        }
    }

    /// <summary>The word is who is greeted or who signs.</summary>
    public bool IsWriter(Document doc, int token)
    {
        var sentence = doc.Words[token].Sentence;
        var line = doc.Sentences[sentence].Tokens;
        if (line.Length > 2) return false;
        return (line.Length == 1 ? Signs(doc, token, sentence) : Greets(doc, token, line)) && (phrases.KindsOf(doc, new TokenRange(token, token + 1)) & Known) == 0;
    }

    /// <summary>The word is a line of its own, behind "Best regards," or the last of all.</summary>
    private bool Signs(Document doc, int token, int sentence)
    {
        ref readonly var word = ref doc.Words[token];
        if (word.Span.Length < 2 || words.Has(NameList.Salutations, word.Norm) || !IsAllLetters(doc.TextOf(token))) return false;
        if (sentence > 0 && doc.Sentences[sentence - 1].Tokens is { Length: <= LongestClosing and > 0 } closing && doc.TextOf(closing.End - 1) is ",") return true;
        return sentence == doc.Sentences.Count - 1 && sentence >= LeastSentences - 1 && word.Upos == Upos.Propn && char.IsUpper(doc.Text[word.Span.Start])
            && word.Entity < 0 && phrases.KindsOf(doc, new TokenRange(token, token + 1)) == 0;
    }

    /// <summary>The word is a line of its own with the comma behind it, and no "Thanks".</summary>
    private bool Greets(Document doc, int token, TokenRange tokens)
    {
        if (tokens.Start != token || doc.TextOf(token + 1) is not ",") return false;
        ref readonly var word = ref doc.Words[token];
        // a name that the tagger does not know may be anything that stands alone
        return char.IsUpper(doc.Text[word.Span.Start]) && word.Upos is Upos.Propn or Upos.Noun or Upos.Verb or Upos.Adj or Upos.Intj or Upos.X && !words.Has(NameList.Salutations, word.Norm);
    }

    /// <summary>The words between the mark that ends here and the one that opens it, up to a bracket.</summary>
    private static TokenRange? Owner(Document doc, int start, int close)
    {
        if (!IsMark(doc.TextOf(close))) return null;
        var end = close;
        for (var at = close - 1; at >= start && close - at <= MostWords + 1; at--)
        {
            var word = doc.TextOf(at);
            if (IsMark(word)) return end > at + 1 ? new TokenRange(at + 1, end) : null;
            if (word is "(") end = at;
        }
        return null;
    }

    /// <summary>A firm has an address as well.</summary>
    private static bool IsFirm(Document doc, List<EntityMention> found, TokenRange owner) =>
        owner.Length > 1 && doc.Words[owner.Start].Entity is >= 0 and var at && found[at] is { Kind: EntityKind.Organization } name && name.Tokens == owner;

    private static bool IsAllLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) return false;
        }
        return true;
    }

    private static bool IsMark(ReadOnlySpan<char> word) => word is "\"" or "“" or "”" or "''" or "``";
}
