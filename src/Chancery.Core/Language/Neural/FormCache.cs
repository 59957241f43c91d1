using System.Runtime.CompilerServices;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// What the first layer's products give for common word forms: they depend on the form alone, and news says the same few thousand forms again and again.
/// A slot is filled once and kept, and rare words are not let in, so that no text makes it grow. Shared by all threads.
/// </summary>
internal sealed class FormCache
{
    /// <summary>At 5 KB each these are 42 MB when all are filled.</summary>
    private const int Slots = 1 << 13;

    /// <summary>Forms of words beyond this rank seldom come back.</summary>
    private const int MostRank = 30_000, LongestForm = 24;

    private readonly Entry?[] _slots = new Entry?[Slots];

    /// <summary>Where the kept numbers of a form lie, as long as this lives; 0 where there are none.</summary>
    public nint Find(ReadOnlySpan<char> form, string norm)
    {
        var entry = Volatile.Read(ref _slots[Slot(form)]);
        return entry is not null && form.SequenceEqual(entry.Form) && norm == entry.Norm ? entry.Values : 0;
    }

    /// <summary>Keeps the numbers of a form, both halves of them, if there is room for it and its word is common.</summary>
    public unsafe void Add(ReadOnlySpan<char> form, string norm, int rank, ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        if (rank is < 0 or > MostRank || form.Length > LongestForm) return;
        ref var slot = ref _slots[Slot(form)];
        // of two threads that fill it at once one wins; both had the same numbers or another form's
        if (Volatile.Read(ref slot) is not null) return;
        var values = GC.AllocateUninitializedArray<float>(first.Length + second.Length, pinned: true);
        first.CopyTo(values);
        second.CopyTo(values.AsSpan(first.Length));
        Volatile.Write(ref slot, new Entry(form.ToString(), norm, (nint)Unsafe.AsPointer(ref values[0]), values));
    }

    private static int Slot(ReadOnlySpan<char> form) => (int)(Hash.Of(form) & (Slots - 1));

    /// <summary>The numbers are never moved: rows of a batch read them where they lie.</summary>
    private sealed record Entry(string Form, string Norm, nint Values, float[] Held);
}
