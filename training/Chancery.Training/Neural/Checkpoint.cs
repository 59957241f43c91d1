using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Chancery.Training.Neural;

/// <summary>The learned weights of a network in full precision, to go on from or to teach with; the word vectors are not in it.</summary>
internal static class Checkpoint
{
    public static void Write(Network network, string file)
    {
        using (var stream = File.Create(file + ".new"))
        {
            foreach (var weight in network.Weights) stream.Write(MemoryMarshal.AsBytes(weight.Values.AsSpan()));
        }
        File.Move(file + ".new", file, true);
    }

    /// <summary>The mean of several checkpoints: networks that went on from one another agree so well that their mean is better than each.</summary>
    /// <exception cref="FormatException">A file belongs to a network of another size.</exception>
    public static void Read(Network network, IReadOnlyList<string> files)
    {
        foreach (var weight in network.Weights) weight.Values.AsSpan().Clear();
        foreach (var file in files) Add(network, file, 1f / files.Count);
    }

    private static void Add(Network network, string file, float share)
    {
        using var stream = File.OpenRead(file);
        var expected = network.Weights.Sum(weight => (long)weight.Values.Length * sizeof(float));
        if (stream.Length != expected) throw new FormatException($"{file} has {stream.Length} bytes, a network of this configuration {expected}");
        foreach (var weight in network.Weights)
        {
            var values = new float[weight.Values.Length];
            stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            TensorPrimitives.MultiplyAdd(values, share, weight.Values, weight.Values);
        }
    }
}
