using System.Numerics.Tensors;
using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>Halves the words again and again (two-means on their vectors), which gives every word a code whose first bits are its coarser clusters.</summary>
internal static class Clusters
{
    private const int MostWords = 100_000;
    private const int Rounds = 12;

    public static void Train(string vectorFile, string output)
    {
        var vectors = Vectors.Read(vectorFile, MostWords);
        var codes = new ushort[vectors.Words.Count];
        Split(vectors.Rows, Enumerable.Range(0, codes.Length).ToArray(), 0, codes);
        Steps.Save(output, "clusters", writer =>
        {
            var unique = vectors.Words.Select((word, i) => (Key: Hash.Of(word), codes[i])).DistinctBy(pair => pair.Key).ToList();
            writer.Write(unique.Count);
            foreach (var (key, code) in unique)
            {
                writer.Write(key);
                writer.Write(code);
            }
        });
    }

    private static void Split(List<float[]> rows, int[] members, int bit, ushort[] codes)
    {
        if (bit == WordClusters.Bits || members.Length < 2) return;
        var side = Halve(rows, members, bit);
        var right = members.Where((_, i) => side[i]).ToArray();
        foreach (var member in right) codes[member] |= (ushort)(1 << (WordClusters.Bits - 1 - bit));
        Split(rows, members.Where((_, i) => !side[i]).ToArray(), bit + 1, codes);
        Split(rows, right, bit + 1, codes);
    }

    private static bool[] Halve(List<float[]> rows, int[] members, int bit)
    {
        var random = new Random(members.Length * 31 + bit);
        var (left, right) = (rows[members[random.Next(members.Length)]], rows[members[random.Next(members.Length)]]);
        var side = new bool[members.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var sums = (Left: new float[left.Length], Right: new float[left.Length]);
            // equal halves keep the codes informative: cut at the median of the difference
            var lean = members.Select(member => TensorPrimitives.Dot<float>(rows[member], right) - TensorPrimitives.Dot<float>(rows[member], left)).ToArray();
            var order = Enumerable.Range(0, members.Length).OrderBy(i => lean[i]).ThenBy(i => i).ToArray();
            for (var rank = 0; rank < order.Length; rank++)
            {
                var i = order[rank];
                side[i] = rank >= order.Length / 5 && (rank >= order.Length - order.Length / 5 || lean[i] > 0);
                var sum = side[i] ? sums.Right : sums.Left;
                TensorPrimitives.Add(sum, rows[members[i]], sum);
            }
            (left, right) = (Unit(sums.Left), Unit(sums.Right));
        }
        return side;
    }

    private static float[] Unit(float[] row)
    {
        var length = TensorPrimitives.Norm<float>(row);
        if (length > 0) TensorPrimitives.Divide(row, length, row);
        return row;
    }
}
