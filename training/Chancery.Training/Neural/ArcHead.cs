using System.Numerics.Tensors;
using Chancery.Core.Language.Neural;

namespace Chancery.Training.Neural;

/// <summary>Which word is the head of which: a bilinear score of the two, and how far they are apart.</summary>
internal sealed class ArcHead
{
    /// <summary>Ten buckets to either side, one for the root, one spare.</summary>
    private const int RootBucket = 20, Buckets = 22;

    private const float Never = -1e9f;
    private readonly int _width;

    public ArcHead(int states, int width, Random random)
    {
        _width = width;
        (Dependent, Head) = (new Linear("arc dependent", states, width, true, random), new Linear("arc head", states, width, true, random));
        (Product, Root) = (new Weight("arc product", width, width).Glorot(random), new Weight("arc root", 1, width).Glorot(random));
        (ProductBias, Distance) = (new Weight("arc product bias", 1, width), new Weight("arc distance", 1, Buckets));
    }

    public Linear Dependent { get; }

    public Linear Head { get; }

    public Weight Product { get; }

    public Weight ProductBias { get; }

    public Weight Root { get; }

    public Weight Distance { get; }

    public IEnumerable<Weight> Weights => [Dependent.Matrix, Dependent.Bias, Head.Matrix, Head.Bias, Product, ProductBias, Root, Distance];

    /// <summary>The loss; gradients are added to the weights and to <paramref name="gradient"/>.</summary>
    public double Train(PackedBatch batch, float[] states, float[] gradient)
    {
        var rows = batch.Rows;
        var (dependents, heads, products) = Project(rows, states);
        var (slopes, headSlopes) = (new float[rows * _width], new float[rows * _width]);
        var loss = 0.0;
        for (var i = 0; i < batch.Examples.Count; i++) loss += Sentence(batch, i, (products, slopes), (heads, headSlopes));
        for (var row = 0; row < rows; row++) TensorPrimitives.Add(ProductBias.Gradient, slopes.AsSpan(row * _width, _width), ProductBias.Gradient);
        Gemm.Add(_width, _width, rows, Rows(dependents).T, Rows(slopes), Product.Slope);
        var dependentSlopes = new float[rows * _width];
        Gemm.Add(rows, _width, _width, Rows(slopes), Product.Matrix.T, Rows(dependentSlopes));
        Dependent.Backward(rows, states, dependents, dependentSlopes, gradient);
        Head.Backward(rows, states, heads, headSlopes, gradient);
        return loss;
    }

    /// <summary>Adds the logarithm of how likely each word is the head of each: a row a word, column 0 for the root.</summary>
    public IEnumerable<float[]> LogShares(PackedBatch batch, float[] states)
    {
        var (_, heads, products) = Project(batch.Rows, states);
        for (var i = 0; i < batch.Examples.Count; i++)
        {
            var n = batch.Examples[i].Length;
            var (left, right) = Sides(batch, i, products, heads);
            var scores = Scores(n, left, right);
            for (var d = 0; d < n; d++)
            {
                var row = scores.AsSpan(d * (n + 1), n + 1);
                TensorPrimitives.SoftMax<float>(row, row);
                foreach (ref var value in row) value = MathF.Log(value + 1e-12f);
            }
            yield return scores;
        }
    }

    private (float[] Dependents, float[] Heads, float[] Products) Project(int rows, float[] states)
    {
        var (dependents, heads) = (Dependent.Forward(rows, states), Head.Forward(rows, states));
        var products = new float[rows * _width];
        for (var row = 0; row < rows; row++) ProductBias.Values.CopyTo(products, row * _width);
        Gemm.Add(rows, _width, _width, Rows(dependents), Product.Matrix, Rows(products));
        return (dependents, heads, products);
    }

    private (float[] Left, float[] Right) Sides(PackedBatch batch, int index, float[] products, float[] heads)
    {
        var n = batch.Examples[index].Length;
        var (left, right) = (new float[n * _width], new float[(n + 1) * _width]);
        Root.Values.CopyTo(right, 0);
        for (var word = 0; word < n; word++)
        {
            var row = batch.Row(index, word) * _width;
            Array.Copy(products, row, left, word * _width, _width);
            Array.Copy(heads, row, right, (word + 1) * _width, _width);
        }
        return (left, right);
    }

    private float[] Scores(int n, float[] left, float[] right)
    {
        var scores = new float[n * (n + 1)];
        Gemm.Add(n, n + 1, _width, Rows(left), Rows(right).T, new Operand(scores, n + 1));
        for (var d = 0; d < n; d++)
        {
            var row = scores.AsSpan(d * (n + 1), n + 1);
            for (var h = 0; h <= n; h++) row[h] = h - 1 == d ? Never : row[h] + Distance.Values[Bucket(d, h)];
        }
        return scores;
    }

    private Operand Rows(float[] values) => new(values, _width);

    private double Sentence(PackedBatch batch, int index, (float[] Values, float[] Slopes) products, (float[] Values, float[] Slopes) heads)
    {
        var example = batch.Examples[index];
        var n = example.Length;
        var (left, right) = Sides(batch, index, products.Values, heads.Values);
        var scores = Scores(n, left, right);
        var loss = Take(scores, example);
        var (leftSlopes, rightSlopes) = (new float[left.Length], new float[right.Length]);
        Gemm.Add(n, _width, n + 1, new Operand(scores, n + 1), Rows(right), Rows(leftSlopes));
        Gemm.Add(n + 1, _width, n, new Operand(scores, n + 1).T, Rows(left), Rows(rightSlopes));
        TensorPrimitives.Add(Root.Gradient, rightSlopes.AsSpan(0, _width), Root.Gradient);
        for (var word = 0; word < n; word++)
        {
            var row = batch.Row(index, word) * _width;
            Array.Copy(leftSlopes, word * _width, products.Slopes, row, _width);
            Array.Copy(rightSlopes, (word + 1) * _width, heads.Slopes, row, _width);
        }
        return loss;
    }

    /// <summary>Turns scores into gradients.</summary>
    private double Take(float[] scores, Example example)
    {
        var (n, loss) = (example.Length, 0.0);
        for (var d = 0; d < n; d++)
        {
            var row = scores.AsSpan(d * (n + 1), n + 1);
            loss += SoftmaxLoss.Take(row, example.Heads[d], 1);
            row[d + 1] = 0;
            for (var h = 0; h <= n; h++)
            {
                if (h - 1 != d) Distance.Gradient[Bucket(d, h)] += row[h];
            }
        }
        return loss;
    }

    private static int Bucket(int dependent, int head) => head == 0 ? RootBucket : NeuralStage.Bucket(head - 1 - dependent);
}
