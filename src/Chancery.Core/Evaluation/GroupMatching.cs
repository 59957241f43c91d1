namespace Chancery.Core.Evaluation;

/// <summary>The best one-to-one matching of two sets of groups that share members (Kuhn 1955, Munkres 1957), one connected part at a time.</summary>
internal sealed class GroupMatching(IEnumerable<(int One, int Other, double Weight)> cells)
{
    private readonly List<(int One, int Other, double Weight)> _cells = [.. cells];

    /// <summary>Sum of the weights of the matched pairs.</summary>
    public double Total()
    {
        var byOne = _cells.ToLookup(cell => cell.One);
        var byOther = _cells.ToLookup(cell => cell.Other);
        var done = new HashSet<int>();
        var total = 0d;
        foreach (var start in byOne.Select(group => group.Key))
        {
            if (!done.Add(start)) continue;
            var part = new List<(int, int, double)>();
            var open = new Queue<int>([start]);
            while (open.TryDequeue(out var one))
                foreach (var cell in byOne[one])
                {
                    part.Add(cell);
                    foreach (var next in byOther[cell.Other])
                        if (done.Add(next.One)) open.Enqueue(next.One);
                }
            total += Best(part);
        }
        return total;
    }

    private static double Best(List<(int One, int Other, double Weight)> part)
    {
        if (part.Count == 1) return part[0].Weight;
        var ones = part.Select(cell => cell.One).Distinct().Index().ToDictionary(item => item.Item, item => item.Index);
        var others = part.Select(cell => cell.Other).Distinct().Index().ToDictionary(item => item.Item, item => item.Index);
        var turned = ones.Count > others.Count;
        var weights = new double[Math.Min(ones.Count, others.Count), Math.Max(ones.Count, others.Count)];
        foreach (var (one, other, weight) in part)
            if (turned) weights[others[other], ones[one]] = weight;
            else weights[ones[one], others[other]] = weight;
        return Assign(weights);
    }

    /// <summary>The shortest augmenting path form: rows are matched one after the other, with potentials; no more rows than columns.</summary>
    private static double Assign(double[,] weights)
    {
        var (rows, columns) = (weights.GetLength(0), weights.GetLength(1));
        double[] rowPotential = new double[rows + 1], columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++) Augment(row, weights, rowPotential, columnPotential, rowOf);
        var total = 0d;
        for (var column = 1; column <= columns; column++)
            if (rowOf[column] > 0) total += weights[rowOf[column] - 1, column - 1];
        return total;
    }

    private static void Augment(int row, double[,] weights, double[] rowPotential, double[] columnPotential, int[] rowOf)
    {
        var columns = columnPotential.Length;
        var (least, used, way) = (new double[columns], new bool[columns], new int[columns]);
        Array.Fill(least, double.PositiveInfinity);
        rowOf[0] = row;
        var at = 0;
        do
        {
            used[at] = true;
            var (step, next) = (double.PositiveInfinity, 0);
            for (var column = 1; column < columns; column++)
            {
                if (used[column]) continue;
                var slack = -weights[rowOf[at] - 1, column - 1] - rowPotential[rowOf[at]] - columnPotential[column];
                if (slack < least[column]) (least[column], way[column]) = (slack, at);
                if (least[column] < step) (step, next) = (least[column], column);
            }
            for (var column = 0; column < columns; column++)
                if (used[column])
                {
                    rowPotential[rowOf[column]] += step;
                    columnPotential[column] -= step;
                }
                else least[column] -= step;
            at = next;
        }
        while (rowOf[at] != 0);
        for (; at != 0; at = way[at]) rowOf[at] = rowOf[way[at]];
    }
}
