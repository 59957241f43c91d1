namespace Chancery.Training.Neural;

/// <summary>Vectors of the most frequent words, as they are shipped: learning sees what reading will see.</summary>
internal sealed class WordVectors(IReadOnlyList<string> words, QuantisedTable table)
{
    public const int Width = 100;
    private readonly Dictionary<string, int> _rows = words.Select((word, row) => (word, row)).ToDictionary(pair => pair.word, pair => pair.row, StringComparer.Ordinal);

    public IReadOnlyList<string> Words => words;

    public QuantisedTable Table => table;

    /// <summary>-1 for a word without a vector.</summary>
    public int RowOf(string form)
    {
        var norm = form.ToLowerInvariant().Replace('’', '\'');
        return _rows.GetValueOrDefault(norm is "“" or "”" or "``" or "''" ? "\"" : norm, -1);
    }

    public void CopyRow(int row, Span<float> to)
    {
        for (var i = 0; i < Width; i++) to[i] = table.Values[row * Width + i] * table.Scales[row];
    }
}
