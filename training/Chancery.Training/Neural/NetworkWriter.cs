using System.Runtime.InteropServices;
using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Writes a network as <see cref="NeuralModel"/> reads it: tables in whole numbers, the rest in single precision.</summary>
internal static class NetworkWriter
{
    public static void Write(Network network, Stream stream)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) Write(network, writer);
        ModelFile.Write(stream, NeuralModel.Kind, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static void Write(Network network, BinaryWriter writer)
    {
        writer.Write(network.Size.Width);
        writer.Write(network.Size.Layers);
        foreach (var names in new[] { network.Vocabulary.Xpos, network.Vocabulary.Upos, network.Vocabulary.Labels, network.Vocabulary.Names })
        {
            writer.Write(names.Length);
            foreach (var name in names) writer.Write(name);
        }
        writer.Write(network.Vectors.Words.Count);
        foreach (var word in network.Vectors.Words) writer.Write(word);
        Write(writer, network.Vectors.Table);
        foreach (var table in network.Encoder.Tables) Write(writer, QuantisedTable.Of(table.Values, table.Columns));
        foreach (var (forwards, backwards) in network.Encoder.Layers)
        {
            Write(writer, forwards);
            Write(writer, backwards);
        }
        Write(writer, network.Xpos.Out);
        Write(writer, network.Upos.Out);
        writer.Write(network.Size.Arc);
        Write(writer, network.Arcs.Dependent);
        Write(writer, network.Arcs.Head);
        Write(writer, network.Arcs.Product.Values, network.Arcs.ProductBias.Values, network.Arcs.Root.Values, network.Arcs.Distance.Values);
        writer.Write(network.Size.Label);
        Write(writer, network.Labels.Dependent);
        Write(writer, network.Labels.Head);
        Write(writer, network.Labels.Out);
        Write(writer, network.Names.Out);
        Write(writer, network.Names.Transitions.Values);
    }

    private static void Write(BinaryWriter writer, Lstm lstm)
    {
        writer.Write(lstm.Width);
        Write(writer, lstm.Input.Values, lstm.Bias.Values, lstm.Recurrent.Values, new float[lstm.Bias.Columns]);
    }

    private static void Write(BinaryWriter writer, Linear linear) => Write(writer, linear.Matrix.Values, linear.Bias.Values);

    private static void Write(BinaryWriter writer, QuantisedTable table)
    {
        Write(writer, table.Scales);
        writer.Write(MemoryMarshal.AsBytes(table.Values.AsSpan()));
    }

    private static void Write(BinaryWriter writer, params ReadOnlySpan<float[]> parts)
    {
        foreach (var part in parts) writer.Write(MemoryMarshal.AsBytes(part.AsSpan()));
    }
}
