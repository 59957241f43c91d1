namespace Chancery.Core.Language;

/// <summary>Shapes of words that are told by their characters alone.</summary>
internal static class WordShapes
{
    /// <summary>A web or mail address, which is one token whatever it holds.</summary>
    public static bool IsAddress(ReadOnlySpan<char> word, TokenizerLexicon lexicon)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        if (word.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return true;
        var at = word.IndexOf('@');
        if (at > 0 && at < word.Length - 1 && word[at..].Contains('.')) return true;
        var path = word.IndexOf('/');
        var host = path < 0 ? word : word[..path];
        var dot = host.LastIndexOf('.');
        if (dot < 1 || !lexicon.IsDomain(host[(dot + 1)..])) return false;
        foreach (var c in host)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) return false;
        return true;
    }

    /// <summary>"713-853-3989", "345-9945", "2026-01-16": one token; "10-15" is a range of two numbers.</summary>
    public static bool IsNumberWithHyphens(ReadOnlySpan<char> word)
    {
        int hyphens = 0, digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c == '-') hyphens++;
            else return false;
        }
        return (hyphens >= 2 && digits >= 6) || (hyphens == 1 && digits == 7 && word[3] == '-');
    }
}
