namespace Chancery.Core.Places;

/// <summary>Collects places and their names, then freezes them.</summary>
public sealed class GazetteerBuilder
{
    private const int ExpectedNames = 120_000;

    private readonly List<GazetteerEntry> _entries = [];
    private readonly List<(int Entry, bool Main, int Next)> _names = new(ExpectedNames);
    private readonly Dictionary<string, int> _first = new(ExpectedNames, StringComparer.Ordinal);

    /// <summary>Adds a place; the first name is its own.</summary>
    public void Add(GazetteerEntry entry, ReadOnlySpan<string> others)
    {
        _entries.Add(entry);
        Name(entry.Place.Name, true);
        foreach (var other in others) Name(other, false);
    }

    /// <summary>Adds one more name to the place added last.</summary>
    public void Name(ReadOnlySpan<char> name, bool main)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var length = PlaceFold.Fold(name, buffer);
        if (length == 0) return;
        ref var first = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_first.GetAlternateLookup<ReadOnlySpan<char>>(), buffer[..length], out var exists);
        _names.Add((_entries.Count - 1, main, exists ? first : -1));
        first = _names.Count - 1;
    }

    /// <summary>Adds a place without its names; <see cref="Name"/> gives them.</summary>
    public void Open(GazetteerEntry entry) => _entries.Add(entry);

    public Gazetteer Build() => new([.. _entries], [.. _names], _first);
}
