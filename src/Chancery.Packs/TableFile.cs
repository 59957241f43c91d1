using System.Globalization;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>A table of tab-separated cells; lines that start with # are remarks.</summary>
internal static class TableFile
{
    /// <summary>The rows that have so many cells; every other row and an absent file is a problem.</summary>
    public static IEnumerable<TableRow> Read(string path, int columns, List<Problem> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(PackProblems.MissingFile(path));
            yield break;
        }
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0 || text[0] == '#') continue;
            var row = new TableRow(path, line, text.Split('\t'), problems);
            if (row.Count == columns) yield return row;
            else row.Wrong($"a row has {columns} cells");
        }
    }

    /// <summary>One row of a table.</summary>
    public readonly struct TableRow(string path, int line, string[] cells, List<Problem> problems)
    {
        public int Count => cells.Length;

        public string this[int cell] => cells[cell];

        public bool Number(int cell, out double value) => double.TryParse(cells[cell], CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

        public string[] List(int cell) => cells[cell].Split('|', StringSplitOptions.RemoveEmptyEntries);

        public void Wrong(string message) => problems.Add(PackProblems.WrongRow(path, line, message));
    }
}
