using System.Numerics.Tensors;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Guesses whether a phrase names a person, an organisation, a place or something else: one logistic regression over the vectors of its words.</summary>
internal sealed class PhraseKinds(float[][] weights)
{
    public const int Count = 4;

    public float[] Of(float[] signs)
    {
        var odds = new float[Count];
        for (var kind = 0; kind < Count; kind++) odds[kind] = TensorPrimitives.Dot<float>(weights[kind], signs);
        TensorPrimitives.SoftMax<float>(odds, odds);
        return odds;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var row in weights)
        {
            foreach (var weight in row) writer.Write(weight);
        }
    }

    public static PhraseKinds Read(BinaryReader reader, int signs)
    {
        var rows = new float[Count][];
        for (var kind = 0; kind < Count; kind++)
        {
            rows[kind] = new float[signs];
            for (var i = 0; i < signs; i++) rows[kind][i] = reader.ReadSingle();
        }
        return new PhraseKinds(rows);
    }
}
