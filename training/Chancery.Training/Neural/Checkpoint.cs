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

    /// <exception cref="FormatException">The file belongs to a network of another size.</exception>
    public static void Read(Network network, string file)
    {
        using var stream = File.OpenRead(file);
        var expected = network.Weights.Sum(weight => (long)weight.Values.Length * sizeof(float));
        if (stream.Length != expected) throw new FormatException($"{file} has {stream.Length} bytes, a network of this configuration {expected}");
        foreach (var weight in network.Weights) stream.ReadExactly(MemoryMarshal.AsBytes(weight.Values.AsSpan()));
    }
}
