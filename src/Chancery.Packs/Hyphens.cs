namespace Chancery.Packs;

/// <summary>The tokenizer cuts most words at their hyphens, so what a pack writes with one is looked for both ways.</summary>
internal static class Hyphens
{
    /// <summary>The phrase as written and, where it holds an inner hyphen, as three words: "cease-fire", "cease - fire".</summary>
    public static IEnumerable<string> Forms(string phrase)
    {
        yield return phrase;
        if (phrase.AsSpan(1..).TrimEnd('-').Contains('-') && !phrase.Contains(" - ", StringComparison.Ordinal)) yield return phrase.Replace("-", " - ", StringComparison.Ordinal);
    }
}
