namespace Chancery.Sql;

/// <summary>Texts as every database can hold them.</summary>
internal static class StoredText
{
    private const char Mark = '\uFFFD';

    /// <summary>Zero letters and halves of letters, which a database would refuse or end the text at, are replaced by a mark, one for one: what counts letters stays right.</summary>
    public static string Of(string text) => IsClean(text) ? text : string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            if (i + 1 < from.Length && char.IsSurrogatePair(from, i))
            {
                to[i] = from[i];
                to[i + 1] = from[++i];
            }
            else to[i] = from[i] == '\0' || char.IsSurrogate(from[i]) ? Mark : from[i];
        }
    });

    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
            if (!IsClean(texts[i])) return [.. texts.Select(Of)];
        return texts;
    }

    private static bool IsClean(string text)
    {
        if (text.Contains('\0')) return false;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text, i)) return false;
            i++;
        }
        return true;
    }
}
