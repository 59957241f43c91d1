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

    /// <summary>Slots that a form may fall on: with one, a quarter of the common forms found theirs taken.</summary>
    private const int Abreast = 4;

    /// <summary>Forms of words beyond this rank seldom come back.</summary>
    private const int MostRank = 30_000, LongestForm = 24;

    private readonly Entry?[] _slots = new Entry?[Slots];

    /// <summary>Where the kept numbers of a form lie, as long as this lives; 0 where there are none.</summary>
    public nint Find(ReadOnlySpan<char> form, string norm)
    {
        var hash = Hash.Of(form);
        foreach (ref var slot in Fit(hash))
        {
            // they are filled from the first on and never emptied
            if (Volatile.Read(ref slot) is not { } entry) return 0;
            if (entry.Hash == hash && form.SequenceEqual(entry.Form) && norm == entry.Norm) return entry.Values;
        }
        return 0;
    }

    /// <summary>Keeps the numbers of a form, both halves of them, if there is room for it and its word is common.</summary>
    public unsafe void Add(ReadOnlySpan<char> form, string norm, int rank, ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        if (rank is < 0 or > MostRank || form.Length > LongestForm) return;
        var hash = Hash.Of(form);
        foreach (ref var slot in Fit(hash))
        {
            // a batch may bring a form twice
            if (Volatile.Read(ref slot) is { } entry)
            {
                if (entry.Hash == hash && form.SequenceEqual(entry.Form) && norm == entry.Norm) return;
                continue;
            }
            // of two threads that fill it at once one wins; both had the same numbers or another form's
            var values = GC.AllocateUninitializedArray<float>(first.Length + second.Length, pinned: true);
            first.CopyTo(values);
            second.CopyTo(values.AsSpan(first.Length));
            Volatile.Write(ref slot, new Entry(form.ToString(), norm, hash, (nint)Unsafe.AsPointer(ref values[0]), values));
            return;
        }
    }

    private Span<Entry?> Fit(uint hash) => _slots.AsSpan((int)(hash & (Slots - 1)) & -Abreast, Abreast);

    /// <summary>The numbers are never moved: rows of a batch read them where they lie.</summary>
    private sealed record Entry(string Form, string Norm, uint Hash, nint Values, float[] Held);
}
