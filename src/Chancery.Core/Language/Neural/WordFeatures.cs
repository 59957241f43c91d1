namespace Chancery.Core.Language.Neural;

/// <summary>Rows of the embedding tables for a word's form: word, prefix, two suffixes, shape, long suffix. The trainer uses the same code.</summary>
public static class WordFeatures
{
    public const int Count = 6;
    private const int LongestWord = 64, LongestShape = 24, LongestRun = 3;

    /// <summary>Rows of each table.</summary>
    public static ReadOnlySpan<int> Rows => [30000, 5000, 5000, 8000, 600, 5000];

    /// <summary>Width of each table.</summary>
    public static ReadOnlySpan<int> Widths => [64, 24, 16, 32, 16, 16];

    /// <summary>Width of each table in the network of names.</summary>
    public static ReadOnlySpan<int> NameWidths => [24, 24, 16, 32, 16, 16];

    public static void Of(ReadOnlySpan<char> form, Span<int> rows)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        var length = Math.Min(form.Length, LongestWord);
        form[..length].ToLowerInvariant(buffer);
        var low = buffer[..length];
        for (var i = 0; i < length; i++) low[i] = Fold(low[i]);
        rows[0] = Row(low, 0);
        rows[1] = Row(low[..Math.Min(3, length)], 1);
        rows[2] = Row(low[Math.Max(0, length - 2)..], 2);
        rows[3] = Row(low[Math.Max(0, length - 3)..], 3);
        rows[4] = Row(Shape(form, stackalloc char[LongestShape]), 4);
        rows[5] = Row(low[Math.Max(0, length - 4)..], 5);
    }

    private static char Fold(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        _ => char.IsDigit(c) ? '0' : c,
    };

    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        var (length, last, run) = (0, '\0', 0);
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < LongestRun && length < LongestShape) shape[length++] = kind;
        }
        return shape[..length];
    }

    private static int Row(ReadOnlySpan<char> text, int table)
    {
        var hash = 2166136261u ^ ((uint)(table + 1) * 16777619u);
        foreach (var c in text)
        {
            hash ^= c;
            hash *= 16777619u;
        }
        hash ^= hash >> 15;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        return (int)(hash & 0x7fffffff) % Rows[table];
    }
}
