using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>
/// Cuts text into syntactic words as the English treebanks do. First at blanks, then punctuation off both ends of each piece, then inside.
/// Every character that is not blank ends up in exactly one token; the time is linear in the text.
/// </summary>
internal sealed class Tokenizer(TokenizerLexicon lexicon)
{
    /// <summary>A longer piece without blanks is no language; it is cut here so that no later stage meets it whole.</summary>
    internal const int MaxTokenLength = 256;

    private readonly WordSplitter _splitter = new(lexicon);

    public void Tokenize(string text, TextSpan span, List<TextSpan> tokens)
    {
        for (var start = span.Start; start < span.End;)
        {
            if (Blank.Is(text[start]))
            {
                start++;
                continue;
            }
            var end = start + 1;
            while (end < span.End && !Blank.Is(text[end]) && end - start < MaxTokenLength) end++;
            // never between the halves of a character
            if (end < span.End && end - start > 1 && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1])) end--;
            Piece(text, start, end, tokens);
            start = end;
        }
    }

    private void Piece(string text, int start, int end, List<TextSpan> tokens)
    {
        // "Ann Lee"<ann@example.com>: the blank before the bracket was forgotten
        var address = Bracketed(text.AsSpan(start, end - start));
        if (address > 0)
        {
            Piece(text, start, start + address, tokens);
            start += address;
        }
        while (start < end)
        {
            if (lexicon.IsWhole(text.AsSpan(start, end - start)))
            {
                tokens.Add(new TextSpan(start, end));
                return;
            }
            var length = Leading(text, start, end);
            if (length == 0) break;
            tokens.Add(new TextSpan(start, start + length));
            start += length;
        }
        var core = Trailing(text, start, end);
        if (core > start) _splitter.Split(text, start, core, tokens);
        for (var at = core; at < end;)
        {
            var length = PunctuationRun(text, at, end);
            tokens.Add(new TextSpan(at, at + length));
            at += length;
        }
    }

    private static int Bracketed(ReadOnlySpan<char> piece)
    {
        var at = piece.LastIndexOf('<');
        return at > 0 && piece[at - 1] != '<' && piece[at..].Contains('@') && piece[^1] == '>' ? at : 0;
    }

    /// <summary>Length of the punctuation that begins a piece, 0 when a word begins.</summary>
    private int Leading(string text, int start, int end)
    {
        var c = text[start];
        if (IsWordChar(c)) return 0;
        var next = start + 1 < end ? text[start + 1] : ' ';
        if (c is '\'' or '’' or '‘' or '`') return Apostrophe(text, start, end);
        if (c is '#' or '@' && IsWordChar(next)) return 0;
        if (c is '.' or '+' && char.IsAsciiDigit(next)) return 0;
        return PunctuationRun(text, start, end);
    }

    /// <summary>An apostrophe that begins a clitic or a decade stays with it ("'s", "'90s"); else it is a quotation mark.</summary>
    private int Apostrophe(string text, int start, int end)
    {
        if (end - start == 2 && text[start + 1] == text[start]) return 2;
        var word = start + 1;
        while (word < end && char.IsLetterOrDigit(text[word])) word++;
        if (lexicon.IsClitic(text.AsSpan(start, word - start))) return word - start;
        var decade = word - start is 3 or 4 && char.IsAsciiDigit(text[start + 1]) && char.IsAsciiDigit(text[start + 2]);
        return decade ? word - start : 1;
    }

    /// <summary>Where the word of a piece ends and the punctuation behind it begins.</summary>
    private int Trailing(string text, int start, int end)
    {
        while (end > start)
        {
            var c = text[end - 1];
            if (IsWordChar(c)) break;
            if (c == '.' && (KeepsFullStop(text, start, end) || IsNumbered(text, start, end)) && !IsFinal(text, start, end)) break;
            if (c == ')' && text.AsSpan(start, end - start).IndexOf('(') > 0) break;
            if (c is '/' or '=' or '&' or '_' or '-' && text.AsSpan(start, end - start).Contains("://", StringComparison.Ordinal)) break;
            if (char.IsLowSurrogate(c) || !IsPunctuation(c)) break;
            end--;
        }
        return end;
    }

    private bool KeepsFullStop(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        if (word.Length < 2 || word[^2] == '.') return false;
        if (IsInitials(word)) return true;
        var dash = word.LastIndexOfAny("-–—/");
        if (dash >= 0 && dash < word.Length - 2) word = word[(dash + 1)..];
        return lexicon.IsTitle(word) || lexicon.IsAbbreviation(word) || (IsInitials(word) && word.Length > 2);
    }

    /// <summary>"etc." at the end of a paragraph or before a capital letter.</summary>
    private bool IsFinal(string text, int start, int end)
    {
        if (!lexicon.IsFinal(text.AsSpan(start, end - start))) return false;
        var next = end;
        while (next < text.Length && text[next] == ' ') next++;
        return next == text.Length || text[next] is '\n' or '\r' || (next > end && char.IsUpper(text[next]));
    }

    /// <summary>"No." before a number.</summary>
    private bool IsNumbered(string text, int start, int end)
    {
        if (!lexicon.IsNumbered(text.AsSpan(start, end - start))) return false;
        return end + 1 < text.Length && Blank.Is(text[end]) && char.IsAsciiDigit(text[end + 1]);
    }

    /// <summary>"J.", "U.S.", "a.m.": single letters with full stops. A lone "I." is the pronoun.</summary>
    internal static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 != 0 || word is "I.") return false;
        for (var i = 0; i < word.Length; i += 2)
            if (!char.IsLetter(word[i]) || word[i + 1] != '.') return false;
        return word.Length > 2 || char.IsUpper(word[0]);
    }

    /// <summary>Repeated marks are one token ("...", "--", "!?", "$$$"), and so are rules of signs ("---="); all others are single.</summary>
    internal static int PunctuationRun(string text, int start, int end)
    {
        var c = text[start];
        var length = 1;
        if (c is '!' or '?')
        {
            while (start + length < end && text[start + length] is '!' or '?') length++;
            // "!." closes as one
            if (start + length == end - 1 && text[end - 1] == '.') length++;
        }
        else if (c is '-' or '=' && start + 1 < end && text[start + 1] is '-' or '=')
        {
            while (start + length < end && text[start + length] is '-' or '=') length++;
        }
        else if (c is '.' && start + 1 < end && text[start + 1] is '!' or '?')
        {
            while (start + length < end && text[start + length] is '!' or '?') length++;
        }
        else if (c is '.' or '*' or '_' or '~' or '#' or '<' or '>' or '…' or '+' or '$')
        {
            while (start + length < end && text[start + length] == c) length++;
        }
        else if (c is '\'' or '`' or '’' or '‘' && start + 1 < end && text[start + 1] == c) length = 2;
        else if (char.IsHighSurrogate(c) && start + 1 < end && char.IsLowSurrogate(text[start + 1])) length = 2;
        return length;
    }

    internal static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\u00AD' || char.GetUnicodeCategory(c)
        is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    internal static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
