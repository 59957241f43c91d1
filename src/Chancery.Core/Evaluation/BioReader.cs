namespace Chancery.Core.Evaluation;

/// <summary>Reads two-column files: a word, a tab, a label; a blank line ends a sentence; lines that begin with "# " are comments, "# doc = NAME" says where a document begins.</summary>
public static class BioReader
{
    private const string DocumentMark = "# doc = ";

    /// <exception cref="FormatException">A line has no label; the message has its number.</exception>
    public static IEnumerable<BioSentence> Read(TextReader reader)
    {
        List<string> words = [], labels = [];
        var document = "";
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Trim().Length == 0)
            {
                if (words.Count > 0) yield return new BioSentence(words, labels) { Document = document };
                if (words.Count > 0) (words, labels) = ([], []);
                continue;
            }
            if (line.StartsWith(DocumentMark, StringComparison.Ordinal)) document = line[DocumentMark.Length..];
            if (line.StartsWith("# ", StringComparison.Ordinal)) continue;
            var tab = line.LastIndexOf('\t');
            if (tab < 1) throw new FormatException($"line {number} is not a word, a tab and a label");
            words.Add(line[..tab]);
            labels.Add(line[(tab + 1)..].Trim());
        }
        if (words.Count > 0) yield return new BioSentence(words, labels) { Document = document };
    }
}
