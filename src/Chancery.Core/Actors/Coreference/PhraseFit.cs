using System.Numerics.Tensors;

namespace Chancery.Core.Actors.Coreference;

/// <summary>How well a noun describes what another phrase names, "the city" Vienna and "the company" Danube Shipping: products of a few numbers that are made of the signs of each.</summary>
internal sealed class PhraseFit(float[][] named, float[][] noun)
{
    public const int Rank = 12;

    /// <summary>The phrase as what is described.</summary>
    public float[] Named(float[] signs) => Array.ConvertAll(named, row => TensorPrimitives.Dot<float>(row, signs));

    /// <summary>The phrase as what describes.</summary>
    public float[] Noun(float[] signs) => Array.ConvertAll(noun, row => TensorPrimitives.Dot<float>(row, signs));

    /// <summary>Both.</summary>
    public (float[] Named, float[] Noun) Of(float[] signs) => (Named(signs), Noun(signs));

    public void Write(BinaryWriter writer)
    {
        foreach (var row in (IEnumerable<float[]>)[.. named, .. noun])
        {
            foreach (var weight in row) writer.Write(weight);
        }
    }

    public static PhraseFit Read(BinaryReader reader, int signs) => new(Rows(reader, signs), Rows(reader, signs));

    private static float[][] Rows(BinaryReader reader, int signs)
    {
        var rows = new float[Rank][];
        for (var k = 0; k < Rank; k++)
        {
            rows[k] = new float[signs];
            for (var i = 0; i < signs; i++) rows[k][i] = reader.ReadSingle();
        }
        return rows;
    }
}
