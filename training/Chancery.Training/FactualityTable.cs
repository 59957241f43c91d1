using System.Globalization;
using Chancery.Core.Claims;

namespace Chancery.Training;

/// <summary>Writes the table that <see cref="FactualityModel.Read"/> reads.</summary>
internal static class FactualityTable
{
    private const double Smallest = 0.005;

    /// <param name="to">The table.</param>
    /// <param name="sets">The conventions.</param>
    /// <param name="learned">What was learned from them.</param>
    /// <param name="bounds">Of the three classes, a pair a set; none where −1 and +1 are to hold.</param>
    public static void Write(TextWriter to, IReadOnlyList<string> sets, FactualityRidge learned, IReadOnlyList<(double Not, double Happened)> bounds)
    {
        Row(to, "fact", ["all", .. sets]);
        if (bounds.Count > 0)
        {
            Row(to, FactualityModel.Not, ["", .. bounds.Select(bound => Cell(bound.Not))]);
            Row(to, FactualityModel.Happened, ["", .. bounds.Select(bound => Cell(bound.Happened))]);
        }
        foreach (var (group, facts) in FactualityGroups.Part(learned.Names))
        {
            if (group.Length > 0) Row(to, FactualityModel.Group + group, ["", .. sets.Select(_ => "")]);
            foreach (var fact in facts.OrderBy(fact => learned.Names[fact], StringComparer.Ordinal))
            {
                var row = learned.Row(fact).ToArray();
                if (Array.Exists(row, weight => Math.Abs(weight) >= Smallest)) Row(to, learned.Names[fact], [.. row.Select(Cell)]);
            }
        }
    }

    private static void Row(TextWriter to, string name, IEnumerable<string> cells) => to.Write(string.Join('\t', [name, .. cells]) + "\n");

    private static string Cell(double weight) => Math.Abs(weight) < Smallest ? "" : weight.ToString("0.###", CultureInfo.InvariantCulture);
}
