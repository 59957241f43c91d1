namespace Chancery.Training;

/// <summary>Writes averaged weights in the layout of <c>LinearModel</c>: rounded to whole numbers from -127 to 127, small ones left out.</summary>
internal static class Weights
{
    /// <summary>Weights beyond this share of the sorted magnitudes are clipped, so that a few large ones do not coarsen all others.</summary>
    private const double Clip = 0.9995;

    /// <param name="writer">Receives the table.</param>
    /// <param name="perceptron">The trained weights.</param>
    /// <param name="minUpdates">Entries updated less often are noise.</param>
    /// <param name="smallest">Rounded weights below this magnitude are left out.</param>
    /// <returns>Units of one averaged weight, for tables that must share the scale.</returns>
    public static double Write(BinaryWriter writer, Perceptron perceptron, int minUpdates, int smallest)
    {
        var rows = perceptron.Rows(minUpdates).ToList();
        var sizes = rows.SelectMany(row => row.Row).Select(entry => Math.Abs(entry.Weight)).Order().ToArray();
        var scale = sizes.Length == 0 ? 1 : 127 / Math.Max(1e-9, sizes[(int)((sizes.Length - 1) * Clip)]);
        using var table = new MemoryStream();
        using var to = new BinaryWriter(table);
        var features = 0;
        foreach (var (key, row) in rows)
        {
            var kept = row.Select(entry => (entry.Class, Weight: Math.Clamp((int)Math.Round(entry.Weight * scale), -127, 127)))
                .Where(entry => Math.Abs(entry.Weight) >= smallest).OrderBy(entry => entry.Class).ToList();
            if (kept.Count == 0) continue;
            features++;
            to.Write(key);
            to.Write((byte)Math.Min(kept.Count, byte.MaxValue));
            foreach (var (label, weight) in kept.Take(byte.MaxValue))
            {
                to.Write(label);
                to.Write((sbyte)weight);
            }
        }
        to.Flush();
        writer.Write(perceptron.Classes);
        writer.Write(features);
        writer.Write((int)table.Length);
        writer.Write(table.ToArray());
        Console.Error.WriteLine($"  {features} features of {rows.Count} kept, {table.Length / 1e6:0.0} MB");
        return scale;
    }
}
