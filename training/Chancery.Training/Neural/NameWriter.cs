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
    /// <param name="share">How much of the scores is to be its own.</param>
    /// <param name="stream">The file.</param>
    public static void Write(NameNetwork network, Dictionary<string, int> phrases, float share, Stream stream)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(network.Width);
            writer.Write(share);
            writer.Write(network.Labels.Length);
            foreach (var label in network.Labels) writer.Write(label);
            foreach (var table in network.Encoder.Tables) Write(writer, table.Values, table.Columns);
            Write(writer, network.Encoder.Pieces!.Values, WordPieces.Width);
            PhraseTable.Write(writer, phrases);
            var (forwards, backwards) = network.Encoder.Layers[0];
            Write(writer, forwards);
            Write(writer, backwards);
            foreach (var values in new[] { network.Names.Out.Matrix.Values, network.Names.Out.Bias.Values, network.Names.Transitions.Values }) writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }
        ModelFile.Write(stream, NameModel.Kind, content.GetBuffer().AsSpan(0, (int)content.Length));
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
