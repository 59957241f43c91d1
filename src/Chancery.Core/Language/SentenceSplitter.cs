using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Finds where sentences end, among the tokens of one paragraph.</summary>
internal sealed class SentenceSplitter(TokenizerLexicon lexicon)
{
    /// <summary>The end (exclusive) of the sentence that begins at <paramref name="start"/>.</summary>
    public int End(string text, List<TextSpan> tokens, int start)
    {
        var limit = Math.Min(tokens.Count, start + TokenizeStage.MaxSentenceTokens);
        for (var i = start; i < limit; i++)
        {
            var mark = Mark(tokens[i].In(text));
            if (mark == Stop.None) continue;
            var next = i + 1;
            while (next < tokens.Count && IsCloser(text, tokens, next)) next++;
            if (next >= tokens.Count) return tokens.Count;
            if (Ends(text, tokens, start, i, next, mark)) return next;
        }
        return limit;
    }

    private enum Stop { None, Full, Strong, Ellipsis, Abbreviation, Title }

    private Stop Mark(ReadOnlySpan<char> token)
    {
        var last = token[^1];
        if (last is '!' or '?' or '。' or '؟' or '！' or '？') return token.Length > 3 && char.IsLetter(token[0]) ? Stop.None : Stop.Strong;
        if (last == '…') return Stop.Ellipsis;
        if (last != '.') return Stop.None;
        if (token.Length == 1) return Stop.Full;
        if (token[0] is '!' or '?') return Stop.Strong;
        if (token[0] == '.') return Stop.Ellipsis;
        return lexicon.IsTitle(token) || lexicon.IsNumbered(token) || (token.Length == 2 && char.IsUpper(token[0])) ? Stop.Title : Stop.Abbreviation;
    }

    /// <summary>A bracket or quotation mark that still belongs to the sentence before it.</summary>
    private static bool IsCloser(string text, List<TextSpan> tokens, int i)
    {
        var token = tokens[i].In(text);
        if (token is ")" or "]" or "}" or "”" or "»" or "’’" or "''" ) return true;
        return token is "\"" or "'" or "’" && tokens[i - 1].End == tokens[i].Start
            && (i + 1 >= tokens.Count || tokens[i + 1].Start > tokens[i].End);
    }

    private bool Ends(string text, List<TextSpan> tokens, int start, int at, int next, Stop mark)
    {
        var word = next;
        while (word < tokens.Count && IsOpener(tokens[word].In(text))) word++;
        if (word >= tokens.Count) return true;
        var following = tokens[word].In(text);
        var first = following[0];
        if (char.IsLower(first)) return false;
        switch (mark)
        {
            case Stop.Full:
                // "1. Introduction": the number of a list is no sentence
                if (at == start + 1 && char.IsAsciiDigit(tokens[start].In(text)[0])) return false;
                return !IsJoiner(first);
            case Stop.Strong:
                return !IsJoiner(first);
            case Stop.Ellipsis:
                return char.IsUpper(first) && (following.Length > 1 || lexicon.IsStarter(following));
            case Stop.Title:
                return tokens[at].Length == 2 && char.IsUpper(first) && lexicon.IsStarter(following) && at > start + 1;
            default:
                return word > next || (char.IsUpper(first) && lexicon.IsStarter(following));
        }
    }

    private static bool IsOpener(ReadOnlySpan<char> token) =>
        token is "\"" or "'" or "“" or "‘" or "(" or "[" or "«" or "``" or "`" or "-" or "--" or "–" or "—" or "*" or "•";

    private static bool IsJoiner(char c) => c is ',' or ';' or ':' or ')' or ']' or '.' or '%' or '/';
}
