using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// The weights of one small network that reads a sentence once and gives tags, tree and names: embeddings of form and word vector, two layers
/// of a bidirectional recurrence, one head a task. Frozen; shared by all threads.
/// </summary>
public sealed class NeuralModel : Events.Ranking.IWordVectors, IFormReader
{
    public const string Kind = "neural";
    private const float CommonWords = 400;
    private const int MostLayers = 8, MostWords = 1_000_000, MostStrings = 1000;
    internal const int VectorWidth = 100, RootBucket = 20, Buckets = 22;
    private const float Never = -1e9f;

    private readonly WordIndex _vectorRows;
    private readonly ByteTable _vectors;
    private readonly ByteTable[] _tables = new ByteTable[WordFeatures.Count];

    private NeuralModel(ContentReader reader)
    {
        Width = reader.Whole();
        var layers = reader.Count(MostLayers);
        if (layers == 0) throw new FormatException("a network has layers");
        Xpos = [.. Strings(reader).Select(string.Intern)];
        Upos = [.. Strings(reader).Select(EnumNames.ParseUpos)];
        Labels = [.. Strings(reader).Select(EnumNames.ParseDep)];
        Names = [.. Strings(reader).Select(NameLabel.Parse)];
        _vectorRows = new WordIndex(reader, reader.Count(MostWords));
        _vectors = new ByteTable(reader, _vectorRows.Count, VectorWidth);
        for (var i = 0; i < WordFeatures.Count; i++) _tables[i] = new ByteTable(reader, WordFeatures.Rows[i], WordFeatures.Widths[i]);
        Layers = new LstmLayer[layers][];
        for (var i = 0; i < layers; i++)
        {
            var inputs = i == 0 ? InputWidth : 2 * Width;
            Layers[i] = [ReadLstm(reader, inputs, false), ReadLstm(reader, inputs, true)];
        }
        var states = 2 * Width;
        (XposHead, UposHead) = (ReadMatrix(reader, states, Xpos.Length), ReadMatrix(reader, states, Upos.Length));
        ArcWidth = reader.Whole();
        (ArcDependent, ArcHead, ArcProduct) = (ReadMatrix(reader, states, ArcWidth), ReadMatrix(reader, states, ArcWidth), ReadMatrix(reader, ArcWidth, ArcWidth));
        (Root, Distance) = (reader.Floats(ArcWidth).ToArray(), reader.Floats(Buckets).ToArray());
        LabelWidth = reader.Whole();
        (LabelDependent, LabelHead, LabelOut) = (ReadMatrix(reader, states, LabelWidth), ReadMatrix(reader, states, LabelWidth), ReadMatrix(reader, 3 * LabelWidth, Labels.Length));
        NameHead = ReadMatrix(reader, states, Names.Length);
        NameOrder = Forbid(reader.Floats((Names.Length + 1) * Names.Length).ToArray(), Names);
    }

    /// <summary>The words that have a vector, the commonest first.</summary>
    public IReadOnlyList<string> Words => [.. Enumerable.Range(0, _vectorRows.Count).Select(row => _vectorRows[row])];

    internal int Width { get; }

    internal int ArcWidth { get; }

    internal int LabelWidth { get; }

    int IFormReader.FormWidth => InputWidth;

    LstmLayer IFormReader.Forwards => Layers[0][0];

    LstmLayer IFormReader.Backwards => Layers[0][1];

    void IFormReader.Embed(ReadOnlySpan<char> form, string norm, Span<float> row) => Embed(form, norm, row);

    int IFormReader.Rank(string norm) => RowOf(norm);

    internal static int InputWidth { get; } = VectorWidth + WordFeatures.Widths.ToArray().Sum();

    internal string[] Xpos { get; }

    internal Upos[] Upos { get; }

    internal Dep[] Labels { get; }

    internal NameLabel[] Names { get; }

    internal LstmLayer[][] Layers { get; }

    internal PackedMatrix XposHead { get; }

