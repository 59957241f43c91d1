using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// "Gunmen killed nine farmers, residents and a local official said.": who says so stands behind what is said. The network, which has seen few of
/// them coordinated, takes the residents for killed as well; so no arc may lead from what is said into its sources, nor out of them but to their verb.
/// </summary>
/// <param name="From">First word of the sources, counted from the start of the sentence.</param>
/// <param name="Verb">Their verb; 0 where the sentence has none.</param>
/// <param name="Closes">Nothing but when and to whom follows the verb.</param>
internal readonly record struct TrailingSource(int From, int Verb, bool Closes)
{
    /// <summary>Words of sources, and words behind the verb where it closes the sentence.</summary>
    private const int Longest = 18, LongestTail = 10, Shortest = 6;
    private const float Never = -1e9f;

    public static TrailingSource Of(Document doc, Sentence sentence, Tellers? tellers)
    {
        var tokens = sentence.Tokens;
        if (tellers is null || tokens.Length < Shortest) return default;
        var closes = true;
        for (var at = tokens.End - 1; at > tokens.Start + 3; at--)
        {
            ref readonly var word = ref doc.Words[at];
            if (word.Xpos is "VBD" or "VBZ" or "VBP" && tellers.Has(word.Norm) && IsLast(doc, at, tokens.End, tellers.NeedsHearer(word.Norm)) && First(doc, at, tokens.Start) is > 0 and var from)
                return new(from - tokens.Start, at - tokens.Start, closes && tokens.End - at <= LongestTail + 1);
            closes &= word.Upos is not (Upos.Verb or Upos.Aux) && (at == tokens.End - 1 || word.Norm is not ("," or ";" or ":" or "-" or "--"));
        }
        return default;
    }

    /// <summary>Parts the scores of a sentence.</summary>
    /// <param name="scores">As <see cref="TreeDecoder.Decode"/> takes them.</param>
    /// <param name="n">Words of the sentence.</param>
    public void Part(Span<float> scores, int n)
    {
        if (Verb == 0) return;
        for (var word = 0; word < n; word++)
        {
            var row = scores.Slice(word * (n + 1), n + 1);
            if (word >= From && word < Verb)
            {
                row[..(From + 1)].Fill(Never);
                row[(Verb + 2)..].Fill(Never);
                continue;
            }
            row.Slice(From + 1, Verb - From).Fill(Never);
            if (!Closes) continue;
            if (word == Verb) row[1..].Fill(Never);
            else row[0] = Never;
            if (word > Verb) row[1..(Verb + 1)].Fill(Never);
        }
    }

    /// <summary>One of the sources is the subject and has the others for company.</summary>
    /// <param name="sentence">Its words, tagged.</param>
    /// <param name="heads">As <see cref="TreeDecoder.Decode"/> gives them.</param>
    public void Join(ReadOnlySpan<Token> sentence, Span<int> heads)
    {
        if (Verb == 0) return;
        var first = Subject(sentence, heads);
        for (var word = first + 1; first >= 0 && word < Verb; word++)
        {
            if (heads[word] == Verb + 1 && IsNominal(sentence[word])) heads[word] = first + 1;
        }
    }

    /// <summary>Says of the arcs what they are.</summary>
    public void Settle(Span<Token> sentence, int start)
    {
        if (Verb == 0) return;
        var subject = -1;
        for (var word = 0; word < sentence.Length; word++)
        {
            ref var token = ref sentence[word];
            var inside = word >= From && word < Verb;
            if (inside && token.Head == start + Verb && IsNominal(token) && subject < 0)
            {
                (token.Dep, subject) = (Dep.Nsubj, word);
                continue;
            }
            if (inside && subject >= 0 && token.Head == start + subject && word > subject && token.Dep is Dep.Nsubj or Dep.Obj or Dep.Obl or Dep.Parataxis) token.Dep = Dep.Conj;
            if (Closes && word < From && token.Head == start + Verb && token.Upos is Upos.Verb && token.Dep is Dep.Conj or Dep.Parataxis or Dep.Advcl or Dep.Dep) token.Dep = Dep.Ccomp;
        }
    }

    private int Subject(ReadOnlySpan<Token> sentence, ReadOnlySpan<int> heads)
    {
        for (var word = From; word < Verb; word++)
        {
            if (heads[word] == Verb + 1 && IsNominal(sentence[word])) return word;
        }
        return -1;
    }

    /// <summary>Nothing that is said stands behind the verb.</summary>
    private static bool IsLast(Document doc, int verb, int end, bool hearer)
    {
        if (verb + 1 >= end) return !hearer;
        ref readonly var next = ref doc.Words[verb + 1];
        if (hearer) return next.Upos is Upos.Propn or Upos.Noun or Upos.Pron or Upos.Det;
        if (next.Upos is Upos.Punct) return next.Norm is not (":" or "\"" or "“" or "``");
        return next.Upos is Upos.Adp && next.Norm is not "that" || next.Upos is Upos.Adv || IsDay(doc, verb + 1);
    }

    private static bool IsDay(Document doc, int token) => doc.Words[token].Upos is Upos.Propn && char.IsUpper(doc.Text[doc.Words[token].Span.Start]) && doc.Words[token].Norm.EndsWith("day", StringComparison.Ordinal);

    /// <summary>The first word of the sources, two at least, behind the comma that ends what is said; -1 for none.</summary>
    private static int First(Document doc, int verb, int start)
    {
        var (coordinated, nominal, comma) = (false, false, -1);
        for (var at = verb - 1; at > start && verb - at <= Longest; at--)
        {
            ref readonly var word = ref doc.Words[at];
            if (word.Norm is ",")
            {
                if (!nominal || doc.Words[at + 1].Upos is Upos.Cconj) return -1;
                comma = at;
                break;
            }
            if (!IsOfPhrase(word)) return -1;
            coordinated |= word.Upos is Upos.Cconj;
            nominal |= IsNominal(word);
        }
        return comma > 0 && coordinated && IsSaid(doc, start, comma) ? comma + 1 : -1;
    }

    /// <summary>A clause of its own.</summary>
    private static bool IsSaid(Document doc, int start, int end)
    {
        if (doc.Words[start].Xpos is "WRB") return false;
        for (var at = start; at < end; at++)
        {
            if (doc.Words[at].Xpos is "VBD" or "VBZ" or "VBP" or "VBN" or "MD") return true;
        }
        return false;
    }

    private static bool IsNominal(in Token word) => word.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num;

    private static bool IsOfPhrase(in Token word) =>
        word.Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj or Upos.Det or Upos.Cconj or Upos.Adp or Upos.Part or Upos.Pron or Upos.Sym || word.Xpos is "VBN" or "HYPH" or "POS" || word.Norm is "-" or "." or "’s" or "'s";
}
