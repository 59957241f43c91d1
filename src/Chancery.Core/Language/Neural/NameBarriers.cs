using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Addresses of pages and of mail are no names: what the networks were taught by hardly holds any, and they take them for whatever stands there otherwise.</summary>
internal static class NameBarriers
{
    private const float Never = -1e9f;

    /// <summary>Leaves an address nothing but to be no name.</summary>
    public static void Set(Document doc, TokenRange window, Span<float> scores, NameLabel[] labels)
    {
        for (var i = 0; i < window.Length; i++)
        {
            if (!IsAddress(doc.TextOf(window.Start + i))) continue;
            for (var label = 0; label < labels.Length; label++)
            {
                if (!labels[label].Outside) scores[i * labels.Length + label] = Never;
            }
        }
    }

    /// <summary>"www.fenwick.example", "ada@fenwick.example", "fenwick.example".</summary>
    public static bool IsAddress(ReadOnlySpan<char> word)
    {
        const int shortest = 6;
        if (word.Length < shortest) return false;
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word[1..].Contains('@') && word.Contains('.') || IsHost(word);
    }

    /// <summary>Small letters with a full stop between them, three and more before and behind it: "e.g." is none.</summary>
    private static bool IsHost(ReadOnlySpan<char> word)
    {
        const int least = 3;
        var stop = word.LastIndexOf('.');
        if (stop < least || word.Length - stop <= least) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-')) return false;
        }
        return char.IsAsciiLetterLower(word[0]) && char.IsAsciiLetterLower(word[^1]);
    }
}
