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

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        const int shortest = 6;
        if (word.Length < shortest) return false;
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || word[1..].Contains('@') && word.Contains('.');
    }
}
