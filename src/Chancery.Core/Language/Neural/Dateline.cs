using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// "MOSCOW (AP) -- A court …": where a report was written is no part of its first sentence. The network, which has seen few of them, takes the
/// town for the subject; so no arc may lead from the sentence into the dateline.
/// </summary>
internal static class Dateline
{
    private const int Longest = 14, ShortestLoud = 4;
    private const float Never = -1e9f;

    /// <summary>How many words at the start of a sentence are a dateline with its dash; 0 for none.</summary>
    public static int Length(Document doc, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        if (tokens.Length < 4 || !IsName(doc, tokens.Start) || !StartsParagraph(doc, tokens.Start)) return 0;
        var end = Math.Min(tokens.End - 2, tokens.Start + Longest);
        var (closed, divided) = (false, false);
        for (var i = tokens.Start; i < end; i++)
        {
            if (i > tokens.Start && IsDash(doc, i)) return Opens(doc, i + 1) && (IsLoud(doc, tokens.Start) || divided || !HasDash(doc, i + 1, tokens.End)) ? i + 1 - tokens.Start : 0;
            // "KARACHI, March 3: The court …"
            if (i > tokens.Start && doc.Words[i].Norm is ":" && IsLoud(doc, tokens.Start) && (AllLoud(doc, tokens.Start, i) || divided && Opens(doc, i + 1))) return i + 1 - tokens.Start;
            // "KABUL (Pajhwok): The president …"
            if (closed && doc.Words[i].Norm is ":" && IsLoud(doc, tokens.Start)) return Opens(doc, i + 1) ? i + 1 - tokens.Start : 0;
            if (closed && IsLoud(doc, tokens.Start)) return Opens(doc, i) ? i - tokens.Start : 0;
            closed = doc.Words[i].Norm is ")";
            divided |= doc.Words[i].Norm is "," or ")";
            if (!IsName(doc, i) && doc.Words[i].Norm is not ("," or "." or "(" or ")" or "/" or "and" or "of") && !char.IsAsciiDigit(First(doc, i))) return 0;
        }
        return 0;
    }

    /// <summary>Parts the scores of a sentence: only the dateline's own words lean on it, and it has no root.</summary>
    /// <param name="scores">As <see cref="TreeDecoder.Decode"/> takes them.</param>
    /// <param name="length">Words of the dateline.</param>
    /// <param name="n">Words of the sentence.</param>
    public static void Part(Span<float> scores, int length, int n)
    {
        if (length == 0) return;
        for (var i = 0; i < n; i++)
        {
            if (i < length) scores[i * (n + 1)] = Never;
            else scores.Slice(i * (n + 1) + 1, length).Fill(Never);
        }
    }

    /// <summary>What leads from the dateline into the sentence has no part in it.</summary>
    public static void Settle(Span<Token> words, TokenRange sentence, int length)
    {
        for (var i = sentence.Start; i < sentence.Start + length; i++)
        {
            if (words[i].Head >= sentence.Start + length && words[i].Dep is not Dep.Punct) words[i].Dep = Dep.Parataxis;
        }
    }

    private static bool StartsParagraph(Document doc, int token)
    {
        var index = doc.Words[token].Sentence;
        return index == 0 || doc.Sentences[index - 1].Paragraph != doc.Sentences[index].Paragraph;
    }

    private static bool IsDash(Document doc, int token) => doc.Words[token].Norm is "-" or "--" or "–" or "—";

    private static bool HasDash(Document doc, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsDash(doc, i)) return true;
        }
        return false;
    }

    /// <summary>A sentence begins here.</summary>
    private static bool Opens(Document doc, int token) => First(doc, token) is var first && (char.IsUpper(first) || char.IsAsciiDigit(first) || first is '"' or '“' or '‘');

    private static bool IsName(Document doc, int token) => char.IsUpper(First(doc, token));

    private static bool IsLoud(Document doc, int token)
    {
        var word = doc.Words[token].Span.In(doc.Text);
        return word.Length >= ShortestLoud && !word.ContainsAnyInRange('a', 'z');
    }

    private static bool AllLoud(Document doc, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsLoud(doc, i)) return false;
        }
        return true;
    }

    private static char First(Document doc, int token) => doc.Text[doc.Words[token].Span.Start];
}
