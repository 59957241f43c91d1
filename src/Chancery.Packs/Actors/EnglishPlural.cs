namespace Chancery.Packs.Actors;

/// <summary>Regular plurals of the last word; irregular ones are written out in the pack.</summary>
internal static class EnglishPlural
{
    public static string Of(string phrase)
    {
        if (phrase.EndsWith("man", StringComparison.Ordinal)) return phrase[..^2] + "en";
        if (phrase.EndsWith('y') && phrase.Length > 1 && !"aeiou".Contains(phrase[^2], StringComparison.Ordinal)) return phrase[..^1] + "ies";
        return phrase.EndsWith('s') || phrase.EndsWith('x') || phrase.EndsWith("ch", StringComparison.Ordinal) || phrase.EndsWith("sh", StringComparison.Ordinal) ? phrase + "es" : phrase + "s";
    }
}
