using System.Globalization;
using Chancery.Core.Problems;

namespace Chancery.Packs.Toml;

/// <summary>One table of a pack file. Every getter marks its key as known; a value of the wrong kind is a problem and reads as absent.</summary>
public sealed class PackTable
{
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, (int Line, PackValue? Value)> _values;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<PackTable> _children = [];

    internal PackTable(string file, PackKeys keys, List<Problem> problems)
    {
        (File, Line, _problems) = (file, keys.Line, problems);
        _values = new(keys.Items.Count, StringComparer.Ordinal);
        foreach (var (key, line, value) in keys.Items)
        {
            if (!_values.TryAdd(key, (line, value))) _problems.Add(PackProblems.Duplicate(File, line, key, "an earlier key of this table"));
        }
    }

    public string File { get; }

    public int Line { get; }

    /// <summary>All keys, for tables whose keys are data (slots of a condition, say). Asking marks them as known.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            foreach (var key in _values.Keys) _asked.Add(key);
            return [.. _values.Keys];
        }
    }

    public bool Has(string key) => _values.ContainsKey(key);

    public string? Text(string key) => Value(key) switch
    {
        null => null,
        PackValue.Text text => text.Value,
        _ => Wrong<string>(key, "a string"),
    };

    /// <summary>A required string; empty and a problem where it is missing.</summary>
    public string Required(string key)
    {
        if (Text(key) is { Length: > 0 } text) return text;
        _problems.Add(PackProblems.Missing(File, Line, key));
        return "";
    }

    /// <summary>A string or a list of strings; empty where the key is absent.</summary>
    public IReadOnlyList<string> Strings(string key)
    {
        switch (Value(key))
        {
            case null: return [];
            case PackValue.Text text: return [text.Value];
            case PackValue.List array:
                var list = new List<string>(array.Items.Count);
                foreach (var item in array.Items)
                {
                    if (item is PackValue.Text text) list.Add(text.Value);
                    else Wrong<string>(key, "a list of strings");
                }
                return list;
            default: Wrong<string>(key, "a string or a list of strings"); return [];
        }
    }

    public bool Flag(string key, bool absent = false) => Value(key) switch
    {
        null => absent,
        PackValue.Flag flag => flag.Value,
        _ => Wrong<bool>(key, "true or false"),
    };

    public double? Number(string key) => Value(key) switch
    {
        null => null,
        PackValue.Number number => number.Value,
        PackValue.Whole number => number.Value,
        _ => Wrong<double?>(key, "a number"),
    };

    public long? Whole(string key) => Value(key) switch
    {
        null => null,
        PackValue.Whole number => number.Value,
        _ => Wrong<long?>(key, "a whole number"),
    };

    /// <summary>A local date (1933-11-08, without quotes).</summary>
    public DateOnly? Date(string key)
    {
        switch (Value(key))
        {
            case null: return null;
            case PackValue.Date date when DateOnly.TryParseExact(date.Written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day): return day;
            default: return Wrong<DateOnly?>(key, "a date like 1933-11-08, without quotes");
        }
    }

    /// <summary>An inline table, or null.</summary>
    public PackTable? Table(string key) => Value(key) switch
    {
        null => null,
        PackValue.Table table => Child(table.Keys),
        _ => Wrong<PackTable?>(key, "a table in braces"),
    };

    /// <summary>A list of inline tables (or one); empty where the key is absent.</summary>
    public IReadOnlyList<PackTable> Tables(string key)
    {
        switch (Value(key))
        {
            case null: return [];
            case PackValue.Table one: return [Child(one.Keys)];
            case PackValue.List array:
                var list = new List<PackTable>();
                foreach (var item in array.Items)
                {
                    if (item is PackValue.Table table) list.Add(Child(table.Keys));
                    else Wrong<string>(key, "a list of tables in braces");
                }
                return list;
            default: Wrong<string>(key, "a list of tables in braces"); return [];
        }
    }

    /// <summary>The line of a key, for a reader's own problems.</summary>
    public int LineOf(string key) => _values.TryGetValue(key, out var value) ? value.Line : Line;

    /// <summary>Reports keys that nobody asked for, here and in inline tables.</summary>
    public void Finish()
    {
        foreach (var (key, (line, _)) in _values)
        {
            if (!_asked.Contains(key)) _problems.Add(PackProblems.UnknownKey(File, line, key, _asked));
        }
        foreach (var child in _children) child.Finish();
    }

    private PackValue? Value(string key)
    {
        _asked.Add(key);
        return _values.TryGetValue(key, out var value) ? value.Value : null;
    }

    private PackTable Child(PackKeys keys)
    {
        var child = new PackTable(File, keys, _problems);
        _children.Add(child);
        return child;
    }

    private T? Wrong<T>(string key, string expected)
    {
        _problems.Add(PackProblems.WrongKind(File, LineOf(key), key, expected));
        return default;
    }
}
