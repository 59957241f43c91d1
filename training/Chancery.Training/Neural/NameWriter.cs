using System.Runtime.InteropServices;
using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Writes a network of names as <see cref="NameModel"/> reads it: all but the head in whole numbers.</summary>
internal static class NameWriter
{
    /// <param name="network">What was learned.</param>
    /// <param name="phrases">What the packs know.</param>
    /// <param name="beside">The network that it helps.</param>
    /// <param name="share">How much of the scores is to be its own, where it learned alone.</param>
    /// <param name="stream">The file.</param>
    public static void Write(NameNetwork network, Dictionary<string, int> phrases, NamesBeside beside, float share, Stream stream)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(network.Width);
            writer.Write(beside.Width);
            writer.Write(network.Labels.Length);
            foreach (var label in network.Labels) writer.Write(label);
            foreach (var table in network.Encoder.Tables) Write(writer, table.Values, table.Columns);
            Write(writer, network.Encoder.Pieces!.Values, WordPieces.Width);
            PhraseTable.Write(writer, phrases);
            var (forwards, backwards) = network.Encoder.Layers[0];
            Write(writer, forwards);
            Write(writer, backwards);
            foreach (var values in Head(network, beside, share)) writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }
        ModelFile.Write(stream, NameModel.Kind, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>What a file holds becomes the weights of a network of the same size that learns beside another, as exact as the file is.</summary>
    /// <exception cref="FormatException">It is of another size or names other kinds.</exception>
    public static void Read(NameNetwork network, Stream stream)
    {
        var reader = new ContentReader(ModelFile.Read(stream, NameModel.Kind));
        var (width, beside) = (reader.Whole(), reader.Whole());
        if (width != network.Width || 2 * width + beside != network.Names.Out.Matrix.Rows) throw new FormatException("the network to go on from has another size");
        var labels = new string[reader.Count(byte.MaxValue)];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.Text();
        if (!labels.AsSpan().SequenceEqual(network.Labels)) throw new FormatException("the network to go on from names other kinds");
        foreach (var table in network.Encoder.Tables) Read(reader, table.Values, table.Columns);
        Read(reader, network.Encoder.Pieces!.Values, WordPieces.Width);
        _ = new PhraseTable(reader);
        var (forwards, backwards) = network.Encoder.Layers[0];
        foreach (var lstm in new[] { forwards, backwards }) Read(reader, lstm);
        foreach (var values in new[] { network.Names.Out.Matrix.Values, network.Names.Out.Bias.Values, network.Names.Transitions.Values }) reader.Floats(values.Length).CopyTo(values);
    }

    /// <summary>Weights of the states of both networks, what is added always, and the order of labels.</summary>
    private static float[][] Head(NameNetwork network, NamesBeside beside, float share)
    {
        var (matrix, bias, order) = (network.Names.Out.Matrix.Values, network.Names.Out.Bias.Values, network.Names.Transitions.Values);
        if (network.IsBeside) return [matrix, bias, order];
        var others = beside.Head.AsSpan(0, beside.Head.Length - bias.Length);
        return [[.. Mixed(matrix, [], share), .. Mixed([], others, share)], Mixed(bias, beside.Head.AsSpan(others.Length), share), Mixed(order, beside.Order, share)];
    }

    private static float[] Mixed(ReadOnlySpan<float> own, ReadOnlySpan<float> other, float share)
    {
        var mixed = new float[Math.Max(own.Length, other.Length)];
        for (var i = 0; i < mixed.Length; i++) mixed[i] = (own.IsEmpty ? 0 : share * own[i]) + (other.IsEmpty ? 0 : (1 - share) * other[i]);
        return mixed;
    }

    private static void Read(ContentReader reader, Lstm lstm)
    {
        var gates = 4 * lstm.Width;
        var forms = (lstm.Input.Rows - PhraseTable.Marks) * gates;
        Read(reader, lstm.Input.Values.AsSpan(0, forms), gates);
        Read(reader, lstm.Recurrent.Values, gates);
        Read(reader, lstm.Input.Values.AsSpan(forms), gates);
        reader.Floats(gates).CopyTo(lstm.Bias.Values);
    }

    private static void Read(ContentReader reader, Span<float> values, int width)
    {
        var table = new ByteTable(reader, values.Length / width, width);
        for (var row = 0; row < values.Length / width; row++) table.Spread(row, values.Slice(row * width, width));
    }

    private static void Write(BinaryWriter writer, Lstm lstm)
    {
        var gates = 4 * lstm.Width;
        var forms = (lstm.Input.Rows - PhraseTable.Marks) * gates;
        Write(writer, lstm.Input.Values.AsSpan(0, forms), gates);
        Write(writer, lstm.Recurrent.Values, gates);
        Write(writer, lstm.Input.Values.AsSpan(forms), gates);
        writer.Write(MemoryMarshal.AsBytes(lstm.Bias.Values.AsSpan()));
    }

    private static void Write(BinaryWriter writer, ReadOnlySpan<float> values, int width)
    {
        var table = QuantisedTable.Of(values, width);
        writer.Write(MemoryMarshal.AsBytes(table.Scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(table.Values.AsSpan()));
    }
}
