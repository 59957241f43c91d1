namespace Chancery.Core.Language;

/// <summary>
/// A small cache of strings per thread, so that the thousandth "the" allocates nothing. It is bounded: text cannot make it grow.
/// </summary>
internal static class Interner
{
    private const int Slots = 1 << 15;

    /// <summary>Longer forms are rare and would only displace useful ones.</summary>
    private const int MaxCached = 32;

    [ThreadStatic]
    private static string?[]? _cache;

    public static string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxCached) return text.ToString();
        var cache = _cache ??= new string?[Slots];
        ref var slot = ref cache[Hash.Of(text) & (Slots - 1)];
        if (slot is not null && text.SequenceEqual(slot)) return slot;
        return slot = text.ToString();
    }

    public static string Lower(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxCached) return text.ToString().ToLowerInvariant();
        Span<char> lower = stackalloc char[MaxCached];
        var length = text.ToLowerInvariant(lower);
        return Get(lower[..length]);
    }
}
