namespace Chancery.Core.Language.Neural;

/// <summary>
/// A second small network that reads names only: its own tables of forms and pieces, what the packs know, one bidirectional layer. Its head is asked about its
/// own states and about those of <see cref="NeuralModel"/>, whose word vectors it shares. Frozen; shared by all threads.
/// </summary>
public sealed class NameModel : IFormReader
{
    public const string Kind = "names";

    private readonly NeuralModel _words;
    private readonly ByteTable[] _tables = new ByteTable[WordFeatures.Count];
    private readonly ByteTable _pieces;
    private readonly float[][] _marks = new float[2][];

    private NameModel(ContentReader reader, NeuralModel words)
    {
        _words = words;
        Width = reader.Whole();
        if (reader.Whole() != 2 * words.Width) throw new FormatException("it was learned beside a network of another size");
        var labels = new NameLabel[reader.Count(byte.MaxValue)];
        for (var i = 0; i < labels.Length; i++) labels[i] = NameLabel.Parse(reader.Text());
        if (!labels.AsSpan().SequenceEqual(words.Names)) throw new FormatException("it names other kinds than the network that it helps");
        for (var i = 0; i < WordFeatures.Count; i++) _tables[i] = new ByteTable(reader, WordFeatures.Rows[i], WordFeatures.NameWidths[i]);
        _pieces = new ByteTable(reader, WordPieces.Rows, WordPieces.Width);
        Phrases = new PhraseTable(reader);
        (Forwards, Backwards) = (ReadLstm(reader, 0, false), ReadLstm(reader, 1, true));
        var own = reader.Floats(checked(2 * Width * labels.Length));
        Trunk = new PackedMatrix(2 * words.Width, labels.Length, reader.Floats(checked(2 * words.Width * labels.Length)), []);
        Head = new PackedMatrix(2 * Width, labels.Length, own, reader.Floats(labels.Length));
        Order = NeuralModel.Forbid(reader.Floats((labels.Length + 1) * labels.Length).ToArray(), labels);
    }

    /// <summary>Score of each label of a name (column) after each (row).</summary>
    internal float[] Order { get; }

    internal int Width { get; }

    /// <summary>What its own states say.</summary>
    internal PackedMatrix Head { get; }

    /// <summary>What the states of the other network say, by weights that were learned together with its own.</summary>
    internal PackedMatrix Trunk { get; }

    internal PhraseTable Phrases { get; }

    internal LstmLayer Forwards { get; }

    internal LstmLayer Backwards { get; }

    LstmLayer IFormReader.Forwards => Forwards;

    LstmLayer IFormReader.Backwards => Backwards;

    int IFormReader.FormWidth => FormWidth;

    private static int FormWidth { get; } = NeuralModel.VectorWidth + WordFeatures.NameWidths.ToArray().Sum() + WordPieces.Width;

    /// <exception cref="ModelException">The stream is no such model or is damaged.</exception>
    public static NameModel Load(Stream stream, NeuralModel words)
    {
        var content = ModelFile.Read(stream, Kind);
        try
        {
            return new NameModel(new ContentReader(content), words);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new ModelException($"The {Kind} model cannot be read: {e.Message}");
        }
    }

    /// <summary>What the marks of a word add to the gates of one direction.</summary>
    internal void AddMarks(uint marks, int way, Span<float> gates)
    {
        for (; marks != 0; marks &= marks - 1)
            System.Numerics.Tensors.TensorPrimitives.Add(gates, _marks[way].AsSpan(System.Numerics.BitOperations.TrailingZeroCount(marks) * gates.Length, gates.Length), gates);
    }

    int IFormReader.Rank(string norm) => _words.Rank(norm);

    void IFormReader.Embed(ReadOnlySpan<char> form, string norm, Span<float> row)
    {
        row.Clear();
        _words.Vector(norm, row);
        Span<int> rows = stackalloc int[WordPieces.Most];
        WordFeatures.Of(form, rows);
        var at = NeuralModel.VectorWidth;
        for (var i = 0; i < WordFeatures.Count; i++)
        {
            _tables[i].Spread(rows[i], row[at..]);
            at += WordFeatures.NameWidths[i];
        }
        Span<float> piece = stackalloc float[WordPieces.Width];
        var mean = row.Slice(at, WordPieces.Width);
        var count = WordPieces.Of(form, rows);
        for (var i = 0; i < count; i++)
        {
            _pieces.Spread(rows[i], piece);
            System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(piece, 1f / count, mean, mean);
        }
    }

    private LstmLayer ReadLstm(ContentReader reader, int way, bool backwards)
    {
        var gates = checked(4 * Width);
        var (input, recurrent) = (Spread(reader, FormWidth, gates), Spread(reader, Width, gates));
        _marks[way] = Spread(reader, PhraseTable.Marks, gates);
        return new LstmLayer(new PackedMatrix(FormWidth, gates, input, reader.Floats(gates)), new PackedMatrix(Width, gates, recurrent, []), backwards);
    }

    private static float[] Spread(ContentReader reader, int rows, int width)
    {
        var (table, values) = (new ByteTable(reader, rows, width), new float[rows * width]);
        for (var row = 0; row < rows; row++) table.Spread(row, values.AsSpan(row * width));
        return values;
    }
}
