using System.Diagnostics.CodeAnalysis;

namespace Chancery.Core.Sources;

/// <summary>What the fields or columns of a source are called, where they have names of their own: "text=story,date=day".</summary>
public sealed class FieldMap
{
    /// <summary>The fields of a document.</summary>
    public static readonly IReadOnlyList<string> Known = ["id", "text", "title", "date", "url", "publisher", "language"];

    /// <summary>Fields have their usual names.</summary>
    public static readonly FieldMap None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly IReadOnlyDictionary<string, string> _ours;

    private FieldMap(IReadOnlyDictionary<string, string> ours) => _ours = ours;

    /// <summary>Our name of a field; its own where nobody said anything of it, but nothing where its place is taken by another.</summary>
    public string Of(string name) => _ours.TryGetValue(name, out var ours) ? ours : _ours.Count > 0 && _ours.Values.Contains(name, StringComparer.Ordinal) ? "_" + name : name;

    /// <summary>Our name of a field that somebody named; null for any other.</summary>
    public string? Named(string name) => _ours.GetValueOrDefault(name);

    /// <param name="written">Pairs with commas between them: ours, an equals sign, theirs.</param>
    /// <param name="map">The map.</param>
    /// <param name="wrong">What is wrong with the text.</param>
    public static bool TryRead(string written, [NotNullWhen(true)] out FieldMap? map, [NotNullWhen(false)] out string? wrong)
    {
        (map, wrong) = (null, null);
        var ours = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in written.Split(','))
        {
            if (pair.Split('=', 2, StringSplitOptions.TrimEntries) is not [var known, { Length: > 0 } theirs]) wrong = $"'{pair.Trim()}' is no pair like text=story";
            else if (!Known.Contains(known)) wrong = $"'{known}' is no field of a document; they are {string.Join(", ", Known)}";
            else if (!ours.TryAdd(theirs, known) || ours.Values.Count(value => value == known) > 1) wrong = $"'{pair.Trim()}' names something twice";
            if (wrong is not null) return false;
        }
        map = new FieldMap(ours);
        return true;
    }
}