    internal PackedMatrix UposHead { get; }

    internal PackedMatrix ArcDependent { get; }

    internal PackedMatrix ArcHead { get; }

    internal PackedMatrix ArcProduct { get; }

    internal float[] Root { get; }

    internal float[] Distance { get; }

    internal PackedMatrix LabelDependent { get; }

    internal PackedMatrix LabelHead { get; }

    internal PackedMatrix LabelOut { get; }

    internal PackedMatrix NameHead { get; }

    /// <summary>Score of each label of a name (column) after each (row); the last row is the beginning of a sentence.</summary>
    internal float[] NameOrder { get; }

    /// <exception cref="ModelException">The stream is no such model or is damaged.</exception>
    public static NeuralModel Load(Stream stream)
    {
        var content = ModelFile.Read(stream, Kind);
        try
        {
            return new NeuralModel(new ContentReader(content));
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    /// <summary>Writes the input row of a word: its vector, then its row of each table.</summary>
    internal void Embed(ReadOnlySpan<char> form, string norm, Span<float> row)
    {
        row.Clear();
        if (RowOf(norm) is >= 0 and var vector) _vectors.Spread(vector, row);
        Span<int> rows = stackalloc int[WordFeatures.Count];
        WordFeatures.Of(form, rows);
        var at = VectorWidth;
        for (var i = 0; i < WordFeatures.Count; i++)
        {
            _tables[i].Spread(rows[i], row[at..]);
            at += WordFeatures.Widths[i];
        }
    }

    /// <summary>The rank of a word by frequency; -1 when it has no vector.</summary>
    internal int Rank(string norm) => RowOf(norm);

    /// <summary>The vector of a word (<see cref="VectorWidth"/> numbers) and its rank by frequency; -1 when it has none.</summary>
    internal int Vector(string norm, Span<float> vector)
    {
        var row = RowOf(norm);
        if (row >= 0) _vectors.Spread(row, vector);
        return row;
    }

    int Events.Ranking.IWordVectors.Width => VectorWidth;

    float Events.Ranking.IWordVectors.Vector(string word, Span<float> into)
    {
        if (RowOf(word) is not (>= 0 and var row)) return 0;
        _vectors.Spread(row, into);
        // rows stand in order of frequency
        return (row + 1f) / (row + CommonWords);
    }

    private int RowOf(string norm)
    {
        if (_vectorRows.Find(norm) is >= 0 and var row) return row;
        if (norm is "“" or "”" or "``" or "''") return _vectorRows.Find("\"");
        if (!norm.Contains('’', StringComparison.Ordinal) || norm.Length > 32) return -1;
        Span<char> plain = stackalloc char[32];
        norm.AsSpan().Replace(plain, '’', '\'');
        return _vectorRows.Find(plain[..norm.Length]);
    }

    /// <summary>The inside of a name follows its own beginning or inside only.</summary>
    internal static float[] Forbid(float[] order, NameLabel[] labels)
    {
        for (var i = 0; i < order.Length; i++)
        {
            var before = i / labels.Length == labels.Length ? default : labels[i / labels.Length];
            if (!labels[i % labels.Length].MayFollow(before)) order[i] = Never;
        }
        return order;
    }

    private static string[] Strings(ContentReader reader)
    {
        var strings = new string[reader.Count(MostStrings)];
        for (var i = 0; i < strings.Length; i++) strings[i] = reader.Text();
        return strings;
    }

    private static LstmLayer ReadLstm(ContentReader reader, int inputs, bool backwards)
    {
        var width = reader.Whole();
        return new LstmLayer(ReadMatrix(reader, inputs, checked(4 * width)), ReadMatrix(reader, width, 4 * width), backwards);
    }

    private static PackedMatrix ReadMatrix(ContentReader reader, int inputs, int outputs) => new(inputs, outputs, reader.Floats(checked(inputs * outputs)), reader.Floats(outputs));
}
