using System.Globalization;

namespace Chancery.Core.Evaluation;

/// <summary>Reads CoNLL-U. Empty nodes (8.1) are left out.</summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <exception cref="FormatException">A line is not CoNLL-U; the message has its number.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader)
    {
        var sentence = new ConlluSentence();
        var merged = 0;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (sentence.Words.Count > 0) yield return sentence;
                if (sentence.Words.Count > 0) sentence = new ConlluSentence();
                merged = 0;
            }
            else if (line[0] == '#') Comment(sentence, line);
            else if (Word(sentence, line, number, ref merged) && sentence.Line == 0) sentence.Line = number;
        }
        if (sentence.Words.Count > 0) yield return sentence;
    }

    private static void Comment(ConlluSentence sentence, string line)
    {
        if (line.StartsWith("# newdoc", StringComparison.Ordinal)) sentence.StartsDocument = true;
        else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_", StringComparison.Ordinal)) sentence.StartsParagraph = true;
    }

    private static bool Word(ConlluSentence sentence, string line, int number, ref int merged)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns) throw new FormatException($"line {number} has {cells.Length} columns where CoNLL-U has {Columns}");
        if (cells[0].Contains('.', StringComparison.Ordinal)) return false;
        var space = !cells[9].Split('|').Contains("SpaceAfter=No");
        var dash = cells[0].IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            merged = Number(cells[0][(dash + 1)..], number) - Number(cells[0][..dash], number) + 1;
            sentence.Tokens.Add(new ConlluToken(cells[1], sentence.Words.Count, merged, space));
            return false;
        }
        if (merged > 0) merged--;
        else sentence.Tokens.Add(new ConlluToken(cells[1], sentence.Words.Count, 1, space));
        sentence.Words.Add(new ConlluWord(cells[1], cells[2], cells[3], cells[4], Number(cells[6], number) - 1, cells[7], cells[9]));
        return true;
    }

    private static int Number(string cell, int line) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new FormatException($"line {line}: '{cell}' is no number");
}
